/** The whole way through the page's calls, the gateway and the sandbox, with answers that are lost. */
import { describe, expect, test } from 'vitest';
import { uuid } from '../../sandbox/world/ids';
import { createSandboxTransport, SANDBOX_SESSION } from '../../testing/page/sandbox-transport';
import { beginSession, transport } from '../lookups/http';
import { groupRules } from '../lookups/network-rules';
import { SECURITY_GROUPS } from '../lookups/security-groups';
import { subnetsOf } from '../lookups/subnets';
import type { Reading } from '../lookups/use-lookup';
import { VPCS } from '../lookups/vpcs';
import { judgeGroup } from '../readiness/judge-group';
import { createServices } from '../services/services';
import { sleep } from '../services/sleep';
import { makeNetwork, partsOf } from './make-network';
import { NAMES, type NetworkPlan, planFor, subnetRange, VPC_RANGE } from './plan';

const SESSION = SANDBOX_SESSION;
const ALL: NetworkPlan = { parts: ['vpc', 'subnet', 'group', 'rule'] };

async function open() {
  const cloud = createSandboxTransport();
  const services = createServices((give) => {
    give(transport, cloud);
    give(sleep, async (ms) => void (await cloud.advance(ms / 1000)));
  });
  await beginSession(services);
  await cloud.emptyProject();
  const read = <Data>(reading: Reading<Data>) => reading.load(services, SESSION, new AbortController().signal);
  const world = async () => {
    const vpcs = (await read(VPCS)).items;
    const subnets = (await read(subnetsOf(undefined))).items;
    const groups = (await read(SECURITY_GROUPS)).items;
    const openGroups = await Promise.all(groups.map(async ({ id }) => judgeGroup(await read(groupRules(id))).reach));
    return { vpcs: vpcs.length, subnets: subnets.length, groups: groups.length, open: openGroups };
  };
  const make = async (plan = ALL) => {
    const ends = await makeNetwork(services, SESSION, plan);
    return { kinds: ends.map(({ end }) => end.kind), parts: partsOf(ends), ends };
  };
  return { cloud, services, read, world, make };
}

const WHOLE = { vpcs: 1, subnets: 1, groups: 1, open: ['open'] };

test('an empty project gets a VPC, a subnet in it, and a group that LTS reaches; a second time nothing is sent', async () => {
  const { cloud, make, world } = await open();
  const first = await make();
  expect(first.kinds).toEqual(['made', 'made', 'made', 'made']);
  expect(first.parts.vpc).toMatchObject({ name: NAMES.vpc, cidr: VPC_RANGE });
  expect(first.parts.subnet).toMatchObject({ name: NAMES.subnet, cidr: '192.168.0.0/24' });
  expect(await world()).toEqual(WHOLE);
  const sent = cloud.sent.filter(({ method }) => method === 'POST').length;
  const second = await make();
  expect(second.kinds.slice(0, 3)).toEqual(['there', 'there', 'there']);
  expect(second.parts).toEqual(first.parts);
  expect(cloud.sent.filter(({ method }) => method === 'POST')).toHaveLength(sent);
  expect(await world()).toEqual(WHOLE);
});

const creations = [
  ['B58: creating a VPC', 'createVpc', '/v3/*/vpc/vpcs', 0],
  ['B59: creating a subnet', 'createSubnet', '/v1/*/subnets', 1],
  ['B60: creating a security group', 'createSecurityGroup', '/v3/*/vpc/security-groups', 2],
  ['B60: creating its rule', 'createSecurityGroupRule', '/v3/*/vpc/security-group-rules', 3],
] as const;

const LOST = { reset: true } as const;
const INTERNAL = { status: 500, body: { error_code: 'VPC.0105', error_msg: 'Neutron Error.' } };
const spoiled = [
  ['lost before it is processed', 'before', LOST, 'unknown'],
  ['lost after it is processed', 'after', LOST, 'made'],
  ['cut off', 'after', { truncateAt: 5 }, 'made'],
  ['an internal error, after it is processed', 'after', INTERNAL, 'made'],
  ['an internal error, before it is processed', 'before', INTERNAL, 'unknown'],
  ['of something in between', 'after', { status: 502, body: '<html>' }, 'made'],
  ['a success that says nothing', 'after', { status: 200, body: {} }, 'made'],
] as const;

