import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createDraftBackup } from './draft-backup';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => vi.restoreAllMocks());

test('what one page wrote, another reads, replaces and removes', async () => {
  await createDraftBackup().put('one', '1');
  const backup = createDraftBackup();
  await backup.put('two', '2');
  await backup.put('one', '11');
  expect(await backup.get('one')).toBe('11');
  expect(await backup.all()).toEqual([
    ['one', '11'],
    ['two', '2'],
  ]);
  await backup.remove('one');
  expect(await createDraftBackup().all()).toEqual([['two', '2']]);
  expect(await backup.get('one')).toBeUndefined();
});

test('a write is over only when it is on the disk', async () => {
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await createDraftBackup().put('one', '1');
  expect(transaction).toHaveBeenCalledWith('drafts', 'readwrite', { durability: 'strict' });
});

test('a database that cannot be opened rejects, and is tried again the next time', async () => {
  const backup = createDraftBackup();
  vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
    throw new DOMException('Forbidden', 'SecurityError');
  });
  await expect(backup.put('one', '1')).rejects.toThrow('Forbidden');
  await backup.put('one', '1');
  expect(await backup.get('one')).toBe('1');
});
