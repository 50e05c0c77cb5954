import { RULE_PRIORITY, type SecurityGroupRule } from '../../contract/network';
import { addressRange, allFit, destinationPortFit, type Fit, isIpv4, protocolFit } from './lts-traffic';
import { type AskedRule, judge, type Verdict } from './verdict';

/** 1 (first) to 100, which is also the default. */
export const priorityOf = ({ priority }: Pick<SecurityGroupRule, 'priority'>): number =>
  Number(priority || RULE_PRIORITY.last);

/**
 * The rule doesn't contain the members of another group or an address group. LTS isn't a member of the instance's own
 * group, which has network interfaces of the project: our inference.
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

/** Lower numbers apply first; of equal ones, deny before allow, as the VPC console says (the API documents don't). */
export const judgeGroup = (rules: readonly SecurityGroupRule[]): Verdict<SecurityGroupRule> =>
  judge(
    rules.map(asked).sort((a, b) => priorityOf(a.rule) - priorityOf(b.rule) || Number(a.allows) - Number(b.allows)),
  );
