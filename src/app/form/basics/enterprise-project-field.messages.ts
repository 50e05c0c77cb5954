import { i18n } from '../../i18n/i18n';

export const enterpriseProjectMessages = i18n('enterpriseProjectField', {
  hint: 'Groups resources for billing and permissions.',
  what: 'enterprise projects',
  none: 'Not set',
  empty: 'Leave this unset, or create an enterprise project in the Enterprise Center.',
  disabled: 'disabled',
});
