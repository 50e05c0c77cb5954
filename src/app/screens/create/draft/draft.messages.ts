import { i18n } from '../../../i18n/i18n';
import { params } from '../../../i18n/params';

export const draftMessages = i18n('draft', {
  savedAt: params('Draft saved at {time}'),
  saved: 'Draft saved',
  unsaved: 'Draft not saved',
  full: 'Draft not saved: browser storage is full. Shorten long text, or keep this tab open until you finish.',
  forbidden:
    'Draft not saved: this browser blocks storage for Kafka Launchpad. Allow storage, or keep this tab open until you finish.',
  restored: params('Your draft of {time} was restored'),
  restoredBody: 'The form contains what you entered before you closed the tab.',
  restoredPassword: 'Enter the password again. Passwords are never stored.',
  filled: params('Filled in with the settings of {name}'),
  filledId: params('Its ID is {id}.'),
  filledBody:
    'Settings the API returns for that instance are copied. Everything else keeps its default. Review each step before you create.',
  filledPassword: 'Choose a new password. An instance’s password can’t be read.',
  filledPeriod: 'Enter the term under Billing.',
  startOver: 'Start over',
  question: 'Start over with an empty form?',
  warning: 'You lose everything you entered in this draft. Instances you’ve already created aren’t affected.',
  forget: 'Discard draft',
  keep: 'Keep draft',
});
