import type { Service } from '../services/services';

/** By what the current page was reached: `load` is what the browser loaded, `history` is Back or Forward. */
export type Arrival = 'load' | 'link' | 'history';

export interface Navigation {
  arrival(): Arrival;
  /** What the browser loaded gives way without a link, for example after signing in. */
  leave(): void;
}

/** Listens from its first call on. */
export const navigation: Service<Navigation> = () => {
  let arrival: Arrival = 'load';
  // wouter dispatches events for its own history changes, the browser for Back and Forward.
  window.addEventListener('pushState', () => {
    arrival = 'link';
  });
  window.addEventListener('popstate', () => {
    arrival = 'history';
  });
  return {
    arrival: () => arrival,
    leave() {
      if (arrival === 'load') arrival = 'history';
    },
  };
};
