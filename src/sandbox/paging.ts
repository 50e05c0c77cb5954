import type { Refusal } from './refusal';

export interface Page<T> {
  items: T[];
  /** For `page_info`; `next_marker` only if more follow. */
  info: { previous_marker?: string; current_count: number; next_marker?: string };
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
  const limit = query.get('limit') ?? String(LIMIT_MAX);
  if (!/^\d{1,4}$/.test(limit) || Number(limit) > LIMIT_MAX)
    throw refusal(`limit must be an integer from 0 to ${LIMIT_MAX}.`);
  const marker = query.get('marker') ?? '';
  const before = marker === '' ? -1 : all.findIndex(({ id }) => id === marker);
  if (marker !== '' && before < 0) throw refusal('marker is not the id of a resource in the list.');
  const start = before + 1;
  const items = all.slice(start, start + Number(limit));
  const first = items[0]?.id;
  const last = start + items.length < all.length ? items.at(-1)?.id : undefined;
  const markers = { ...(first && { previous_marker: first }), ...(last && { next_marker: last }) };
  return { items, info: { ...markers, current_count: items.length } };
}
