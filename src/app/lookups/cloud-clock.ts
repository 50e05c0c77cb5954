/**
 * What time it is for the cloud. Its instances carry its own times, and the clock of a browser may be hours off, or be set
 * while the page is open; so the time comes from the answers, and goes on by a clock that nobody sets.
 */
import { atom, type ReadableAtom } from 'nanostores';
import { CLOCK_HEADER } from '../../contract/gateway-api';
import type { Service } from '../services/services';

/** Answers name whole seconds and take a while: time is not moved ahead for less than this, in milliseconds. */
const BEHIND_MS = 2_000;

/**
 * Time is not turned back for less than this. A computer that slept leaves us behind the cloud; nothing but an odd answer
 * leaves us ahead, and a wait that is shown or a time that was written down must not begin again for one. Attempts forgive
 * a clock as much (`CLOCK_TOLERANCE_MS`).
 */
const AHEAD_MS = 5 * 60_000;

export interface CloudClock {
  /** @returns epoch milliseconds by the cloud's clock; by the browser's before the first answer */
  now(): number;
  /** Seconds by which the cloud is ahead (negative: behind); undefined while no request was refused for its time. */
  off: ReadableAtom<number | undefined>;
  /**
   * Looks at an answer for its time, and for a wrong clock of the console's machine, whose time it is.
   * @param headers the answer's headers
   */
  heed(headers: Headers): void;
}

export const cloudClock: Service<CloudClock> = () => {
  const off = atom<number | undefined>(undefined);
  let anchor: { epochMs: number; at: number } | undefined;
  const now = () => (anchor === undefined ? Date.now() : anchor.epochMs + performance.now() - anchor.at);
  return {
    now,
    off,
    heed(headers) {
      const seconds = Number.parseInt(headers.get(CLOCK_HEADER) ?? '', 10);
      if (Number.isFinite(seconds)) off.set(seconds);
      const epochMs = Date.parse(headers.get('date') ?? '') + (off.get() ?? 0) * 1_000;
      if (!Number.isFinite(epochMs)) return;
      const behindMs = epochMs - now();
      if (anchor && behindMs < BEHIND_MS && behindMs > -AHEAD_MS) return;
      anchor = { epochMs, at: performance.now() };
    },
  };
};
