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
        return { items, next: offset + size < all.length ? offset + size : undefined };
      });
      expect(found).toEqual(all);
    }),
  );
});

test('drops what moved to a later page while it was read', async () => {
  const pages = [['a', 'b'], ['b', 'c'], ['d']];
  const found = await collectPages<string, number>(same, async (page = 0) => ({
    items: pages[page] ?? [],
    next: page < 2 ? page + 1 : undefined,
  }));
  expect(found).toEqual(['a', 'b', 'c', 'd']);
});

test('ends where the server ignores the marker, or names a next page after the last', async () => {
  let calls = 0;
  const found = await collectPages<string, string>(same, async () => {
    calls += 1;
    return { items: ['a'], next: 'again' };
  });
  expect([found, calls]).toEqual([['a'], 2]);
});

test('refuses a list without end', async () => {
  let count = 0;
  const endless = collectPages<string, string>(same, async () => ({ items: [`id-${++count}`], next: 'more' }));
  await expect(endless).rejects.toMatchObject({ kind: 'bad-response' });
});

test('a page that is not full is the last one', () => {
  const full = Array.from({ length: PAGE_SIZE }, (_, index) => `id-${index}`);
  expect(lastMarker(full, same)).toBe(full.at(-1));
  expect(lastMarker(full.slice(1), same)).toBeUndefined();
  expect(lastMarker([], same)).toBeUndefined();
});
