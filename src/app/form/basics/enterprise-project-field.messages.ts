import { i18n } from '../../i18n/i18n';

export const enterpriseProjectMessages = i18n('enterpriseProjectField', {
  hint: 'Groups resources for billing and permissions. Mandatory for enterprise project accounts; the default project has the ID 0.',
  what: 'enterprise projects',
  none: 'Not set',
  empty: 'Leave it as it is, or create one in the Enterprise Center.',
  disabled: 'disabled',
});
