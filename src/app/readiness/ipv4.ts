/** IPv4 addresses as numbers, for rules that speak of ranges. */

/** A run of addresses or ports, both ends included. */
export interface Span {
  from: number;
  to: number;
}

const ALL_ADDRESSES: Span = { from: 0, to: 2 ** 32 - 1 };

const OCTET = '(25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const PREFIX = new RegExp(`^${OCTET}\\.${OCTET}\\.${OCTET}\\.${OCTET}(?:/(3[0-2]|[12]?\\d))?$`);

/**
 * The addresses of a prefix, as rules write it.
 * @param prefix for example `198.19.128.0/17`; one address without a length; null, undefined or '' for any address
 * @returns the addresses, or undefined where it is no IPv4 prefix
 */
export function spanOf(prefix: string | null | undefined): Span | undefined {
  if (!prefix) return ALL_ADDRESSES;
  const parts = PREFIX.exec(prefix.trim());
  if (!parts) return undefined;
  const [a = 0, b = 0, c = 0, d = 0] = parts.slice(1, 5).map(Number);
  const size = 2 ** (32 - Number(parts[5] ?? 32));
  const address = ((a * 256 + b) * 256 + c) * 256 + d;
  const from = address - (address % size);
  return { from, to: from + size - 1 };
}

/** @returns for example `198.19.128.0` */
export const addressText = (address: number): string =>
  [address >>> 24, (address >>> 16) & 255, (address >>> 8) & 255, address & 255].join('.');

/** @returns whether all of `inner` is in `outer` */
export const holds = (outer: Span, inner: Span): boolean => inner.from >= outer.from && inner.to <= outer.to;

/** @returns whether they have anything in common */
export const meets = (one: Span, other: Span): boolean => one.from <= other.to && other.from <= one.to;

/**
 * Cuts a span at the ends of others, so that no part of it is half in and half out of any of them.
 * @param whole what is cut
 * @param others where it is cut
 * @returns its parts, in order
 */
export function partsOf(whole: Span, others: readonly Span[]): Span[] {
  const ends = others.flatMap(({ from, to }) => [from - 1, to]).filter((end) => end >= whole.from && end < whole.to);
  const sorted = [...new Set([...ends, whole.to])].sort((one, other) => one - other);
  return sorted.map((to, index) => ({ from: index === 0 ? whole.from : (sorted[index - 1] ?? 0) + 1, to }));
}
