/**
 * One-time links that open a local console with the access key of the environment. The token stands behind a `#`,
 * which no browser sends to a server and no Referer holds; the page posts it once and takes it out of the address.
 */
import { randomText } from './crypto';

export interface LaunchLinks {
  /** Makes a token; there is one good token at a time, so the one before is no longer good. */
  issue(): string;
  /** Uses a token up. */
  take(token: string): boolean;
}

/** Makes a register without a token. */
export function createLaunchLinks(): LaunchLinks {
  let good: string | undefined;
  return {
    issue() {
      good = randomText(32);
      return good;
    },
    take(token) {
      // Random and used once: how long a comparison takes tells nothing that could be tried again.
      if (good === undefined || token !== good) return false;
      good = undefined;
      return true;
    },
  };
}
