/** IPv4 ranges and port ranges as numbers. */

/** Both ends inclusive. */
export interface Range {
  first: number;
  last: number;
}

/** All of IPv4: null in a rule. */
export const EVERYWHERE: Range = { first: 0, last: 0xffffffff };

function parseAddress(text: string): number | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255)) return undefined;
  return parts.reduce((number, part) => number * 256 + Number(part), 0);
}

/**
 * @param text "198.19.128.0/17", or a single address
 * @returns undefined if it isn't IPv4
 */
export function parseCidr(text: string): Range | undefined {
  const [addressPart = '', lengthPart = '32', ...rest] = text.split('/');
  const address = parseAddress(addressPart);
  if (address === undefined || rest.length > 0 || !/^\d{1,2}$/.test(lengthPart) || Number(lengthPart) > 32)
    return undefined;
  const size = 2 ** (32 - Number(lengthPart));
  const first = Math.floor(address / size) * size;
  return { first, last: first + size - 1 };
}

export const formatAddress = (number: number): string =>
  [24, 16, 8, 0].map((shift) => Math.floor(number / 2 ** shift) % 256).join('.');

export const covers = (outer: Range, inner: Range): boolean => outer.first <= inner.first && outer.last >= inner.last;

export const overlaps = (a: Range, b: Range): boolean => a.first <= b.last && b.first <= a.last;

/** Splits a range at the ends of the others, so that each piece lies entirely inside or outside each of them. */
export function splitAt(range: Range, others: readonly Range[]): Range[] {
  const starts = new Set([range.first]);
  for (const { first, last } of others) {
    for (const start of [first, last + 1]) if (start > range.first && start <= range.last) starts.add(start);
  }
  const sorted = [...starts].sort((a, b) => a - b);
  return sorted.map((first, index) => ({ first, last: (sorted[index + 1] ?? range.last + 1) - 1 }));
}
