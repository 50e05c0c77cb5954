/**
 * The names that somebody signed in with, in memory only, so that they need not be typed again when the session ends.
 * They are shown to the same person alone.
 */
import type { Service } from '../../services/services';

interface Names {
  domain: string;
  user: string;
}

interface KeptName {
  /**
   * Keeps them.
   * @param names what was typed
   * @param who whom the gateway takes the person for
   */
  keep(names: Names, who: string): void;
  /**
   * @param who the person whose session ended
   * @returns what that person typed, where it is known
   */
  of(who: string): Names | undefined;
}

export const keptName: Service<KeptName> = () => {
  let kept: (Names & { who: string }) | undefined;
  return {
    keep(names, who) {
      kept = { ...names, who };
    },
    of: (who) => (kept?.who === who ? { domain: kept.domain, user: kept.user } : undefined),
  };
};
