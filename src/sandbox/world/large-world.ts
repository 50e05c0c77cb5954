/** Fills a world with thousands of resources, for paging, long lists, and benchmarks. */
import { LOG_GROUPS_MAX, LOG_STREAMS_MAX } from '../../contract/log-groups';
import { logGroup, logStream, topicRecord } from './flow';
import { uuid } from './ids';
import { plainSpec } from './instances';
import { startingRules } from './network';
import type { InstanceRecord, World } from './records';

const padded = (number: number): string => String(number).padStart(4, '0');

function fill<T>(list: T[], size: number, make: (number: number) => T): void {
  for (let number = list.length + 1; list.length < size; number += 1) list.push(make(number));
}

/**
 * Topics, log groups, and streams only up to their quotas.
 * @param nowMs the added instances were created a minute apart before it
 */
export function fillToSize(world: World, size: number, nowMs: number): void {
  const createdAtMs = nowMs - 90 * 86_400_000;
  fill(world.vpcs, size, (n) => {
    const name = `vpc-team-${padded(n)}`;
    return { id: uuid(name), name, description: '', cidr: `10.${n % 256}.0.0/16`, createdAtMs };
  });
  fill(world.subnets, size, (n) => {
    const name = `subnet-team-${padded(n)}`;
    const prefix = `10.${n % 256}.${Math.floor(n / 256)}`;
    // Half of them are in one VPC, so that its own list is long, too.
    const vpcId = uuid(n % 2 ? 'vpc-production' : `vpc-team-${padded(n)}`);
    return { id: uuid(name), name, cidr: `${prefix}.0/24`, gatewayIp: `${prefix}.1`, vpcId, dhcp: true, createdAtMs };
  });
  fill(world.securityGroups, size, (n) => {
    const name = `sg-team-${padded(n)}`;
    world.securityGroupRules.push(...startingRules(uuid(name), createdAtMs));
    return { id: uuid(name), name, description: '', createdAtMs };
  });
  fill(world.publicIps, size, (n) => ({
    id: uuid(`eip ${n}`),
    address: `198.51.${100 + Math.floor(n / 256)}.${n % 256}`,
    ipVersion: 4,
    alias: `eip-team-${padded(n)}`,
    bandwidthMbit: 5,
    boundTo: n % 3 ? null : uuid(`server ${n}`),
    createdAtMs,
  }));
  fill(world.keys, size, (n) => {
    const alias = `team-key-${padded(n)}`;
    return { id: uuid(alias), alias, description: '', state: n % 5 ? '2' : '3', isDefault: false, createdAtMs };
  });
  fill(world.enterpriseProjects, size, (n) => {
    const name = `team-${padded(n)}`;
    return { id: uuid(`project ${name}`), name, description: '', status: 1 };
  });
  const { flow } = world;
  const instanceId = uuid('instance kafka-clickstream');
  fill(flow.topics, 250, (n) => topicRecord({ instanceId, name: `clicks-${padded(n)}`, partitions: 1 }, createdAtMs));
  fill(flow.logGroups, LOG_GROUPS_MAX, (n) => logGroup(`lts-group-${padded(n)}`, 7, createdAtMs));
  const [group] = flow.logGroups;
  // One is in another group.
  if (group) fill(flow.logStreams, LOG_STREAMS_MAX + 1, (n) => logStream(group, `stream-${padded(n)}`, null));
  fill(world.instances, size, (n): InstanceRecord => {
    const spec = plainSpec(`kafka-team-${padded(n)}`);
    const startMs = nowMs - n * 60_000 - 400 * 86_400_000;
    const times = { createdAtMs: startMs, readyAtMs: startMs };
    return { id: uuid(`instance ${spec.name}`), spec, ...times, becomes: 'RUNNING' };
  });
}
