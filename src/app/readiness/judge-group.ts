/** Whether a security group lets LTS in. */
import { RULE_PRIORITY, type SecurityGroupRule } from '../../contract/network';
import { addressRange, allFit, destinationPortFit, type Fit, isIpv4, protocolFit } from './lts-traffic';
import { type AskedRule, judge, type Verdict } from './verdict';

/**
 * The priority of a rule.
 * @returns 1 (asked first) to 100; the last where the API writes none
 */
export const priorityOf = ({ priority }: Pick<SecurityGroupRule, 'priority'>): number =>
  Number(priority || RULE_PRIORITY.last);

/**
 * The members of another group and of a group of addresses are not in the rule. LTS is no member of the instance's own
 * group, which holds network interfaces of the project: that is our conclusion.
 */
function sourceFit(rule: SecurityGroupRule): Fit {
  if (rule.remote_address_group_id) return 'maybe';
  if (!rule.remote_group_id) return 'yes';
  return rule.remote_group_id === rule.security_group_id ? 'no' : 'maybe';
}

function asked(rule: SecurityGroupRule): AskedRule<SecurityGroupRule> {
  const isInbound = rule.direction.toLowerCase() === 'ingress' && rule.enabled !== false;
  const reads = isInbound && isIpv4(rule.ethertype, rule.remote_ip_prefix) ? 'yes' : 'no';
  return {
    rule,
    allows: (rule.action || 'allow').toLowerCase() === 'allow',
    fit: allFit(reads, protocolFit(rule.protocol), destinationPortFit(rule.multiport), sourceFit(rule)),
    source: addressRange(rule.remote_ip_prefix),
  };
}

/**
 * Judges a security group. A smaller priority number is asked first; at the same number a deny goes before an allow, as
 * the vendor's console describes it (the API documents at hand do not).
 * @param rules all rules of the group
 */
export const judgeGroup = (rules: readonly SecurityGroupRule[]): Verdict<SecurityGroupRule> =>
  judge(
    rules.map(asked).sort((a, b) => priorityOf(a.rule) - priorityOf(b.rule) || Number(a.allows) - Number(b.allows)),
  );
