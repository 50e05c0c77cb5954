import { LTS_PORT, LTS_SOURCE_CIDR } from '../../contract/log-service';
import { RULE_PRIORITY } from '../../contract/network';
import { i18n } from '../i18n/i18n';
import { params } from '../i18n/params';
import { aclRuleRequest, groupRuleRequest } from './missing-rule';

export const ruleFactMessages = i18n('missingRule', {
  where: 'Add to',
  group: params('Security group {name}'),
  acl: params('Network ACL {name}'),
  aclOfSubnet: params('Network ACL of subnet {name}'),
  id: params('{what}, ID {id}'),
  direction: 'Direction',
  inbound: 'Inbound (ingress), IPv4',
  action: 'Action',
  allow: 'Allow',
  protocol: 'Protocol',
  tcp: 'TCP',
  port: 'Port',
  source: 'Source',
  destination: 'Destination',
  priority: 'Priority',
  first: params('{priority} (the highest)'),
  position: 'Position',
  before: 'Before all other inbound rules',
  name: 'Name',
  description: 'Description',
});

type Words = ReturnType<(typeof ruleFactMessages)['get']>;

export type RuleTarget =
  | { into: 'group'; id: string; name: string }
  /** Without an ID if the ACL couldn't be loaded; then the subnet is named. */
  | { into: 'acl'; id: string | undefined; name: string; subnetCidr: string };

function whereOf(t: Words, target: RuleTarget): string {
  const { into, id, name } = target;
  const what = into === 'group' ? t.group({ name }) : id ? t.acl({ name }) : t.aclOfSubnet({ name });
  return id && id !== name ? t.id({ what, id }) : what;
}

export function ruleFacts(t: Words, target: RuleTarget): { label: string; value: string }[] {
  const common = [
    { label: t.where, value: whereOf(t, target) },
    { label: t.direction, value: t.inbound },
    { label: t.action, value: t.allow },
    { label: t.protocol, value: t.tcp },
    { label: t.port, value: String(LTS_PORT) },
    { label: t.source, value: LTS_SOURCE_CIDR },
  ];
  if (target.into === 'group') {
    const { description } = groupRuleRequest(target.id).security_group_rule;
    return [
      ...common,
      { label: t.priority, value: t.first({ priority: RULE_PRIORITY.first }) },
      { label: t.description, value: description },
    ];
  }
  const [rule] = aclRuleRequest(target.subnetCidr).firewall.ingress_rules;
  return [
    ...common,
    { label: t.destination, value: rule.destination_ip_address },
    { label: t.position, value: t.before },
    { label: t.name, value: rule.name },
    { label: t.description, value: rule.description },
  ];
}
