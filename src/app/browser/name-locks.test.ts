import { expect, test } from 'vitest';
import { createMemoryLocks } from '../../testing/page/memory-locks';
import { createNameLocks, type NameLocks } from './name-locks';

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
