import { RULE_EXISTS } from '../../contract/network';
import type { ApiError } from '../lookups/api-error';
import { makeOnce } from '../submission/make-once';

export type Addition =
  /** The rule exists, or LTS gets in anyway. */
  | { kind: 'done' }
  /** Nothing was changed. */
  | { kind: 'refused'; error: ApiError }
  /** Nothing was sent: the rules couldn't be loaded, or the gateway says so. */
  | { kind: 'not-sent'; error: ApiError }
  /** The response was lost and the rule isn't listed; `isUnread`: the rules couldn't be loaded again. */
  | { kind: 'unknown'; error: ApiError; isUnread: boolean };

export interface RuleCalls {
  /** Reloads the rules. */
  isOpen: () => Promise<boolean>;
  send: () => Promise<void>;
}

/**
 * Loads the rules first: someone may have added it, and an ACL accepts a duplicate. After a lost response it loads them
 * again. Never sends twice.
 */
export async function addRule({ isOpen, send }: RuleCalls): Promise<Addition> {
  const find = async () => (await isOpen()) || undefined;
  const end = await makeOnce<true>({ find, send: () => send().then(() => true) });
  // Another rule may still deny LTS; the page shows that.
  if (end.kind === 'refused' && end.error.code === RULE_EXISTS) return { kind: 'done' };
  return 'error' in end ? end : { kind: 'done' };
}
