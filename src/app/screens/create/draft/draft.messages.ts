import { i18n } from '../../../i18n/i18n';
import { params } from '../../../i18n/params';

export const draftMessages = i18n('draft', {
  savedAt: params('Draft saved at {time}'),
  saved: 'The draft is saved',
  unsaved: 'Draft not saved',
  full: 'Draft not saved: the browser’s storage for this console is full. Shorten long texts, or keep this tab open until you are done.',
  forbidden:
    'Draft not saved: this browser lets the console store nothing. Keep this tab open until you are done, or allow storage for this page.',
  restored: params('Your draft of {time} was restored'),
  restoredBody: 'The form holds what you typed before a tab was closed.',
  restoredPassword: 'The password has to be typed again, because passwords are never stored.',
  filled: params('Filled in with the settings of {name}'),
  filledId: params('Its ID is {id}.'),
  filledBody:
    'What the API tells of it is taken over; everything else is as in an empty form. Look through the steps before you create.',
  filledPassword: 'Choose a password: that of an instance cannot be read.',
  filledPeriod: 'How long the order runs has to be entered under Billing.',
  startOver: 'Start over',
  question: 'Start over with an empty form?',
  warning: 'Everything that was typed into this draft is forgotten. Instances that you have ordered stay as they are.',
  forget: 'Forget the draft',
  keep: 'Keep the draft',
});
