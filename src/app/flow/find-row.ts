import type { Rows } from '../../contract/lenient';
import { ApiError } from '../lookups/api-error';

/**
 * Looks for a row of a list.
 * @returns undefined where the list was read whole and has none
 * @throws ApiError `bad-response` where it has none, and rows that cannot be read: one of them may be it
 */
export function findRow<Row>({ items, unread }: Rows<Row>, isIt: (row: Row) => boolean): Row | undefined {
  const found = items.find(isIt);
  if (found === undefined && unread.length > 0) throw new ApiError({ kind: 'bad-response' });
  return found;
}

/** The end of what is to be gone: it is when a list does not have it. */
export const ifGone = <Row>(rows: Rows<Row>, isIt: (row: Row) => boolean): 'gone' | undefined =>
  findRow(rows, isIt) === undefined ? 'gone' : undefined;
