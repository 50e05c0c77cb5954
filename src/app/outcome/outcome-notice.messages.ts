import { i18n } from '../i18n/i18n';
import { params } from '../i18n/params';

export const outcomeNoticeMessages = i18n('outcomeNotice', {
  money: 'Charges',
  meaning: 'What this means',
  next: 'What to do',
  words: 'Message from Huawei Cloud',
  consoleWords: 'Message from Kafka Launchpad',
  yes: 'Yes',
  likely: 'Very likely yes',
  no: 'No',
  unknown: 'Unknown',
  silentAnswer: params('None: HTTP status {status} without an error code.'),
  silent: 'None: no clear response was received.',
  copyWords: 'the message and request ID',
});
