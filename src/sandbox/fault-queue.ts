/** Faults that a test orders: `POST /__sandbox/faults`, kept here until they are used up. */
import type { Clock } from './clock';
import { fitsPath } from './path-pattern';

/**
 * What goes wrong.
 * - `status`: this answer instead of the cloud's
 * - `reset`: no answer, the connection is closed
 * - `hangSeconds`: the answer is held so long; with `before` the request is never processed and then gets a reset
 * - `delaySeconds`: with `before`, the request is processed so much later (it arrives late); with `after`, as `hangSeconds`
 * - `truncateAt`: the answer breaks off after so many bytes of its body
 */
export type FaultAction =
  | { status: number; headers?: Readonly<Record<string, string>> | undefined; body?: unknown }
  | { reset: true }
  | { hangSeconds: number }
  | { delaySeconds: number }
  | { truncateAt: number };

export interface Fault {
  /** Exact method, or undefined for any. */
  method?: string | undefined;
  /** As path-pattern.ts has it. */
  path: string;
  /** How often it still happens. */
  times: number;
  /** `before` = the request is not processed; `after` = it is, and the answer is spoiled. */
  when: 'before' | 'after';
  action: FaultAction;
}

/**
 * Thrown instead of an answer: the connection ended without one. An adapter to HTTP closes the socket; a transport
 * inside the page rejects as `fetch` does.
 */
export class SandboxReset extends Error {
  constructor() {
    super('The sandbox closed the connection without an answer');
    this.name = 'SandboxReset';
  }
}

export interface FaultQueue {
  /** Replaces what was ordered before. */
  order(faults: readonly Fault[]): void;
  /** The first fault that fits; it is then used once. */
  take(method: string, url: URL): Fault | undefined;
  /** What is left. */
  pending(): readonly Fault[];
  /** Waits on the sandbox's clock; a reset of the sandbox ends it with `SandboxReset`. */
  hold(seconds: number): Promise<void>;
  /** Forgets every fault and ends every `hold`. */
  clear(): void;
}

/** @param clock what `hold` waits on */
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
