import { i18n } from '../../i18n/i18n';

/** What each field is called: at its input, in lists of errors, on Review and on the instance's page. */
export const labels = i18n('operationsLabels', {
  maintenance: 'Maintenance window',
  retention: 'When disks reach 95%',
  autoTopic: 'Automatic topic creation',
});

/** What stands for a value that is left out. */
export const unsetValue = i18n('operationsUnset', { unset: 'DMS default' });

export const retentionChoices = i18n('retentionChoices', {
  time_base: 'Delete oldest messages',
  produce_reject: 'Reject new messages',
});