describe.each(creations)('%s', (_name, route, path, index) => {
  test.each(spoiled)('with a response that is %s: nothing is made twice, and Continue completes it', async (...row) => {
    const [, when, action, kind] = row;
    const { cloud, make, world } = await open();
    await cloud.fault({ method: 'POST', path, times: 1, when, action });
    const first = await make();
    expect(first.kinds[index]).toBe(kind);
    expect(cloud.sentTo(route)).toHaveLength(1);
    // It stops there; what exists is named.
    if (kind === 'unknown') expect(first.kinds).toHaveLength(index + 1);
    const second = await make();
    expect(second.kinds).toHaveLength(4);
    expect(cloud.sentTo(route)).toHaveLength(kind === 'unknown' ? 2 : 1);
    expect(await world()).toEqual(WHOLE);
  });

  test('where the list cannot be read before, nothing is sent', async () => {
    const { cloud, make } = await open();
    await cloud.fault({ method: 'GET', path, times: 9, when: 'before', action: INTERNAL });
    const { kinds } = await make();
    expect(kinds.at(-1)).toBe('not-sent');
    expect(cloud.sentTo(route)).toEqual([]);
  });

  test('where the account may not, what exists stays, and nothing else is sent', async () => {
    const { cloud, make } = await open();
    const body = { error_code: 'VPC.2201', error_msg: "Policy doesn't allow it to be performed" };
    await cloud.fault({ method: 'POST', path, times: 1, when: 'before', action: { status: 403, body } });
    const { kinds, parts } = await make();
    expect(kinds).toHaveLength(index + 1);
    expect(kinds[index]).toBe('refused');
    expect(Object.keys(parts)).toEqual(ALL.parts.slice(0, index));
    expect(cloud.sentTo('deleteInstance')).toEqual([]);
  });
});

test('something else under our names is taken, and stays as it is', async () => {
  const { cloud, make, services, world } = await open();
  await make({ parts: ['vpc'] });
  const { vpc } = (await make({ parts: ['vpc'] })).parts;
  // A VPC of ours with a smaller range cannot be made here, so the plan's own VPC is asked for another subnet.
  const plan = { vpc: { id: vpc?.id ?? '', name: NAMES.vpc, cidr: '192.168.4.0/22' }, parts: ['subnet'] } as const;
  expect((await makeNetwork(services, SESSION, plan)).map(({ end }) => end.kind)).toEqual(['made']);
  expect((await make({ parts: ['vpc', 'subnet'] })).kinds).toEqual(['there', 'taken']);
  expect(cloud.sentTo('createSubnet')).toHaveLength(1);
  expect(await world()).toMatchObject({ vpcs: 1, subnets: 1 });
});

test.each([
  ['192.168.0.0/16', { cidr: '192.168.0.0/24', gateway: '192.168.0.1' }],
  ['10.0.0.0/8', { cidr: '10.0.0.0/24', gateway: '10.0.0.1' }],
  ['172.16.4.0/26', { cidr: '172.16.4.0/26', gateway: '172.16.4.1' }],
  ['192.168.9.16/28', { cidr: '192.168.9.16/28', gateway: '192.168.9.17' }],
  ['192.168.9.16/29', undefined],
  ['192.168.9.16', undefined],
  ['', undefined],
  ['2001:db8::/32', undefined],
])('the subnet of a VPC with the range %j', (range, expected) => expect(subnetRange(range)).toEqual(expected));

const VPC = { id: 'v', name: 'vpc', cidr: '10.0.0.0/16' };
const GROUP = { id: uuid('sg-kafka'), name: 'sg' };
const SUBNET = { id: 's', name: 'subnet' };

test.each([
  ['nothing is read', {}, undefined],
  ['the groups are not read', { vpcs: [] }, undefined],
  ['there is no VPC', { vpcs: [], groups: [GROUP] }, ['vpc', 'subnet', 'group', 'rule']],
  ['no VPC is chosen', { vpcs: [VPC], groups: [GROUP], vpcId: '' }, undefined],
  ['the subnets are not read', { vpcs: [VPC], groups: [GROUP] }, undefined],
  ['the VPC has no subnet', { vpcs: [VPC], subnets: [], groups: [GROUP] }, ['subnet']],
  ['the VPC has one', { vpcs: [VPC], subnets: [SUBNET], groups: [GROUP] }, undefined],
  ['the VPC is too small', { vpcs: [{ ...VPC, cidr: '10.0.0.0/29' }], subnets: [], groups: [GROUP] }, undefined],
  ['the VPC has no range', { vpcs: [{ ...VPC, cidr: null }], subnets: [], groups: [GROUP] }, undefined],
  ['there is no group', { vpcs: [VPC], subnets: [SUBNET], groups: [] }, ['group', 'rule']],
  ['there is neither subnet nor group', { vpcs: [VPC], subnets: [], groups: [] }, ['subnet', 'group', 'rule']],
])('what is offered where %s', (_what, lists, parts) => {
  const known = { vpcs: undefined, subnets: undefined, groups: undefined, vpcId: 'v', ...lists };
  expect(planFor(known)?.parts).toEqual(parts);
});
