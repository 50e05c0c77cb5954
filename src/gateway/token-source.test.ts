import { describe, expect, it } from 'vitest';
import { manualClock } from '../testing/sandbox/manual-clock';
import { tokenSource } from './token-source';

const HOUR_MS = 3_600_000;

function world() {
  const clock = manualClock(0);
  let fetched = 0;
  let isDown = false;
  const source = tokenSource(async () => {
    fetched += 1;
    if (isDown) throw new Error('IAM is down');
    return { text: `t${fetched}`, lifetimeMs: 10 * HOUR_MS };
  }, clock.now);
  return {
    clock,
    source,
    fetched: () => fetched,
    setDown: (down: boolean) => {
      isDown = down;
    },
  };
}

describe('a token', () => {
  it('is fetched once for 50 who ask at the same time, and kept', async () => {
    const { source, fetched } = world();
    const tokens = await Promise.all(Array.from({ length: 50 }, () => source.get()));
    expect(new Set(tokens)).toEqual(new Set(['t1']));
    await source.get();
    expect(fetched()).toBe(1);
  });

  it('is replaced at 90 % of its life, not before', async () => {
    const { source, clock } = world();
    await source.get();
    clock.advance(9 * HOUR_MS - 1);
    expect(await source.get()).toBe('t1');
    clock.advance(1);
    expect(await source.get()).toBe('t2');
  });

  it('is used to its end where no other can be fetched, and no longer', async () => {
    const { source, clock, setDown } = world();
    await source.get();
    setDown(true);
    clock.advance(9.5 * HOUR_MS);
    expect(await source.get()).toBe('t1');
    clock.advance(0.5 * HOUR_MS);
    await expect(source.get()).rejects.toThrow('IAM is down');
    setDown(false);
    expect(await source.get()).toMatch(/^t/);
  });

  it('that was refused is replaced once, however many were refused with it', async () => {
    const { source, fetched } = world();
    const token = await source.get();
    const renewed = await Promise.all(Array.from({ length: 50 }, () => source.renew(token)));
    expect(renewed.every(Boolean)).toBe(true);
    expect(await source.renew(token)).toBe(true);
    expect([fetched(), await source.get()]).toEqual([2, 't2']);
  });

  it('that was refused stays where no other can be fetched', async () => {
    const { source, setDown } = world();
    const token = await source.get();
    setDown(true);
    expect(await source.renew(token)).toBe(false);
  });
});
