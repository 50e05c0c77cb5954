/**
 * The only candidate, else the one with the most instances of the project. No further guessing, because VPC and subnet
 * can't be changed later.
 */
import type { Instance } from '../../contract/instance';
import type { SecurityGroup, Subnet, Vpc } from '../../contract/network';
import { chosen, left, type NoteValues, type PresetNote } from './preset-note';

/** `value` is '' if it's left to the person. */
export interface Choice {
  id: string;
  note: PresetNote;
}

interface Named {
  id: string;
  name: string;
}

interface Pick {
  id: string;
  isOnly: boolean;
  values: NoteValues;
}

function pickFrom(candidates: readonly Named[], used: readonly (string | null | undefined)[]): Pick | undefined {
  const counted = candidates
    .map(({ id, name }) => ({ id, name, count: used.filter((one) => one === id).length }))
    .sort((a, b) => b.count - a.count);
  const [first, second] = counted;
  if (!first || (second && first.count === second.count)) return undefined;
  const { id, name, count } = first;
  return { id, isOnly: !second, values: { name, count, all: used.length } };
}

type Used = readonly Instance[];

/** @param vpcs undefined if they couldn't be loaded */
export function chooseVpc(vpcs: readonly Vpc[] | undefined, instances: Used): Choice {
  const path = 'network.vpcId';
  if (!vpcs) return { id: '', note: left(path, 'vpcUnread') };
  if (vpcs.length === 0) return { id: '', note: left(path, 'vpcNone') };
  const used = instances.map(({ vpc_id: id }) => id);
  const pick = pickFrom(vpcs, used);
  if (!pick) return { id: '', note: left(path, 'vpcSeveral', { count: vpcs.length }) };
  return { id: pick.id, note: chosen(path, pick.isOnly ? 'vpcOnly' : 'vpcOfOthers', pick.values) };
}

/** @param subnets of the chosen VPC; undefined if they couldn't be loaded */
export function chooseSubnet(subnets: readonly Subnet[] | undefined, instances: Used): Choice {
  const path = 'network.subnetId';
  if (!subnets) return { id: '', note: left(path, 'subnetUnread') };
  const usable = subnets.filter(({ dhcp_enable: dhcp }) => dhcp !== false);
  if (usable.length === 0) return { id: '', note: left(path, 'subnetNone') };
  const used = instances.map(({ subnet_id: id }) => id);
  const pick = pickFrom(usable, used);
  if (!pick) return { id: '', note: left(path, 'subnetSeveral', { count: usable.length }) };
  return { id: pick.id, note: chosen(path, pick.isOnly ? 'subnetOnly' : 'subnetOfOthers', pick.values) };
}

/** @param groups undefined if they couldn't be loaded */
export function chooseGroup(groups: readonly SecurityGroup[] | undefined, instances: Used): Choice {
  const path = 'network.securityGroupId';
  if (!groups) return { id: '', note: left(path, 'groupUnread') };
  if (groups.length === 0) return { id: '', note: left(path, 'groupNone') };
  const used = instances.map(({ security_group_id: id }) => id);
  const pick = pickFrom(groups, used);
  if (!pick) return { id: '', note: left(path, 'groupSeveral', { count: groups.length }) };
  return { id: pick.id, note: chosen(path, pick.isOnly ? 'groupOnly' : 'groupOfOthers', pick.values) };
}

/** @param open groups that allow LTS; undefined if unknown */
export function chooseGroupForLts(open: readonly SecurityGroup[] | undefined, instances: Used): Choice {
  const path = 'network.securityGroupId';
  if (!open) return { id: '', note: left(path, 'groupRulesUnread') };
  if (open.length === 0) return { id: '', note: left(path, 'groupNoneForLts') };
  const used = instances.map(({ security_group_id: id }) => id);
  const pick = pickFrom(open, used);
  if (!pick) return { id: '', note: left(path, 'groupSeveralForLts', { count: open.length }) };
  return { id: pick.id, note: chosen(path, 'groupForLts', pick.values) };
}
