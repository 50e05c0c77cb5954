import { expect, test } from 'vitest';
import { hexId, uuid } from './ids';
import { createWorld } from './world';

test('ids have their form and are the same every time', () => {
  expect(hexId('zone a')).toMatch(/^[0-9a-f]{32}$/);
  expect(uuid('vpc')).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(uuid('vpc')).toBe(uuid('vpc'));
});

test('no two things of the large world share an id', () => {
  const world = createWorld('large', 0);
  const things = [
    world.zones,
    world.vpcs,
    world.subnets,
    world.securityGroups,
    world.securityGroupRules,
    world.acls,
    world.publicIps,
    world.keys,
    world.enterpriseProjects,
    world.instances,
  ].flat();
  expect(new Set(things.map(({ id }) => id)).size).toBe(things.length);
  expect(things.length).toBeGreaterThan(18_000);
});
