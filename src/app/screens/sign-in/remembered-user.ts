/** In memory only, to prefill the form when the session ends, for the same person. */
import type { Service } from '../../services/services';

interface Names {
  domain: string;
  user: string;
}

interface RememberedUser {
  keep(names: Names, who: string): void;
  of(who: string): Names | undefined;
}

export const rememberedUser: Service<RememberedUser> = () => {
  let kept: (Names & { who: string }) | undefined;
  return {
    keep(names, who) {
      kept = { ...names, who };
    },
    of: (who) => (kept?.who === who ? { domain: kept.domain, user: kept.user } : undefined),
  };
};
