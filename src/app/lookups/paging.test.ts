import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collectPages, lastMarker, PAGE_SIZE } from './paging';

const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 50 });
const same = (id: string) => id;

test('collects every item once and in order, whatever the page size', async () => {
  await fc.assert(
    fc.asyncProperty(ids, fc.integer({ min: 1, max: 20 }), async (all, size) => {
      const found = await collectPages<string, number>(same, async (offset = 0) => {
        const items = all.slice(offset, offset + size);
        return { items, unread: [], next: offset + size < all.length ? offset + size : undefined };
      });
      expect(found).toEqual({ items: all, unread: [] });
    }),
  );
});

test('drops what moved to a later page while it was read', async () => {
  const pages = [['a', 'b'], ['b', 'c'], ['d']];
  const found = await collectPages<string, number>(same, async (page = 0) => ({
    items: pages[page] ?? [],
    unread: [],
    next: page < 2 ? page + 1 : undefined,
  }));
  expect(found.items).toEqual(['a', 'b', 'c', 'd']);
});

test('ends where the server ignores the marker, or names a next page after the last', async () => {
  let calls = 0;
  const found = await collectPages<string, string>(same, async () => {
    calls += 1;
    return { items: ['a'], unread: [null], next: 'again' };
  });
  expect([found, calls]).toEqual([{ items: ['a'], unread: [null] }, 2]);
});

test('goes on behind a page of which no row can be read', async () => {
  const pages = [[1, 1], ['a'], [{}, 'b']];
  const found = await collectPages<string, number>(same, async (page = 0) => ({
    items: (pages[page] ?? []).filter((row) => typeof row === 'string'),
    unread: (pages[page] ?? []).filter((row) => typeof row !== 'string'),
    next: page < 2 ? page + 1 : undefined,
  }));
  expect(found).toEqual({ items: ['a', 'b'], unread: [1, 1, {}] });
});

test('refuses a list without end', async () => {
  let count = 0;
  const endless = collectPages<string, string>(same, async () => ({
    items: [`id-${++count}`],
    unread: [],
    next: 'more',
  }));
  await expect(endless).rejects.toMatchObject({ kind: 'bad-response' });
});

test('a page that is not full is the last one', () => {
  const full = Array.from({ length: PAGE_SIZE }, (_, index) => `id-${index}`);
  expect(lastMarker(full, [], same)).toBe(full.at(-1));
  expect(lastMarker(full.slice(1), [], same)).toBeUndefined();
  expect(lastMarker(full.slice(1), [null], same)).toBe(full.at(-1));
  expect(lastMarker([], [], same)).toBeUndefined();
  expect(lastMarker([], full, same)).toBeUndefined();
});
