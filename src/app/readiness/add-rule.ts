/** Adds the missing rule, once, and says how that ended. */
import { RULE_EXISTS } from '../../contract/network';
import { type ApiError, isCertainRefusal, toApiError } from '../lookups/api-error';

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
  try {
    if (await isOpen()) return { kind: 'done' };
  } catch (thrown) {
    return { kind: 'not-sent', error: toApiError(thrown) };
  }
  try {
    await send();
    return { kind: 'done' };
  } catch (thrown) {
    const error = toApiError(thrown);
    if (error.code === RULE_EXISTS && error.answeredBy === 'cloud') return { kind: 'done' };
    if (error.outcome === 'not-sent') return { kind: 'not-sent', error };
    if (isCertainRefusal(error)) return { kind: 'refused', error };
    const isThere = await isOpen().catch(() => undefined);
    return isThere ? { kind: 'done' } : { kind: 'unknown', error, isUnread: isThere === undefined };
  }
}
