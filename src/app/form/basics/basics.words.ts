import { i18n } from '../../i18n/i18n';

/** What each field is called: at its input, in lists of errors, on Review and on the instance's page. */
export const labels = i18n('basicsLabels', {
  name: 'Instance name',
  description: 'Description',
  engineVersion: 'Kafka version',
  enterpriseProjectId: 'Enterprise project',
  tags: 'Tags',
});
