import { i18n } from '../i18n/i18n';
import { params } from '../i18n/params';

export const newNetworkMessages = i18n('newNetwork', {
  title: 'Create a network',
  lead: 'We create these in your project, one after the other. They’re free of charge.',
  vpc: 'VPC',
  subnet: 'Subnet',
  group: 'Security group',
  rule: 'Rule',
  ruleOf: params('allows LTS on TCP port {port}'),
  exists: 'Exists',
  missing: 'Not created yet',
  create: 'Create network',
  creating: 'Creating…',
  goOn: 'Continue creating',
  console: 'Open VPC console',
  created: 'Network complete',
  done: 'Your network is ready',
  doneBody: 'It’s selected above. Clients in the same security group can connect.',
  taken: params('{name} already exists with other settings'),
  takenBody: 'Nothing was changed. Choose it above, or create a network in the VPC console.',
});
