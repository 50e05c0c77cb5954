import { i18n } from '../../../i18n/i18n';
import { count, params } from '../../../i18n/params';

export const summaryMessages = i18n('summary', {
  title: 'Summary',
  unnamed: 'Unnamed',
  missing: 'Not selected',
  version: 'Kafka version',
  zones: 'Zones',
  brokers: 'Brokers',
  brokersOf: params('{brokers} × {flavor}'),
  storage: 'Total storage',
  usable: 'Usable storage (estimate)',
  gigabytes: params('{size} GB'),
  network: 'Network',
  publicAccess: 'Public access',
  publicOff: 'Off',
  publicIps: count({ one: 'On, 1 EIP', many: 'On, {count} EIPs' }),
  access: 'Access',
  noSasl: 'Plaintext, no username',
  billing: 'Billing',
  ordered: params('{mode}, {period}'),
  calculator: 'Price calculator',
  open: 'Summary',
  close: 'Close',
  about: 'Your selections so far. Select a line to go to its step.',
});
