import { i18n } from '../i18n/i18n';
import { params } from '../i18n/params';

export const readinessMessages = i18n('readiness', {
  title: 'Can LTS reach the brokers?',
  lead: params('LTS connects from {source} to TCP port {port}. Both must allow it:'),
  details: 'What was checked',
  recheck: 'Check again',
  checking: 'Checking…',
  open: 'LTS can reach the brokers.',
  closed: 'LTS can’t reach the brokers yet.',
  unknown: 'We can’t tell whether LTS can reach the brokers.',

  group: params('Security group {name}'),
  groupOpen: params('Security group {name} allows LTS'),
  groupClosed: params('Security group {name} blocks LTS'),
  groupUnknown: params('Security group {name} may block LTS'),
  acl: params('Network ACL of subnet {name}'),
  aclOpen: params('Network ACL of subnet {name} allows LTS'),
  aclClosed: params('Network ACL of subnet {name} blocks LTS'),
  aclUnknown: params('Network ACL of subnet {name} may block LTS'),
  unnamedGroup: 'The API didn’t return this instance’s security group, so we can’t check its rules.',
  unnamedSubnet: 'The API didn’t return this instance’s subnet, so we can’t check its network ACL.',
  byOne: 'Allowed by this rule',
  byMany: 'Allowed by these rules together',
  denied: params('This rule denies access and takes precedence over the rules that allow it ({part}):'),
  missing: params('No rule allows TCP port {port} from {part}.'),
  doubtful: params('We can’t tell what this rule allows ({part}):'),
  noAcl: 'The subnet has no network ACL.',
  aclOff: params(
    'Network ACL {name} is disabled, so it denies all traffic. Enable it or disassociate the subnet in the VPC console.',
  ),
  unreadable: 'Couldn’t load the rules, so the result is unknown. Check again.',
  forbidden: 'You don’t have permission to view these rules. Ask your account administrator to check them.',
  futile:
    'Adding a rule won’t help, because this rule takes precedence. Change it in the VPC console, then check again.',
  addresses: params('{from}–{to}'),
});
