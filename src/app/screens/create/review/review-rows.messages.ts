import type { billingWords } from '../../../form/billing/billing.words';
import type { diskTypes } from '../../../form/capacity/capacity.words';
import type { retentionChoices, unsetValue } from '../../../form/operations/operations.words';
import { i18n } from '../../../i18n/i18n';
import { params } from '../../../i18n/params';

export const reviewRowMessages = i18n('reviewRows', {
  notProvided: 'Not set',
  on: 'On',
  off: 'Off',
  storageValue: params('{total} GB ({perBroker} GB per broker)'),
  passwordSet: 'Set',
  passwordMissing: 'Not set. Passwords are cleared on reload: enter it again.',
  pay: 'Payment',
  payAtOnce: 'Charged automatically when you create',
  payLater: 'Creation starts after payment in the Billing Center',
});

type Words<Atom extends { get(): unknown }> = ReturnType<Atom['get']>;

export type ReviewWords = Words<typeof reviewRowMessages> &
  Words<typeof billingWords> &
  Words<typeof unsetValue> & { retention: Words<typeof retentionChoices>; disks: Words<typeof diskTypes> };
