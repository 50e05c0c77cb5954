/** A valid token of IAM: fetched when first needed, and again before it expires. */

export interface FreshToken {
  text: string;
  lifetimeMs: number;
}

export interface TokenSource {
  /** @throws what fetching threw, if no token is still valid */
  get(): Promise<string>;
  /**
   * Replaces a refused token; concurrent callers share one request.
   * @returns whether there is another token now
   */
  renew(refused: string): Promise<boolean>;
}

/** The share of its lifetime after which a token is replaced: the request that carries it may be slow. */
const RENEW_AT = 0.9;

/** @param now epoch milliseconds; only differences count, so a wrong clock does no harm */
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
