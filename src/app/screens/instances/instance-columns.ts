import { i18n } from '../../i18n/i18n';

/** The columns' names: heads of the table, labels in the rows of a narrow screen. */
export const columnMessages = i18n('instanceColumns', {
  caption: 'Kafka instances in this project',
  name: 'Name',
  status: 'Status',
  lts: 'LTS',
  size: 'Size',
  created: 'Created',
  actions: 'Actions',
});
