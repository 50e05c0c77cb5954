import { i18n } from '../../../i18n/i18n';
import { params } from '../../../i18n/params';

export const throttledMessages = i18n('throttled', {
  title: 'The service asks to wait',
  happened: 'It did not take the order, because too many requests came in at once.',
  counting: params('We send the request again when the time is up, as send {send} of {most}. You can stop that.'),
  left: params('Trying again in {seconds} s'),
  stop: 'Do not try again by itself',
  until: params('Try again after {time}.'),
  open: 'Try again in a while.',
  long: 'The wait is too long for this page to send by itself. You may leave it: nothing is sent until you come back.',
  often: params('It was sent {most} times already, so this page does not send again by itself.'),
  stopped: 'Stopped: nothing is sent until you say so.',
});
