/** How far the clock of the console's machine is from the cloud's, as our gateway last said it. */
import { atom, type ReadableAtom } from 'nanostores';
import { CLOCK_HEADER } from '../../contract/gateway-api';

const off = atom<number | undefined>(undefined);

/** Seconds by which the cloud is ahead (negative: behind); undefined while no request was refused for its time. */
export const clockOff: ReadableAtom<number | undefined> = off;

/**
 * Looks at an answer for a wrong clock.
 * @param headers the answer's headers
 */
export function heedClock(headers: Headers): void {
  const seconds = Number.parseInt(headers.get(CLOCK_HEADER) ?? '', 10);
  if (Number.isFinite(seconds)) off.set(seconds);
}
