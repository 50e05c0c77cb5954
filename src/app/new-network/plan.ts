/** What a network needs, and how it's called: fixed names, so that an interrupted creation finds what it made before. */

import { formatAddress, parseCidr } from '../../contract/ipv4';
import type { SecurityGroup, Subnet, Vpc } from '../../contract/network';

export type PartKey = 'vpc' | 'subnet' | 'group' | 'rule';

/** Something in the network that exists, or that will. */
export interface Part {
  id: string;
  name: string;
  /** Of a VPC and a subnet. */
  cidr?: string;
}

export interface NetworkPlan {
  /** The existing VPC that gets the subnet; undefined if one is created. */
  vpc?: Part;
  parts: readonly PartKey[];
}

export const NAMES = {
  vpc: 'kafka-launchpad-vpc',
  subnet: 'kafka-launchpad-subnet',
  group: 'kafka-launchpad-sg',
} as const;

export const VPC_RANGE = '192.168.0.0/16';

/** The longest mask that a subnet accepts, and the one we prefer: 251 addresses. */
const SUBNET_MASK = { preferred: 24, longest: 28 } as const;

/** @returns the first /24 of a VPC without subnets, or all of a smaller one; undefined if the range can't hold a subnet */
export function subnetRange(vpcRange: string): { cidr: string; gateway: string } | undefined {
  const range = parseCidr(vpcRange);
  const mask = Math.max(SUBNET_MASK.preferred, Number(vpcRange.split('/')[1] ?? '32'));
  if (!range || mask > SUBNET_MASK.longest) return undefined;
  return { cidr: `${formatAddress(range.first)}/${mask}`, gateway: formatAddress(range.first + 1) };
}

interface Lists {
  vpcs: readonly Vpc[] | undefined;
  /** The chosen VPC's. */
  subnets: readonly Subnet[] | undefined;
  groups: readonly SecurityGroup[] | undefined;
  vpcId: string;
}

/** @returns undefined if nothing is missing, or if a list isn't known: an unread list is never an empty one */
export function planFor({ vpcs, subnets, groups, vpcId }: Lists): NetworkPlan | undefined {
  if (vpcs === undefined || groups === undefined) return undefined;
  if (vpcs.length === 0) return { parts: ['vpc', 'subnet', 'group', 'rule'] };
  const group: PartKey[] = groups.length === 0 ? ['group', 'rule'] : [];
  const chosen = vpcs.find(({ id }) => id === vpcId);
  const range = chosen?.cidr ?? '';
  if (chosen && subnets?.length === 0 && subnetRange(range)) {
    return { vpc: { id: chosen.id, name: chosen.name, cidr: range }, parts: ['subnet', ...group] };
  }
  return group.length > 0 ? { parts: group } : undefined;
}
