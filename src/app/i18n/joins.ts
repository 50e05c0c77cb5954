/** Languages differ in spaces and colons. */
import { i18n } from './i18n';
import { params } from './params';

export const joins = i18n('joins', {
  sentences: params('{first} {second}'),
  labelled: params('{label}: {text}'),
});
