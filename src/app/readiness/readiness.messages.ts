import { i18n } from '../i18n/i18n';
import { params } from '../i18n/params';

export const readinessMessages = i18n('readiness', {
  title: 'Can LTS reach the brokers?',
  lead: params('Log Tank Service connects to port {port} of the brokers from {source}. Both below have to let it in.'),
  inferred:
    'The document of LTS names port and source, but no protocol. That it is TCP is our conclusion: Kafka speaks nothing else.',
  recheck: 'Check again',
  checking: 'Checking…',
  open: 'LTS can reach the brokers.',
  closed: 'LTS cannot reach the brokers yet.',
  unknown: 'Whether LTS can reach the brokers cannot be told for certain.',

  group: params('The security group {name} lets LTS in'),
  acl: params('The network ACL of the subnet {name} lets LTS in'),
  unnamedGroup: 'The API names no security group of this instance, so its rules cannot be checked.',
  unnamedSubnet: 'The API names no subnet of this instance, so its network ACL cannot be checked.',
  byOne: 'By this rule:',
  byMany: 'By these rules together:',
  denied: params('This rule keeps it out, and goes before every rule that lets it in ({part}):'),
  missing: params('No rule lets in TCP port {port} from {part}.'),
  doubtful: params('It depends on this rule, which cannot be judged from here ({part}):'),
  noAcl: 'The subnet has no network ACL, so none is in the way.',
  aclOff: params(
    'The network ACL {name} is switched off. Then its own rules do not count, and its default rule keeps everything out. Switch it on, or take the subnet out of it, in the VPC console.',
  ),
  unreadable: 'The rules could not be read, so this is not known.',
  forbidden: 'You may not read these rules, so this is not known.',
  futile:
    'Adding a rule would not help: whatever it says, this goes first. Change it in the VPC console, then check again.',
  addresses: params('{from} to {to}'),
});
