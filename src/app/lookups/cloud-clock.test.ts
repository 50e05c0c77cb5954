import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CLOCK_HEADER } from '../../contract/gateway-api';
import { createServices } from '../services/services';
import { type CloudClock, cloudClock } from './cloud-clock';

const TRUE = Date.UTC(2026, 0, 5, 9);
const HOUR = 3_600_000;

let clock: CloudClock;
beforeEach(() => {
  clock = createServices().get(cloudClock);
  vi.useFakeTimers({ now: TRUE, toFake: ['Date', 'performance'] });
});
afterEach(() => vi.useRealTimers());

const answer = (at: number, off?: number) =>
  clock.heed(
    new Headers({ date: new Date(at).toUTCString(), ...(off !== undefined && { [CLOCK_HEADER]: String(off) }) }),
  );

test.each([
  ['2 h ahead', TRUE + 2 * HOUR],
  ['2 h behind', TRUE - 2 * HOUR],
  ['in 1970', 0],
  ['in 2100', Date.UTC(2100)],
  ['right', TRUE],
])('where the browser is %s, the time is that of the answers', (_name, browser) => {
  vi.setSystemTime(browser);
  answer(TRUE);
  vi.advanceTimersByTime(30_000);
  expect(clock.now()).toBe(TRUE + 30_000);
});

test.each([-2 * HOUR, -60_000, 60_000, 2 * HOUR])('the browser’s clock may be set by %i ms meanwhile', (jump) => {
  answer(TRUE);
  vi.setSystemTime(Date.now() + jump);
  vi.advanceTimersByTime(5_000);
  expect(clock.now()).toBe(TRUE + 5_000);
});

test('where the console’s machine is off as well, the cloud’s time counts', () => {
  answer(TRUE - HOUR, 3_600);
  expect([clock.now(), clock.off.get()]).toEqual([TRUE, 3_600]);
});

test('before the first answer, and where none has a time, the browser’s clock has to do', () => {
  expect(clock.now()).toBe(TRUE);
  clock.heed(new Headers({ date: 'yesterday' }));
  clock.heed(new Headers());
  expect(clock.now()).toBe(TRUE);
});

test('whole seconds and slow answers do not set the time back and forth; a computer that slept gets it anew', () => {
  answer(TRUE);
  vi.advanceTimersByTime(1_900);
  answer(TRUE + 1_000);
  expect(clock.now()).toBe(TRUE + 1_900);
  answer(TRUE + 8 * HOUR);
  expect(clock.now()).toBe(TRUE + 8 * HOUR);
});

test('an odd answer does not turn time back, unless it is further off than attempts forgive', () => {
  answer(TRUE);
  vi.advanceTimersByTime(10_000);
  for (const early of [3_000, 60_000, 4 * 60_000]) answer(TRUE - early);
  expect(clock.now()).toBe(TRUE + 10_000);
  answer(TRUE - 6 * 60_000);
  expect(clock.now()).toBe(TRUE - 6 * 60_000);
});
