/** Follows a list to its end, whatever way of paging its API has. */
import type { Rows } from '../../contract/lenient';
import { ApiError } from './api-error';

/** Items asked for in one page of a marker-paged list. With the longest records a page stays far below the answer cap. */
export const PAGE_SIZE = 200;

/** Beyond this the server is not ending its list. 100 pages are 20,000 items. */
const PAGES_MAX = 100;

/** One page, and how to ask for the next; `next` is undefined on the last one. */
export interface Page<Item, Cursor> extends Rows<Item> {
  next: Cursor | undefined;
}

/**
 * Reads all pages. Ends also where a page holds nothing new, because some servers name a next page on the last one and
 * some ignore the marker.
 * @param idOf the item's identity, by which repetitions are dropped
 * @param load reads one page; called with undefined for the first
 * @returns all items in the server's order, each once, and the rows that cannot be read, of which nobody knows whether one
 *   comes twice
 * @throws ApiError of the failing page; `bad-response` where the list does not end
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
    // A page that comes again brings the same rows, which count once; two rows alike on one page are two.
    const strange = page.unread.filter((row) => !met.has(JSON.stringify(row)));
    unread.push(...strange);
    for (const row of strange) met.add(JSON.stringify(row));
    if (page.next === undefined || found.size + met.size === before) return { items: [...found.values()], unread };
    cursor = page.next;
  }
  throw new ApiError({ kind: 'bad-response' });
}

/**
 * The marker of the next page where the API names none: the last item's id, if the page was full. Behind rows that cannot
 * be read it is the last that can, so some come again.
 * @param items the page
 * @param unread the rows of the page that cannot be read
 * @param idOf the item's id
 */
export function lastMarker<Item>(
  items: readonly Item[],
  unread: readonly unknown[],
  idOf: (item: Item) => string,
): string | undefined {
  const last = items.length + unread.length >= PAGE_SIZE ? items.at(-1) : undefined;
  return last === undefined ? undefined : idOf(last);
}
