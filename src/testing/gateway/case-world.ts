import type { CaseWorld } from '../../contract/fixtures/create-case';
import type { World } from '../../sandbox/world/records';

/** A missing resource would let cases pass or fail for the wrong reason. */
function the<T>(row: T | undefined, what: string): T {
  if (row === undefined) throw new Error(`The sandbox's world has no ${what}.`);
  return row;
}

/** The small world's IDs for the create cases, found by property rather than by name. */
export function caseWorld(world: World): CaseWorld {
  const subnet = the(
    world.subnets.find(({ dhcp, cidrV6 }) => dhcp && !cidrV6),
    'plain subnet',
  );
  const ipv6Subnet = the(
    world.subnets.find(({ dhcp, cidrV6, vpcId }) => dhcp && cidrV6 && vpcId !== subnet.vpcId),
    'subnet with IPv6 in another VPC',
  );
  const withoutDhcp = world.subnets.find(({ dhcp, vpcId }) => !dhcp && vpcId === subnet.vpcId);
  const open = world.zones.filter(({ soldOut }) => !soldOut);
  const [first, second] = open.filter(({ ipv6 }) => ipv6);
  const third = open.find(({ ipv6 }) => !ipv6);
  const free = world.publicIps.filter(({ boundTo, ipVersion }) => boundTo === null && ipVersion === 4);
  const ip = (index: number) => the(free[index], `free EIP number ${index + 1}`).id;
  return {
    vpcId: subnet.vpcId,
    subnetId: subnet.id,
    subnetWithoutDhcpId: the(withoutDhcp, 'subnet without DHCP').id,
    ipv6VpcId: ipv6Subnet.vpcId,
    ipv6SubnetId: ipv6Subnet.id,
    securityGroupId: the(world.securityGroups[0], 'security group').id,
    zoneIds: [the(first, 'zone').id, the(second, 'second zone').id, the(third, 'zone without IPv6').id],
    soldOutZoneId: the(
      world.zones.find(({ soldOut }) => soldOut),
      'sold-out zone',
    ).id,
    zoneCode: the(first, 'zone').code,
    publicIpIds: [ip(0), ip(1), ip(2), ip(3)],
    boundPublicIpId: the(
      world.publicIps.find(({ boundTo, ipVersion }) => boundTo !== null && ipVersion === 4),
      'bound EIP',
    ).id,
    enabledKeyId: the(
      world.keys.find(({ state }) => state === '2'),
      'enabled key',
    ).id,
    disabledKeyId: the(
      world.keys.find(({ state }) => state === '3'),
      'disabled key',
    ).id,
  };
}
