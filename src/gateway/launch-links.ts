/**
 * One-time links that open a local console with the environment's access key. The token follows a `#`, so it reaches no
 * server and no Referer; the page posts it once and removes it from the URL.
 */
import { randomText } from './crypto';

export interface LaunchLinks {
  /** Invalidates the previous token. */
  issue(): string;
  take(token: string): boolean;
}

export function createLaunchLinks(): LaunchLinks {
  let good: string | undefined;
  return {
    issue() {
      good = randomText(32);
      return good;
    },
    take(token) {
      // Random and used once, so comparison time reveals nothing that could be retried.
      if (good === undefined || token !== good) return false;
      good = undefined;
      return true;
    },
  };
}
