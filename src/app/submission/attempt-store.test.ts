import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, expect, test, vi } from 'vitest';
import { requestOf, START, TEST_SESSION } from '../../testing/page/attempt-world';
import { type Attempt, canonicalBody, isOpen, newAttempt } from './attempt';
import { createAttemptStore, KEEP_MS } from './attempt-store';

let count = 0;
const names: string[] = [];
const fresh = (now = () => START) => {
  const name = `test-${++count}`;
  names.push(name);
  return { name, store: createAttemptStore(now, name) };
};
const attemptOf = (id: string, changes: Partial<Attempt> = {}): Attempt => ({
  ...newAttempt(TEST_SESSION, requestOf(), { id, bodyHash: 'h', now: START }),
  ...changes,
});

afterEach(() => {
  vi.restoreAllMocks();
});

test('keeps attempts over a reload, the latest first', async () => {
  const { store, name } = fresh();
  await store.put(attemptOf('a'), attemptOf('b', { createdAt: START + 1 }));
  const reloaded = createAttemptStore(() => START, name);
  expect((await reloaded.list(TEST_SESSION)).map(({ id }) => id)).toEqual(['b', 'a']);
  expect(await reloaded.get('a')).toEqual(attemptOf('a'));
});

test.each(['mode', 'region', 'projectId', 'who'] as const)('shows nothing to another %s', async (part) => {
  const { store } = fresh();
  await store.put(attemptOf('a'));
  const other = { ...TEST_SESSION, [part]: part === 'mode' ? 'sandbox' : 'other' };
  expect(await store.list(other)).toEqual([]);
});

test('shows everybody’s attempts of a project to who is about to send there, and none of another project', async () => {
  const { store } = fresh();
  await store.put(
    attemptOf('mine'),
    attemptOf('theirs', { who: 'bob' }),
    attemptOf('elsewhere', { who: 'bob', projectId: 'b'.repeat(32) }),
    attemptOf('simulated', { mode: 'sandbox' }),
    attemptOf('far', { region: 'r-10' }),
  );
  expect((await store.listOfProject(TEST_SESSION)).map(({ id }) => id).sort()).toEqual(['mine', 'theirs']);
});

test('forgets old attempts, but never open ones', async () => {
  let now = START;
  const { store } = fresh(() => now);
  await store.put(attemptOf('done', { state: 'accepted' }), attemptOf('open', { state: 'unknown' }));
  now += KEEP_MS;
  expect(await store.list(TEST_SESSION)).toHaveLength(2);
  now += 1;
  expect((await store.list(TEST_SESSION)).map(({ id }) => id)).toEqual(['open']);
  expect(await store.get('done')).toBeUndefined();
});

test('writes with strict durability', async () => {
  const { store } = fresh();
  await store.list(TEST_SESSION);
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await store.put(attemptOf('a'));
  expect(transaction).toHaveBeenCalledWith('attempts', 'readwrite', { durability: 'strict' });
});

test('rejects where the database cannot be opened, and tries again the next time', async () => {
  const { store, name } = fresh();
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  await expect(store.put(attemptOf('a'))).rejects.toThrow('denied');
  open.mockRestore();
  await store.put(attemptOf('a'));
  expect(await createAttemptStore(() => START, name).get('a')).toBeDefined();
});

test('gives way to a newer version and to deletion', async () => {
  const { store, name } = fresh();
  await store.put(attemptOf('a'));
  await deleteDB(name);
  expect(await store.list(TEST_SESSION)).toEqual([]);
});

test('skips what is no attempt', async () => {
  const { store, name } = fresh();
  await store.put(attemptOf('a'));
  const db = await openDB(name);
  await db.put('attempts', { ...attemptOf('b'), name: 1 });
  db.close();
  expect((await store.list(TEST_SESSION)).map(({ id }) => id)).toEqual(['a']);
});

test('takes a state that only another version knows for an unknown one, which stands in the way', async () => {
  const { store, name } = fresh();
  await store.list(TEST_SESSION);
  const db = await openDB(name);
  await db.put('attempts', { ...attemptOf('a'), state: 'invented' });
  db.close();
  expect(await store.list(TEST_SESSION)).toMatchObject([{ id: 'a', state: 'unknown' }]);
  expect((await store.listOfProject(TEST_SESSION)).filter(isOpen)).toHaveLength(1);
});

test('equal intentions have equal canonical bodies, whatever the order of keys and the password', () => {
  const request = requestOf({ tags: [{ key: '__proto__', value: 'x' }] });
  const reversed = { ...requestOf(), ...Object.fromEntries(Object.entries(request).reverse()), password: 'Other-1234' };
  expect(canonicalBody(reversed)).toBe(canonicalBody(request));
  expect(canonicalBody(request)).not.toContain(request.password);
  expect(canonicalBody({ ...request, broker_num: 4 })).not.toBe(canonicalBody(request));
});
