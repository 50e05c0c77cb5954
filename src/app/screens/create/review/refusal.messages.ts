import { i18n } from '../../../i18n/i18n';

/** What to do about a refusal whose code has no words of its own. */
export const refusalMessages = i18n('refusal', {
  field: 'Fix the value DMS didn’t accept.',
  kept: 'Your other entries are kept.',
  change: 'Fix the value DMS didn’t accept, then create again. Your entries are still here.',
  permission:
    'Your user doesn’t have permission to create instances. Ask your account administrator for it, and send them the error and request ID below.',
  signIn: 'Huawei Cloud didn’t accept your credentials. Renew them, then try again.',
  console:
    'This isn’t caused by your entries. Contact the person who runs Kafka Launchpad, and send them the error and request ID below.',
});
