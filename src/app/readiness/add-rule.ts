/** Adds the missing rule, once, and says how that ended. */
import { RULE_EXISTS } from '../../contract/network';
import type { ApiError } from '../lookups/api-error';
import { makeOnce } from '../submission/make-once';

/** How adding a rule ended. */
export type Addition =
  /** The rule is there, or the way was open already. */
  | { kind: 'done' }
  /** The cloud said no; nothing was changed. */
  | { kind: 'refused'; error: ApiError }
  /** Nothing was sent: the rules could not be read first, or the gateway says so. */
  | { kind: 'not-sent'; error: ApiError }
  /** The answer was lost, and the rules do not show it; `isUnread` = they could not be read again. */
  | { kind: 'unknown'; error: ApiError; isUnread: boolean };

export interface RuleCalls {
  /** Reads the rules anew and says whether LTS gets in. */
  isOpen: () => Promise<boolean>;
  /** Sends the one request that adds the rule. */
  send: () => Promise<void>;
}

/**
 * Adds the rule. It reads first, because somebody may have added it meanwhile and an ACL takes the same rule twice; a
 * lost answer is settled by reading again. Nothing is ever sent twice.
 * @returns the end; never throws what a call threw
 */
export async function addRule({ isOpen, send }: RuleCalls): Promise<Addition> {
  const find = async () => (await isOpen()) || undefined;
  const end = await makeOnce<true>({ find, send: () => send().then(() => true) });
  // The group has this rule; another one may still keep LTS out, which the page reads again.
  if (end.kind === 'refused' && end.error.code === RULE_EXISTS) return { kind: 'done' };
  return 'error' in end ? end : { kind: 'done' };
}
