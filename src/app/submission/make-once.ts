/**
 * Creates once what is free, listed, and uniquely named: look up, send, and look up again after an uncertain response
 * (docs/decisions/0016). What incurs charges is an attempt.
 */
import { type ApiError, isCertainRefusal, toApiError } from '../lookups/api-error';
import { LTS_INTERNAL_ERROR } from '../lookups/register';

export type Made<Item> =
  | { kind: 'made'; item: Item }
  /** It existed as requested before, or someone else was faster. */
  | { kind: 'there'; item: Item }
  /** Something else has its name; nothing was created. */
  | { kind: 'taken'; item: Item }
  /** Nothing was created. */
  | { kind: 'refused'; error: ApiError }
  /** Nothing was sent: it couldn't be looked up, or the gateway says so. */
  | { kind: 'not-sent'; error: ApiError }
  /** It isn't listed; `isUnread`: it couldn't be looked up again. */
  | { kind: 'unknown'; error: ApiError; isUnread: boolean };

export interface Making<Item> {
  /**
   * Looks up, not from a cache, what has the name. Omitted for what can't be looked up: then an uncertain response
   * stays uncertain.
   */
  find?: () => Promise<Item | undefined>;
  /** Whether it is as requested; always by default. */
  isAsked?: (found: Item) => boolean;
  /** @throws ApiError */
  send: () => Promise<Item>;
  /** Seconds after an uncertain response at which it's looked up; immediately by default. */
  looksAt?: readonly number[];
  sleep?: (ms: number) => Promise<void>;
}

export async function makeOnce<Item>({
  find,
  isAsked = () => true,
  send,
  looksAt = [0],
  sleep = () => Promise.resolve(),
}: Making<Item>): Promise<Made<Item>> {
  const asFound = (item: Item, isOurs: boolean): Made<Item> => {
    if (!isAsked(item)) return { kind: 'taken', item };
    return { kind: isOurs ? 'made' : 'there', item };
  };
  try {
    const found = await find?.();
    if (found !== undefined) return asFound(found, false);
  } catch (thrown) {
    return { kind: 'not-sent', error: toApiError(thrown) };
  }
  try {
    return { kind: 'made', item: await send() };
  } catch (thrown) {
    const error = toApiError(thrown);
    if (error.outcome === 'not-sent') return { kind: 'not-sent', error };
    // LTS also uses status 400 for its own failures.
    const isRefused = isCertainRefusal(error) && error.code !== LTS_INTERNAL_ERROR;
    let isUnread = true;
    let waited = 0;
    // After a rejection, look once: someone may have created it since, and not all codes for that are published.
    for (const seconds of isRefused ? [0] : looksAt) {
      if (seconds > waited) await sleep((seconds - waited) * 1000);
      waited = seconds;
      try {
        const found = await find?.();
        if (found !== undefined) return asFound(found, !isRefused);
        isUnread = find === undefined;
      } catch {
        isUnread = true;
      }
    }
    return isRefused ? { kind: 'refused', error } : { kind: 'unknown', error, isUnread };
  }
}
