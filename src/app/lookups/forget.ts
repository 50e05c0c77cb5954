import type { Service } from '../services/services';

/** Tells those who hold something secret in the page's memory to forget it. */
export interface Forgetting {
  /** Has something forgotten when somebody signs out, or another person signs in. */
  onForget(forget: () => void): void;
  /** Forgets every secret that the page holds in memory. What is written down holds none. */
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
