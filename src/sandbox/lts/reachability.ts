/**
 * Whether LTS can reach an instance on TCP port 9011 from all of 198.19.128.0/17. Address and port are published; TCP,
 * and that the whole range is needed, are inferred.
 */

import { covers, EVERYWHERE, overlaps, parseCidr, type Range, splitAt } from '../../contract/ipv4';
import { LTS_PORT, LTS_SOURCE_CIDR } from '../../contract/log-service';
import { parsePorts } from '../vpc/ports';
import type { AclRecord, AclRuleRecord, SecurityGroupRuleRecord } from '../world/records';

const SOURCE: Range = parseCidr(LTS_SOURCE_CIDR) ?? EVERYWHERE;
const PORT: Range = { first: LTS_PORT, last: LTS_PORT };
/** LTS connects from an unknown high port. */
const EPHEMERAL: Range = { first: 1024, last: 65_535 };
const NOWHERE: Range = { first: -1, last: -1 };

const rangeOf = (cidr: string | null): Range => (cidr === null ? EVERYWHERE : (parseCidr(cidr) ?? NOWHERE));

/** "6", TCP's protocol number, is valid in v1. */
const isTcp = (protocol: string | null): boolean =>
  protocol === null || ['', 'any', 'tcp', '6', '-1'].includes(protocol.toLowerCase());

const hasPort = (ports: string | null): boolean => (parsePorts(ports) ?? []).some((range) => covers(range, PORT));

function concerns(rule: SecurityGroupRuleRecord): boolean {
  const isOpen = rule.enabled && rule.direction === 'ingress' && rule.ethertype === 'IPv4';
  // A rule for a group of addresses doesn't apply to LTS's own.
  return isOpen && rule.remoteGroupId === null && isTcp(rule.protocol) && hasPort(rule.ports);
}

/** Whether a group's rules admit all of LTS. The lowest priority number decides; among equals, deny. */
export function groupLetsIn(rules: readonly SecurityGroupRuleRecord[]): boolean {
  const relevant = rules
    .filter(concerns)
    .map((rule) => ({ ...rule, range: rangeOf(rule.remotePrefix) }))
    .sort((a, b) => a.priority - b.priority || Number(a.action === 'allow') - Number(b.action === 'allow'));
  return allowsSource(relevant);
}

/** @param rules in order of precedence */
const allowsSource = (rules: readonly { range: Range; action: 'allow' | 'deny' }[]): boolean =>
  splitAt(
    SOURCE,
    rules.map(({ range }) => range),
  ).every((piece) => rules.find(({ range }) => covers(range, piece))?.action === 'allow');

/** Whether a rule matches all or part of LTS's traffic to the subnet. */
function fits(rule: AclRuleRecord, subnet: Range): 'surely' | 'maybe' | 'no' {
  if (!rule.enabled || rule.ipVersion !== 4 || !isTcp(rule.protocol) || !hasPort(rule.destinationPorts)) return 'no';
  const destination = rangeOf(rule.destination);
  const sourcePorts = parsePorts(rule.sourcePorts) ?? [];
  if (!overlaps(destination, subnet) || !sourcePorts.some((range) => overlaps(range, EPHEMERAL))) return 'no';
  const isWhole = covers(destination, subnet) && sourcePorts.some((range) => covers(range, EPHEMERAL));
  return isWhole ? 'surely' : 'maybe';
}

/**
 * Whether the subnet's ACL admits all of LTS. The first matching rule decides; without one, the default denies. A
 * partial match blocks if it denies and doesn't help if it allows. A disabled ACL keeps only the default rule (manual,
 * "Enabling or Disabling a Firewall").
 */
export function aclLetsIn(acl: AclRecord | undefined, subnetCidr: string): boolean {
  if (!acl) return true;
  if (!acl.isOn) return false;
  const subnet = rangeOf(subnetCidr);
  const relevant = acl.ingress
    .map((rule) => ({ action: rule.action, range: rangeOf(rule.source), fit: fits(rule, subnet) }))
    .filter(({ fit, action }) => fit === 'surely' || (fit === 'maybe' && action === 'deny'));
  return allowsSource(relevant);
}
