import type { Refusal } from './refusal';

export interface Page<T> {
  items: T[];
  /** For `page_info`; `next_marker` only if more follow. */
  info: { previous_marker?: string; current_count: number; next_marker?: string };
}

/**
 * A whole number of a query.
 * @throws the refusal if it isn't one, is out of range, or is missing without a fallback
 */
export function integerIn(
  query: URLSearchParams,
  name: string,
  { fallback, min = 0, max = Number.MAX_SAFE_INTEGER }: { fallback?: number; min?: number; max?: number },
  refusal: (name: string) => Refusal,
): number {
  const text = query.get(name) ?? String(fallback);
  const number = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (!(number >= min && number <= max)) throw refusal(name);
  return number;
}

const LIMIT_MAX = 2000;

/**
 * A page by marker, as in VPC and EIP: it starts after the item whose ID is the marker.
 * @param query `limit` (0–2,000, all by default) and `marker`
 */
export function pageOf<T extends { id: string }>(
  all: readonly T[],
  query: URLSearchParams,
  refusal: (message: string) => Refusal,
): Page<T> {
  const limit = integerIn(query, 'limit', { fallback: LIMIT_MAX, max: LIMIT_MAX }, (name) =>
    refusal(`${name} must be an integer from 0 to ${LIMIT_MAX}.`),
  );
  const marker = query.get('marker') ?? '';
  const before = marker === '' ? -1 : all.findIndex(({ id }) => id === marker);
  if (marker !== '' && before < 0) throw refusal('marker is not the id of a resource in the list.');
  const start = before + 1;
  const items = all.slice(start, start + limit);
  const first = items[0]?.id;
  const last = start + items.length < all.length ? items.at(-1)?.id : undefined;
  const markers = { ...(first && { previous_marker: first }), ...(last && { next_marker: last }) };
  return { items, info: { ...markers, current_count: items.length } };
}
