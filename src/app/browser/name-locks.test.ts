import { expect, test } from 'vitest';
import { createMemoryLocks } from '../../testing/page/memory-locks';
import { createNameLocks, type NameLocks, runInTurn } from './name-locks';

const locks = createMemoryLocks();
const inPage = createNameLocks(null);

test.each<[string, NameLocks, NameLocks]>([
  [
    'two tabs',
    createNameLocks(locks.page() as unknown as LockManager),
    createNameLocks(locks.page() as unknown as LockManager),
  ],
  ['one page where the browser has no locks', inPage, inPage],
])('%s: a name that is held is turned away at once, and free again afterwards', async (_who, one, other) => {
  let end = (): void => undefined;
  const first = one.tryRun('orders', () => new Promise<string>((resolve) => (end = () => resolve('done'))));
  await new Promise((resolve) => setImmediate(resolve));
  // Waiting for the lock would run the work after the other's, which nobody asked for any more.
  expect(await other.tryRun('orders', async () => 'ran')).toEqual({ ran: false });
  expect(await other.tryRun('clicks', async () => 'ran')).toEqual({ ran: true, value: 'ran' });
  end();
  expect(await first).toEqual({ ran: true, value: 'done' });
  expect(await other.tryRun('orders', async () => 'ran')).toEqual({ ran: true, value: 'ran' });
});

const tab = () => locks.page() as unknown as LockManager;

test('in turn: the second tab runs when the first has ended, however it ended', async () => {
  const order: string[] = [];
  let fail = (_: Error): void => undefined;
  const first = runInTurn('rule', () => new Promise<void>((_, reject) => (fail = reject)), tab());
  const second = runInTurn('rule', async () => order.push('second'), tab());
  await new Promise((resolve) => setImmediate(resolve));
  expect(order).toEqual([]);
  fail(new Error('refused'));
  await expect(first).rejects.toThrow('refused');
  await second;
  expect(order).toEqual(['second']);
});

test.each([
  ['no locks', undefined],
  ['blocked storage', { request: () => Promise.reject(new DOMException('', 'SecurityError')) }],
])('in turn, %s: it runs at once, and once', async (_what, manager) => {
  let runs = 0;
  expect(await runInTurn('rule', async () => ++runs, manager as LockManager | undefined)).toBe(1);
});
