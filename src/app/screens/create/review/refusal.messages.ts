import { i18n } from '../../../i18n/i18n';

/** What to do about a refusal whose code has no words of its own. */
export const refusalMessages = i18n('refusal', {
  field: 'Change what the service complains about.',
  kept: 'Everything else you entered stays.',
  change: 'Change what the service complains about, then create again. Everything you entered is still here.',
  permission:
    'The user this console signs in with may not create instances. Ask the administrator of the account for that right, and give them the words and the request ID below.',
  signIn: 'The service did not accept the credentials of this console. Have them renewed, then try again.',
  console:
    'Nothing in this form causes this: the service and this console do not understand each other. Tell whoever runs the console, with the words and the request ID below.',
});
