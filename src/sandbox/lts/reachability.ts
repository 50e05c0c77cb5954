/**
 * Whether Log Tank Service reaches an instance: TCP port 9011 from all of 198.19.128.0/17, through the security group
 * and the subnet's network ACL. Address and port are published; TCP, and that the whole range is needed, are inferred.
 */

import { covers, EVERYWHERE, overlaps, parseCidr, type Range, splitAt } from '../../contract/ipv4';
import { LTS_PORT, LTS_SOURCE_CIDR } from '../../contract/log-service';
import { parsePorts } from '../vpc/ports';
import type { AclRecord, AclRuleRecord, SecurityGroupRuleRecord } from '../world/records';

const SOURCE: Range = parseCidr(LTS_SOURCE_CIDR) ?? EVERYWHERE;
const PORT: Range = { first: LTS_PORT, last: LTS_PORT };
/** LTS connects from some high port; which one is unknown. */
const EPHEMERAL: Range = { first: 1024, last: 65_535 };
const NOWHERE: Range = { first: -1, last: -1 };

const rangeOf = (cidr: string | null): Range => (cidr === null ? EVERYWHERE : (parseCidr(cidr) ?? NOWHERE));

/** "6" is TCP's protocol number, which v1 takes as well. */
const isTcp = (protocol: string | null): boolean =>
  protocol === null || ['', 'any', 'tcp', '6', '-1'].includes(protocol.toLowerCase());

const hasPort = (ports: string | null): boolean => (parsePorts(ports) ?? []).some((range) => covers(range, PORT));

function concerns(rule: SecurityGroupRuleRecord): boolean {
  const isOpen = rule.enabled && rule.direction === 'ingress' && rule.ethertype === 'IPv4';
  // A rule for another group or a group of addresses says nothing about LTS's own addresses.
  return isOpen && rule.remoteGroupId === null && isTcp(rule.protocol) && hasPort(rule.ports);
}

/**
 * What a security group does with LTS. The lowest priority number decides; at the same number, deny does.
 * @param rules the rules of one group
 * @returns whether every address of LTS gets in
 */
export function groupLetsIn(rules: readonly SecurityGroupRuleRecord[]): boolean {
  const relevant = rules
    .filter(concerns)
    .map((rule) => ({ ...rule, range: rangeOf(rule.remotePrefix) }))
    .sort((a, b) => a.priority - b.priority || Number(a.action === 'allow') - Number(b.action === 'allow'));
  const cuts = relevant.map(({ range }) => range);
  return splitAt(SOURCE, cuts).every((piece) => relevant.find(({ range }) => covers(range, piece))?.action === 'allow');
}

/** Whether a rule surely fits, or may fit, what LTS sends to some address of the subnet. */
function fits(rule: AclRuleRecord, subnet: Range): 'surely' | 'maybe' | 'no' {
  if (!rule.enabled || rule.ipVersion !== 4 || !isTcp(rule.protocol) || !hasPort(rule.destinationPorts)) return 'no';
  const destination = rangeOf(rule.destination);
  const sourcePorts = parsePorts(rule.sourcePorts) ?? [];
  if (!overlaps(destination, subnet) || !sourcePorts.some((range) => overlaps(range, EPHEMERAL))) return 'no';
  const isWhole = covers(destination, subnet) && sourcePorts.some((range) => covers(range, EPHEMERAL));
  return isWhole ? 'surely' : 'maybe';
}

/**
 * What a network ACL does with LTS. The first rule that fits decides; without one, the answer is no. A rule that fits
 * only part of the traffic blocks it when it denies, and does not help when it allows. In an ACL that is switched off only
 * the default rule is left, which denies (the vendor's manual, "Enabling or Disabling a Firewall").
 * @param acl the ACL of the subnet, or undefined where it has none
 * @param subnetCidr the subnet's range
 * @returns whether every address of LTS gets in
 */
export function aclLetsIn(acl: AclRecord | undefined, subnetCidr: string): boolean {
  if (!acl) return true;
  if (!acl.isOn) return false;
  const subnet = rangeOf(subnetCidr);
  const relevant = acl.ingress
    .map((rule) => ({ action: rule.action, range: rangeOf(rule.source), fit: fits(rule, subnet) }))
    .filter(({ fit, action }) => fit === 'surely' || (fit === 'maybe' && action === 'deny'));
  const cuts = relevant.map(({ range }) => range);
  return splitAt(SOURCE, cuts).every((piece) => relevant.find(({ range }) => covers(range, piece))?.action === 'allow');
}
