/**
 * What a person can do about a refusal that names no field and whose code has no words of its own (i18n/vendor-words.ts):
 * by status. The server's own words stand beside it in any case.
 */
import { type Cause, causeOf } from '../../../i18n/vendor-codes';
import type { Refused } from '../../../submission/classify-response';
import type { refusalMessages } from './refusal.messages';

export type Advice = Exclude<keyof ReturnType<typeof refusalMessages.get>, 'field' | 'kept'>;

const BY_STATUS: Readonly<Record<number, Advice>> = {
  401: 'signIn',
  403: 'permission',
  404: 'console',
  405: 'console',
  413: 'console',
  415: 'console',
};

/** No press of a button can help with these: somebody else has to act first. */
const OTHERS_ACT: ReadonlySet<Cause> = new Set(['permission', 'account', 'project', 'region']);

/**
 * @param refusal status and code of the answer
 * @returns which advice to show where the code has no words, whether sending the same again can help, and whether the user
 *   lacks the right
 */
export function adviceFor({ status, code }: Pick<Refused, 'status' | 'code'>): {
  advice: Advice;
  mayRepeat: boolean;
  isForbidden: boolean;
} {
  const advice = BY_STATUS[status] ?? 'change';
  const cause = causeOf(code);
  const isForbidden = (cause ?? advice) === 'permission';
  return { advice, mayRepeat: cause ? !OTHERS_ACT.has(cause) : !isForbidden, isForbidden };
}
