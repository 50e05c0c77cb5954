import type * as operationsWords from '../../form/operations/operations.words';
import { i18n } from '../../wording/i18n';
import { params } from '../../wording/params';
import type { billingWords } from '../billing-words';

export const reviewRowMessages = i18n('reviewRows', {
  notProvided: 'Not provided',
  on: 'On',
  off: 'Off',
  name: 'Name',
  description: 'Description',
  version: 'Kafka version',
  enterpriseProject: 'Enterprise project',
  tags: 'Tags',
  zones: 'Availability zones',
  flavor: 'Flavor',
  brokers: 'Brokers',
  disk: 'Disk type',
  high: 'High I/O',
  ultra: 'Ultra-high I/O',
  storage: 'Storage',
  storageValue: params('{perBroker} GB per broker, {total} GB in total'),
  architecture: 'CPU architecture',
  encryption: 'Disk encryption',
  key: 'Encryption key',
  vpc: 'VPC',
  subnet: 'Subnet',
  securityGroup: 'Security group',
  ipv6: 'IPv6',
  publicAccess: 'Public access',
  publicIps: 'Elastic IPs',
  plaintext: 'Plaintext access inside the VPC',
  sasl: 'SASL authentication',
  protocol: 'Security protocol',
  mechanisms: 'SASL mechanisms',
  user: 'User name',
  password: 'Password',
  passwordSet: 'Set',
  passwordMissing: 'Not set. It is not kept when the page is reloaded: enter it again',
  mode: 'Billing mode',
  period: 'Period',
  renew: 'Renew automatically',
  pay: 'Payment',
  payAtOnce: 'Paid at once, automatically',
  payLater: 'The order waits until somebody pays it',
});

export type ReviewWords = ReturnType<(typeof reviewRowMessages)['get']> &
  ReturnType<(typeof billingWords)['get']> & {
    operations: {
      [Words in 'labels' | 'retentionChoices' | 'unsetValue']: ReturnType<(typeof operationsWords)[Words]['get']>;
    };
  };
