import type { AclRule, SecurityGroupRule } from '../../contract/network';
import { i18n } from '../i18n/i18n';
import { params } from '../i18n/params';
import { priorityOf } from './judge-group';

export const ruleMessages = i18n('networkRule', {
  allow: 'Allow',
  deny: 'Deny',
  anyProtocol: 'any protocol',
  anyPort: 'any port',
  port: params('port {port}'),
  anywhere: 'from anywhere',
  from: params('from {source}'),
  fromGroup: params('from members of security group {id}'),
  fromAddresses: params('from IP address group {id}'),
  fromPorts: params('from ports {ports}'),
  to: params('to {destination}'),
  toAddresses: params('to IP address group {id}'),
  priority: params('priority {priority}'),
});

type Words = ReturnType<(typeof ruleMessages)['get']>;
type Written = string | number | null | undefined;

const actionOf = (t: Words, action: string | null | undefined) => {
  const name = (action || 'allow').toLowerCase();
  return name === 'allow' || name === 'deny' ? t[name] : name;
};
const protocolOf = (t: Words, protocol: Written) => {
  const name = String(protocol ?? '');
  return ['', 'any', '-1'].includes(name.toLowerCase()) ? t.anyProtocol : name.toUpperCase();
};
const portOf = (t: Words, ports: Written) => (String(ports ?? '') === '' ? t.anyPort : t.port({ port: String(ports) }));
const sourceOf = (t: Words, prefix: string | null | undefined) => (prefix ? t.from({ source: prefix }) : t.anywhere);

/** For example `Allow`, `TCP`, `port 9011`, `from 198.19.128.0/17`, `priority 1`. */
export function groupRuleWords(t: Words, rule: SecurityGroupRule): string[] {
  const { remote_group_id: groupId, remote_address_group_id: addressesId } = rule;
  const source = addressesId
    ? t.fromAddresses({ id: addressesId })
    : groupId
      ? t.fromGroup({ id: groupId })
      : sourceOf(t, rule.remote_ip_prefix);
  return [
    actionOf(t, rule.action),
    protocolOf(t, rule.protocol),
    portOf(t, rule.multiport),
    source,
    t.priority({ priority: priorityOf(rule) }),
  ];
}

export function aclRuleWords(t: Words, rule: AclRule): string[] {
  const { source_address_group_id: from, destination_address_group_id: to } = rule;
  const words = [
    actionOf(t, rule.action),
    protocolOf(t, rule.protocol),
    portOf(t, rule.destination_port),
    from ? t.fromAddresses({ id: from }) : sourceOf(t, rule.source_ip_address),
  ];
  if (String(rule.source_port ?? '') !== '') words.push(t.fromPorts({ ports: String(rule.source_port) }));
  if (to) words.push(t.toAddresses({ id: to }));
  else if (rule.destination_ip_address) words.push(t.to({ destination: rule.destination_ip_address }));
  return words;
}
