import { i18n } from '../../../i18n/i18n';
import { params } from '../../../i18n/params';

export const throttledMessages = i18n('throttled', {
  title: 'DMS is busy',
  happened: 'DMS received too many requests and didn’t accept this one.',
  counting: params('We try again automatically (attempt {send} of {most}). You can stop this.'),
  left: params('Trying again in {seconds} s'),
  stop: 'Stop retrying',
  until: params('Try again after {time}.'),
  open: 'Try again later.',
  long: 'The wait is too long to retry automatically. You can leave this page: nothing is sent until you come back.',
  often: params('Already sent {most} times, so we’ve stopped retrying automatically.'),
  stopped: 'Stopped. Nothing is sent until you try again.',
});
