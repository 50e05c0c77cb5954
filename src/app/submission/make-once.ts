/**
 * Making something that a list can show, once: it is looked up, sent, and read back where the answer says nothing certain. For
 * what is free and has a name that exists once (docs/decisions/0016); what incurs charges is an attempt.
 */
import { type ApiError, isCertainRefusal, toApiError } from '../lookups/api-error';
import { LTS_INTERNAL_ERROR } from '../lookups/register';

/** How it ended; nothing is ever sent twice. */
export type Made<Item> =
  /** This send made it. */
  | { kind: 'made'; item: Item }
  /** It was there as asked, before anything was sent or because somebody else was faster. */
  | { kind: 'there'; item: Item }
  /** Something else stands in its place; nothing was made. */
  | { kind: 'taken'; item: Item }
  /** The cloud said no; nothing was made. */
  | { kind: 'refused'; error: ApiError }
  /** Nothing was sent: it could not be looked up first, or the gateway says so. */
  | { kind: 'not-sent'; error: ApiError }
  /** The answer says nothing certain, and nothing shows; `isUnread` = it could not be looked up again. */
  | { kind: 'unknown'; error: ApiError; isUnread: boolean };

export interface Making<Item> {
  /**
   * Reads anew what stands in the place of the thing. Throws where that cannot be known. Left out for what cannot be read: then
   * it is sent at once, and an uncertain answer stays one.
   */
  find?: () => Promise<Item | undefined>;
  /** Whether what was found is what is asked for; everything is by default. */
  isAsked?: (found: Item) => boolean;
  /** Sends the one request. Throws ApiError. */
  send: () => Promise<Item>;
  /** Seconds after an uncertain answer at which it is read back, one after the other; at once by default. */
  looksAt?: readonly number[];
  /** Needed for more looks than the one at once. */
  sleep?: (ms: number) => Promise<void>;
}

/**
 * @returns the end; never throws what a call threw
 */
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
    // LTS answers with 400 also where it fails itself.
    const isRefused = isCertainRefusal(error) && error.code !== LTS_INTERNAL_ERROR;
    let isUnread = true;
    let waited = 0;
    // A refusal is looked at once: somebody may have made it since the first look, and codes for that are not all published.
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
