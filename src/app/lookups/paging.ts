import type { Rows } from '../../contract/lenient';
import { ApiError } from './api-error';

/** For lists with markers; with the longest records, a page stays far below `RESPONSE_MAX_BYTES`. */
export const PAGE_SIZE = 200;

/** 20,000 items; a longer list doesn't end. */
const PAGES_MAX = 100;

/** `next` is undefined on the last page. */
export interface Page<Item, Cursor> extends Rows<Item> {
  next: Cursor | undefined;
}

/**
 * Stops at a page without anything new: some servers name a next page on the last one, and some ignore the marker.
 * @throws ApiError `bad-response` if the list doesn't end
 */
export async function collectPages<Item, Cursor>(
  idOf: (item: Item) => string,
  load: (cursor: Cursor | undefined) => Promise<Page<Item, Cursor>>,
): Promise<Rows<Item>> {
  const found = new Map<string, Item>();
  const unread: unknown[] = [];
  const met = new Set<string>();
  let cursor: Cursor | undefined;
  for (let count = 0; count < PAGES_MAX; count++) {
    const page = await load(cursor);
    const before = found.size + met.size;
    for (const item of page.items) if (!found.has(idOf(item))) found.set(idOf(item), item);
    // A repeated page has the same rows, which count once; two equal rows on one page count twice.
    const strange = page.unread.filter((row) => !met.has(JSON.stringify(row)));
    unread.push(...strange);
    for (const row of strange) met.add(JSON.stringify(row));
    if (page.next === undefined || found.size + met.size === before) return { items: [...found.values()], unread };
    cursor = page.next;
  }
  throw new ApiError({ kind: 'bad-response' });
}

/**
 * The next marker for APIs without one: the last item's ID, if the page was full. After unreadable rows it's the last
 * readable one, so some rows come twice.
 */
export function lastMarker<Item>(
  items: readonly Item[],
  unread: readonly unknown[],
  idOf: (item: Item) => string,
): string | undefined {
  const last = items.length + unread.length >= PAGE_SIZE ? items.at(-1) : undefined;
  return last === undefined ? undefined : idOf(last);
}
