import fc from 'fast-check';
import { expect, test } from 'vitest';
import { covers, EVERYWHERE, formatAddress, overlaps, parseCidr, type Range, splitAt } from './ipv4';

test.each([
  ['198.19.128.0/17', '198.19.128.0', '198.19.255.255'],
  ['198.19.200.7/17', '198.19.128.0', '198.19.255.255'],
  ['10.0.0.1', '10.0.0.1', '10.0.0.1'],
  ['0.0.0.0/0', '0.0.0.0', '255.255.255.255'],
  ['255.255.255.255/32', '255.255.255.255', '255.255.255.255'],
])('%s', (text, first, last) => {
  const range = parseCidr(text);
  expect(range && [formatAddress(range.first), formatAddress(range.last)]).toEqual([first, last]);
});

test.each(['', '10.0.0', '10.0.0.256', '10.0.0.0/33', '10.0.0.0/', '10.0.0.0/8/8', '::/0', 'a.b.c.d', '10.0.0.0/-1'])(
  '%j is not a range',
  (text) => {
    expect(parseCidr(text)).toBeUndefined();
  },
);

const range = fc
  .tuple(fc.nat(EVERYWHERE.last), fc.nat(EVERYWHERE.last))
  .map(([a, b]): Range => ({ first: Math.min(a, b), last: Math.max(a, b) }));

test('pieces are the range, in order, each wholly inside or outside of every other range', () => {
  fc.assert(
    fc.property(range, fc.array(range, { maxLength: 6 }), (whole, others) => {
      const parts = splitAt(whole, others);
      expect(parts[0]?.first).toBe(whole.first);
      expect(parts.at(-1)?.last).toBe(whole.last);
      for (const [index, part] of parts.entries()) {
        expect(part.first).toBeLessThanOrEqual(part.last);
        if (index > 0) expect(part.first).toBe((parts[index - 1]?.last ?? 0) + 1);
        for (const other of others) expect(covers(other, part) || !overlaps(other, part)).toBe(true);
      }
    }),
  );
});
