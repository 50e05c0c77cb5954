import { covers, overlaps } from '../../contract/ipv4';
import type { AclRule, NetworkAcl } from '../../contract/network';
import {
  addressRange,
  allFit,
  destinationPortFit,
  type Fit,
  isIpv4,
  LTS_SOURCE,
  protocolFit,
  sourcePortFit,
} from './lts-traffic';
import { type AskedRule, judge, type Verdict } from './verdict';

/** The brokers' addresses are unknown, so a rule for a part of the subnet is a `maybe`. */
function destinationFit(rule: AclRule, subnetCidr: string): Fit {
  if (rule.destination_address_group_id) return 'maybe';
  const destination = addressRange(rule.destination_ip_address);
  const subnet = addressRange(subnetCidr);
  if (!destination || !subnet) return 'maybe';
  return covers(destination, subnet) ? 'yes' : overlaps(destination, subnet) ? 'maybe' : 'no';
}

function asked(rule: AclRule, subnetCidr: string): AskedRule<AclRule> {
  const reads = rule.enabled !== false && isIpv4(rule.ip_version, rule.source_ip_address) ? 'yes' : 'no';
  return {
    rule,
    allows: rule.action.toLowerCase() === 'allow',
    fit: allFit(
      reads,
      protocolFit(rule.protocol),
      destinationPortFit(rule.destination_port),
      sourcePortFit(rule.source_port),
      destinationFit(rule, subnetCidr),
      rule.source_address_group_id ? 'maybe' : 'yes',
    ),
    source: addressRange(rule.source_ip_address),
  };
}

/**
 * Rules apply in their order; what none allows is denied. A disabled ACL denies everything: the default rules apply
 * then ("Enabling or Disabling a Firewall").
 */
export function judgeAcl(acl: NetworkAcl | null, subnetCidr: string): Verdict<AclRule> {
  if (!acl) return { reach: 'open', rules: [] };
  if (acl.admin_state_up === false) return { reach: 'closed', rule: undefined, part: LTS_SOURCE };
  return judge((acl.ingress_rules ?? []).map((rule) => asked(rule, subnetCidr)));
}
