/** One token of IAM that is always valid: fetched when it is first needed, and anew before it ends. */

export interface FreshToken {
  text: string;
  /** Milliseconds from now on. */
  lifetimeMs: number;
}

export interface TokenSource {
  /**
   * The token.
   * @throws what fetching threw, where there is none that is still valid
   */
  get(): Promise<string>;
  /**
   * Fetches another one in place of one that was refused; of many callers at once, one does.
   * @param refused the token that was refused
   * @returns whether there is another one now
   */
  renew(refused: string): Promise<boolean>;
}

/** The part of its life after which a token is replaced: the request that carries it may be slow. */
const RENEW_AT = 0.9;

/**
 * Builds it.
 * @param fetchToken asks IAM
 * @param now epoch milliseconds; only differences count, so a clock that is wrong does no harm
 */
export function tokenSource(fetchToken: () => Promise<FreshToken>, now: () => number): TokenSource {
  let current: { text: string; renewAtMs: number; endsAtMs: number } | undefined;
  let running: Promise<string> | undefined;

  async function fetchAnew(): Promise<string> {
    const { text, lifetimeMs } = await fetchToken();
    const gotAtMs = now();
    current = { text, renewAtMs: gotAtMs + lifetimeMs * RENEW_AT, endsAtMs: gotAtMs + lifetimeMs };
    return text;
  }

  const fetchOnce = (): Promise<string> => {
    running ??= fetchAnew().finally(() => {
      running = undefined;
    });
    return running;
  };

  return {
    async get() {
      const known = current;
      if (known && now() < known.renewAtMs) return known.text;
      try {
        return await fetchOnce();
      } catch (error) {
        if (known && now() < known.endsAtMs) return known.text;
        throw error;
      }
    },
    async renew(refused) {
      if (current && current.text !== refused) return true;
      try {
        await fetchOnce();
        return true;
      } catch {
        return false;
      }
    },
  };
}
