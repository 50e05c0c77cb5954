/**
 * What a person can do about a refusal that names no field. By code where the published text says so plainly, else by
 * status; the server's own words stand beside it in any case.
 */
import type { Refused } from '../attempt/classify-answer';
import type { refusalMessages } from './refusal.messages';

export type Advice = Exclude<keyof ReturnType<typeof refusalMessages.get>, 'field'>;

const BY_CODE: Readonly<Record<string, Advice>> = {
  'DMS.00400002': 'console',
  'DMS.00400004': 'console',
  'DMS.00400005': 'console',
  'DMS.00400085': 'console',
  'DMS.10240005': 'console',
  'DMS.10240009': 'console',
  'DMS.00400035': 'quota',
  'DMS.00400039': 'quota',
  'DMS.10240020': 'quota',
  'DMS.00400134': 'unpaid',
  'DMS.00500986': 'account',
  'DMS.00500987': 'balance',
  'DMS.10240104': 'project',
  'DMS.10240306': 'account',
  'DMS.10240312': 'account',
  // "Flow control is being performed", which comes as 404.
  'DMS.10240407': 'later',
};

const BY_STATUS: Readonly<Record<number, Advice>> = {
  401: 'signIn',
  403: 'permission',
  404: 'console',
  405: 'console',
  413: 'console',
  415: 'console',
};

/** No press of a button can help with these: somebody else has to act first. */
const OTHERS_ACT = new Set<Advice>(['permission', 'account', 'project']);

/**
 * @param refusal status and code of the answer
 * @returns which advice to show, and whether sending the same again can help
 */
export function adviceFor({ status, code }: Pick<Refused, 'status' | 'code'>): { advice: Advice; mayRepeat: boolean } {
  const known = code !== undefined && Object.hasOwn(BY_CODE, code) ? BY_CODE[code] : undefined;
  const advice = known ?? BY_STATUS[status] ?? 'change';
  return { advice, mayRepeat: !OTHERS_ACT.has(advice) };
}
