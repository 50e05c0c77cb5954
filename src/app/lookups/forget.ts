import type { Service } from '../services/services';

export interface Forgetting {
  /** Registers a callback for sign-out, or for a sign-in as someone else. */
  onForget(forget: () => void): void;
  /** Clears the secrets in memory; storage has none. */
  forgetSecrets(): void;
}

export const forgetting: Service<Forgetting> = () => {
  const ways = new Set<() => void>();
  return {
    onForget: (forget) => void ways.add(forget),
    forgetSecrets() {
      for (const forget of ways) forget();
    },
  };
};
