import { i18n } from '../../i18n/i18n';

/** The columns' names: heads of the table, labels in the cards of a narrow screen. */
export const columnMessages = i18n('instanceColumns', {
  caption: 'Kafka instances in this project',
  instance: 'Instance',
  status: 'Status',
  flavor: 'Broker flavor',
  brokers: 'Brokers',
  version: 'Version',
  billing: 'Billing',
  created: 'Created',
  actions: 'Actions',
});
