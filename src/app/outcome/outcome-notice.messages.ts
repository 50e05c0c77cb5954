import { i18n } from '../i18n/i18n';
import { params } from '../i18n/params';

export const outcomeNoticeMessages = i18n('outcomeNotice', {
  money: 'Money spent',
  meaning: 'In plain words',
  next: 'What to do',
  words: 'The service’s words',
  consoleWords: 'The console’s words',
  yes: 'Yes',
  likely: 'Very likely yes',
  no: 'No',
  unknown: 'Unknown',
  silentAnswer: params('None: it answered with HTTP status {status} and no error code.'),
  silent: 'None: no usable answer arrived.',
  request: params('Request ID {id}'),
  copyWords: 'the words and the request ID',
});
