import { QueryObserver } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import { ApiError } from './api-error';
import { createQueryClient, retryDelay } from './query-client';

const client = createQueryClient(() => 0);
let reads = 0;

const countReads = async (error: ApiError): Promise<number> => {
  const queryFn = vi.fn(() => Promise.reject(error));
  // fetchQuery alone would not repeat anything: an observer does, with the defaults.
  const observer = new QueryObserver(client, { queryKey: [++reads], queryFn });
  await new Promise<void>((resolve) => {
    const stop = observer.subscribe(({ status }) => {
      if (status !== 'error') return;
      stop();
      resolve();
    });
  });
  return queryFn.mock.calls.length;
};

test.each([
  ['no answer', new ApiError({ kind: 'network' }), 4],
  ['a timeout', new ApiError({ kind: 'timeout' }), 4],
  ['429', new ApiError({ kind: 'http', status: 429 }), 4],
  ['500', new ApiError({ kind: 'http', status: 500 }), 4],
  ['400', new ApiError({ kind: 'http', status: 400 }), 1],
  ['401', new ApiError({ kind: 'http', status: 401 }), 1],
  ['an unreadable answer', new ApiError({ kind: 'bad-response', status: 200 }), 1],
])('a read after %s', async (_name, error, count) => {
  expect(await countReads(error)).toBe(count);
});

test('writes are sent once, at once, and leave nothing behind', () => {
  expect(client.getDefaultOptions().mutations).toEqual({ retry: false, networkMode: 'always', gcTime: 0 });
});

test('waits longer with every failure, up to a cap, and at least as long as it is asked to', () => {
  vi.spyOn(Math, 'random').mockReturnValue(1);
  expect([0, 1, 2, 3, 9].map((failures) => retryDelay(failures, new Error()))).toEqual([
    1_200, 2_200, 4_200, 8_000, 8_000,
  ]);
  expect(retryDelay(0, new ApiError({ kind: 'http', status: 429, retryAfterSeconds: 5 }))).toBe(5_000);
  expect(retryDelay(0, new ApiError({ kind: 'http', status: 429, retryAfterSeconds: 1e9 }))).toBe(8_000);
  vi.restoreAllMocks();
});
