import { flow } from './flow';
import { passwordKey } from './flow-records';
import { DEMO_KAFKA_PASSWORD, DEMO_KAFKA_USER, instances } from './instances';
import { enterpriseProjects, keys } from './keys-and-projects';
import { fillToSize } from './large-world';
import { acls, publicIps, securityGroupRules, securityGroups, subnets, vpcs } from './network';
import type { World } from './records';
import { products, VERSIONS, zones } from './zones-and-products';

export type WorldSize = 'small' | 'large';

/**
 * @param size `large` has 2,000 of each resource
 * @param nowMs ages count back from it
 */
export function createWorld(size: WorldSize, nowMs: number): World {
  const longAgoMs = nowMs - 400 * 86_400_000;
  const world: World = {
    zones: zones(),
    products: products(),
    versions: [...VERSIONS],
    vpcs: vpcs(longAgoMs),
    subnets: subnets(longAgoMs),
    securityGroups: securityGroups(longAgoMs),
    securityGroupRules: securityGroupRules(longAgoMs),
    acls: acls(longAgoMs),
    publicIps: publicIps(longAgoMs),
    keys: keys(longAgoMs),
    enterpriseProjects: enterpriseProjects(),
    instances: instances(nowMs),
    stacks: [],
    passwords: new Map(),
    registered: new Map(),
    flow: flow(nowMs),
  };
  for (const { id, spec } of world.instances)
    if (spec.ssl_enable) world.passwords.set(passwordKey(id, DEMO_KAFKA_USER), DEMO_KAFKA_PASSWORD);
  if (size === 'large') fillToSize(world, 2000, nowMs);
  return world;
}
