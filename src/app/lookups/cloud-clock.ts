/** Huawei Cloud's time, taken from responses: a browser's clock may be hours off, or be set while the page is open. */
import { atom, type ReadableAtom } from 'nanostores';
import { CLOCK_HEADER } from '../../contract/gateway-api';
import type { Service } from '../services/services';

/** Milliseconds. `Date` headers have whole seconds and responses take time, so smaller steps forward are ignored. */
const BEHIND_MS = 2_000;

/**
 * Milliseconds. A laptop that slept is behind the cloud, but only an odd response puts it ahead; a countdown that is
 * shown must not start again for one. Attempts tolerate as much (`CLOCK_TOLERANCE_MS`).
 */
const AHEAD_MS = 5 * 60_000;

export interface CloudClock {
  /** @returns epoch milliseconds; by the browser's clock before the first response */
  now(): number;
  /**
   * Seconds by which the cloud is ahead of the gateway's machine; undefined until a request was rejected for its time.
   */
  off: ReadableAtom<number | undefined>;
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
