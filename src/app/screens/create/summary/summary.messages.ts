import { i18n } from '../../../i18n/i18n';
import { count, params } from '../../../i18n/params';

export const summaryMessages = i18n('summary', {
  title: 'Summary',
  unnamed: 'Not named yet',
  missing: 'Not chosen yet',
  version: 'Kafka version',
  zones: 'Zones',
  brokers: 'Brokers',
  brokersOf: params('{brokers} × {flavor}'),
  storage: 'Storage in total',
  usable: 'Usable, estimate',
  gigabytes: params('{size} GB'),
  network: 'Network',
  publicAccess: 'Public access',
  publicOff: 'Off',
  publicIps: count({ one: 'On, 1 elastic IP', many: 'On, {count} elastic IPs' }),
  access: 'Access',
  noSasl: 'Plaintext, without a user',
  billing: 'Billing',
  ordered: params('{mode}, {period}'),
  noPrice: 'No price is available here.',
  calculator: 'Price calculator',
  open: 'Summary',
  close: 'Close',
  about: 'What will be created, as far as it is chosen. Each line leads to its step.',
});
