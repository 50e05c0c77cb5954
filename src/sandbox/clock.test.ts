import { expect, test, vi } from 'vitest';
import { manualClock } from '../testing/sandbox/manual-clock';
import { shiftedClock, systemClock } from './clock';

test('a manual clock fires timers in the order in which they fall due', () => {
  const clock = manualClock(1000);
  const fired: string[] = [];
  clock.setTimer(300, () => fired.push(`c at ${clock.now()}`));
  clock.setTimer(100, () => {
    fired.push(`a at ${clock.now()}`);
    clock.setTimer(100, () => fired.push(`b at ${clock.now()}`));
  });
  const cancel = clock.setTimer(50, () => fired.push('cancelled'));
  cancel();
  clock.advance(250);
  expect(fired).toEqual(['a at 1100', 'b at 1200']);
  expect(clock.now()).toBe(1250);
  clock.advance(50);
  expect(fired).toEqual(['a at 1100', 'b at 1200', 'c at 1300']);
});

test('a shifted clock runs with its base and releases timers when it is moved', () => {
  const base = manualClock(0);
  const clock = shiftedClock(base);
  const fired: string[] = [];
  clock.setTimer(10_000, () => fired.push('ten'));
  clock.setTimer(5_000, () => fired.push('five'));
  const cancel = clock.setTimer(1, () => fired.push('cancelled'));
  cancel();
  base.advance(1_000);
  clock.advance(4_000);
  expect(fired).toEqual(['five']);
  expect(clock.now()).toBe(5_000);
  base.advance(4_999);
  expect(fired).toEqual(['five']);
  base.advance(1);
  expect(fired).toEqual(['five', 'ten']);
});

test('taking a shift back keeps what is left of a timer', () => {
  const base = manualClock(0);
  const clock = shiftedClock(base);
  const fire = vi.fn();
  clock.setTimer(10_000, fire);
  clock.advance(4_000);
  clock.resetShift();
  expect(clock.now()).toBe(0);
  clock.advance(5_999);
  expect(fire).not.toHaveBeenCalled();
  clock.advance(1);
  expect(fire).toHaveBeenCalledOnce();
});

test('the system clock waits longer than a platform timer can', () => {
  vi.useFakeTimers();
  try {
    const fire = vi.fn();
    systemClock().setTimer(30 * 86_400_000, fire);
    vi.advanceTimersByTime(30 * 86_400_000 - 1);
    expect(fire).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(fire).toHaveBeenCalledOnce();
  } finally {
    vi.useRealTimers();
  }
});
