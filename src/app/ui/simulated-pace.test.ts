import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Pace, simulatedMs } from './simulated-pace';

const CHANGED: Pace = {
  times: 60,
  earlier: [
    { untilMs: 30, times: 1 },
    { untilMs: 50, times: 10 },
  ],
};

test.each([
  ['before any change', { times: 60, earlier: [] }, 10, 20, 600],
  ['in real time', { times: 1, earlier: [] }, 10, 20, 10],
  ['within an earlier pace', CHANGED, 10, 20, 10],
  ['over two changes', CHANGED, 20, 60, 10 + 200 + 600],
  ['over the last change', CHANGED, 40, 52, 100 + 120],
  ['after all changes', CHANGED, 100, 101, 60],
  ['until the moment of a change', CHANGED, 0, 30, 30],
  ['backwards, as with clocks that differ', { times: 60, earlier: [] }, 20, 10, -600],
] as const)('%s', (_what, pace, from, to, expected) => expect(simulatedMs(pace, from, to)).toBe(expected));

test('a change of pace never moves what has passed, and time only goes on', () => {
  const moment = fc.integer({ min: 0, max: 1000 });
  const times = fc.constantFrom(1, 10, 60);
  fc.assert(
    fc.property(fc.array(fc.tuple(moment, times)), times, moment, moment, (changes, now, a, b) => {
      const earlier = changes
        .map(([untilMs, speed]) => ({ untilMs, times: speed }))
        .sort((x, y) => x.untilMs - y.untilMs);
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      const pace = { times: now, earlier };
      const passed = simulatedMs(pace, from, to);
      expect(passed).toBeGreaterThanOrEqual(to - from);
      expect(
        simulatedMs({ times: 10, earlier: [...earlier, { untilMs: Math.max(to, 1000), times: now }] }, from, to),
      ).toBe(passed);
    }),
  );
});
