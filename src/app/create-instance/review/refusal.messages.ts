import { i18n } from '../../wording/i18n';

/** What to do about a refusal that concerns no field. */
export const refusalMessages = i18n('refusal', {
  field: 'Change what the service complains about. Everything else you entered stays.',
  change: 'Change what the service complains about, then create again. Everything you entered is still here.',
  permission:
    'The user this console signs in with may not create instances. Ask the administrator of the account for that right, and give them the words and the request ID below.',
  account:
    'The account is frozen or restricted. Ask whoever owns and pays for it: nothing in this form can change that.',
  project:
    'Project and credentials do not belong together. Ask whoever runs this console to set it up for the right project.',
  signIn: 'The service did not accept the credentials of this console. Have them renewed, then try again.',
  quota:
    'The account has as many instances as its quota allows. Delete one that is not needed, or have the quota raised, then try again.',
  balance: 'The account does not hold enough money. Top it up in the Billing Center, then try again.',
  unpaid: 'Another order waits for payment. Pay or cancel it in the Billing Center, then try again.',
  later: 'Too many requests came in at once. Try again in a minute.',
  console:
    'Nothing in this form causes this: the service and this console do not understand each other. Tell whoever runs the console, with the words and the request ID below.',
});
