/** Faults of `POST /__sandbox/faults`, until they are used up. */
import type { Clock } from './clock';
import { fitsPath } from './path-pattern';

/**
 * - `status`: replaces the response
 * - `reset`: closes the connection without a response
 * - `hangSeconds`: delays the response; with `before` the request is never processed and then reset
 * - `delaySeconds`: with `before`, delays the processing; with `after`, as `hangSeconds`
 * - `truncateAt`: cuts the response's body after so many bytes
 */
export type FaultAction =
  | { status: number; headers?: Readonly<Record<string, string>> | undefined; body?: unknown }
  | { reset: true }
  | { hangSeconds: number }
  | { delaySeconds: number }
  | { truncateAt: number };

export interface Fault {
  /** Exact; undefined for any. */
  method?: string | undefined;
  /** See path-pattern.ts. */
  path: string;
  /** How many more times. */
  times: number;
  /** `before`: instead of processing the request; `after`: the request is processed, the response damaged. */
  when: 'before' | 'after';
  action: FaultAction;
}

/** Thrown instead of a response. Over HTTP the socket is closed; in a page the transport rejects as `fetch` does. */
export class SandboxReset extends Error {
  constructor() {
    super('The sandbox closed the connection without an answer');
    this.name = 'SandboxReset';
  }
}

export interface FaultQueue {
  /** Replaces the list. */
  order(faults: readonly Fault[]): void;
  /** Takes the first fault that matches, once. */
  take(method: string, url: URL): Fault | undefined;
  pending(): readonly Fault[];
  /** Waits on the sandbox's clock; resetting the sandbox rejects it with `SandboxReset`. */
  hold(seconds: number): Promise<void>;
  /** Drops all faults and ends every `hold`. */
  clear(): void;
}

export function faultQueue(clock: Clock): FaultQueue {
  let faults: Fault[] = [];
  const held = new Set<() => void>();
  return {
    order(next) {
      faults = next.map((fault) => ({ ...fault }));
    },
    take(method, url) {
      const fits = (fault: Fault): boolean =>
        (fault.method === undefined || fault.method === method) && fitsPath(fault.path, url);
      const found = faults.find(fits);
      if (found) found.times -= 1;
      faults = faults.filter(({ times }) => times > 0);
      return found;
    },
    pending: () => faults,
    hold(seconds) {
      return new Promise((resolve, reject) => {
        const cancel = clock.setTimer(seconds * 1000, () => {
          held.delete(end);
          resolve();
        });
        const end = (): void => {
          cancel();
          reject(new SandboxReset());
        };
        held.add(end);
      });
    },
    clear() {
      faults = [];
      for (const end of held) end();
      held.clear();
    },
  };
}
