/** What comes after the registration, through the page's calls, the gateway and the sandbox, with responses that are lost. */
import { describe, expect, test } from 'vitest';
import { type Open, open, SESSION } from '../../testing/page/flow-page';
import { GROUP, ORDERS, transferOf } from '../../testing/sandbox/flow';
import { transport } from '../lookups/http';
import { logGroups, logStreamsOf, transfers } from '../lookups/log-transfers';
import { topicsOf } from '../lookups/topics';
import { createServices } from '../services/services';
import { sleep } from '../services/sleep';
import { createTopic } from './topics';
import { createLogGroup, createLogStream, createTransfer } from './transfers';

interface Creation {
  /** Row of docs/faults.md. */
  name: string;
  route: 'createTopic' | 'createLogGroup' | 'createLogStream' | 'createTransfer';
  /** As faults have it. */
  path: string;
  make: (page: Open) => Promise<{ kind: string }>;
  count: (page: Open) => Promise<number>;
}
const creations: Creation[] = [
  {
    ...{ name: 'B51: creating a topic', route: 'createTopic', path: '/v2/*/instances/*/topics' },
    make: ({ services }) => createTopic(services, SESSION, ORDERS, { id: 'logs', partition: 3, replication: 3 }),
    count: async ({ read }) => (await read(topicsOf(ORDERS))).items.filter(({ name }) => name === 'logs').length,
  },
  {
    ...{ name: 'B52: creating a log group', route: 'createLogGroup', path: '/v2/*/groups' },
    make: ({ services }) => createLogGroup(services, SESSION, { log_group_name: 'mine', ttl_in_days: 7 }),
    count: async ({ read }) =>
      (await read(logGroups)).items.filter(({ log_group_name: name }) => name === 'mine').length,
  },
  {
    ...{ name: 'B53: creating a log stream', route: 'createLogStream', path: '/v2/*/groups/*/streams' },
    make: ({ services }) => createLogStream(services, SESSION, GROUP, { log_stream_name: 'mine' }),
    count: async ({ read }) =>
      (await read(logStreamsOf(GROUP))).items.filter(({ log_stream_name: name }) => name === 'mine').length,
  },
  {
    ...{ name: 'B54: creating a transfer', route: 'createTransfer', path: '/v2/*/transfers' },
    make: ({ services }) => createTransfer(services, SESSION, transferOf()),
    count: async ({ read }) => (await read(transfers)).items.length,
  },
];

const LOST = { reset: true } as const;
const INTERNAL = {
  status: 500,
  body: { error_code: 'LTS.0010', error_msg: 'The system encountered an internal error' },
};
const spoiled = [
  ['lost before it is processed', 'before', LOST, 'unknown', 0],
  ['lost after it is processed', 'after', LOST, 'made', 1],
  ['cut off', 'after', { truncateAt: 5 }, 'made', 1],
  ['an internal error, after it is processed', 'after', INTERNAL, 'made', 1],
  ['an internal error, before it is processed', 'before', INTERNAL, 'unknown', 0],
  ['of something in between', 'after', { status: 502, body: '<html>' }, 'made', 1],
  ['a success that says nothing', 'after', { status: 200, body: {} }, 'made', 1],
  ['a success, and nothing was done', 'before', { status: 200, body: {} }, 'unknown', 0],
] as const;

describe.each(creations)('$name', ({ route, path, make, count }) => {
  const begin = async () => {
    const page = await open();
    await page.register();
    return page;
  };

  test.each(spoiled)('with a response that is %s', async (_what, when, action, kind, exists) => {
    const page = await begin();
    await page.cloud.fault({ method: 'POST', path, times: 1, when, action });
    expect((await make(page)).kind).toBe(kind);
    expect([page.cloud.sentTo(route).length, await count(page)]).toEqual([1, exists]);
    // The next click finds it, or sends it for the first time that counts.
    expect((await make(page)).kind).toBe(exists ? 'there' : 'made');
    expect([page.cloud.sentTo(route).length, await count(page)]).toEqual([exists ? 1 : 2, 1]);
  });

  test('where the list cannot be read before, nothing is sent', async () => {
    const page = await begin();
    await page.cloud.fault({ method: 'GET', path, times: 9, when: 'before', action: INTERNAL });
    expect((await make(page)).kind).toBe('not-sent');
    expect(page.cloud.sentTo(route)).toEqual([]);
  });

  test('where the list cannot be read after, it is unknown, and found by the next click', async () => {
    const page = await begin();
    const lists = page.cloud.sent.length;
    const making = make(page);
    expect((await making).kind).toBe('made');
    expect(page.cloud.sent.length - lists).toBe(2);
    const other = await begin();
    await other.cloud.fault({ method: 'POST', path, times: 1, when: 'after', action: LOST });
    // The look before it succeeds: the fault of reading is ordered while the request is on its way.
    const ended = make({ ...other, services: spoilingReads(other, path) });
    expect(await ended).toMatchObject({ kind: 'unknown', isUnread: true });
    expect((await make(other)).kind).toBe('there');
    expect([other.cloud.sentTo(route).length, await count(other)]).toEqual([1, 1]);
  });

  test('two at once make one', async () => {
    const page = await begin();
    const ends = (await Promise.all([make(page), make(page)])).map(({ kind }) => kind);
    expect(ends.filter((kind) => kind === 'made').length).toBe(1);
    expect(ends.every((kind) => kind === 'made' || kind === 'there')).toBe(true);
    expect(await count(page)).toBe(1);
  });
});

/** Lists cannot be read any more once something was sent. */
function spoilingReads({ cloud, services }: Open, path: string) {
  const form = new RegExp(`^/api/cloud/[a-z]+${path.replaceAll('*', '[^/]+')}$`);
  let isSent = false;
  return createServices((give) => {
    give(sleep, services.get(sleep));
    give(transport, async (request) => {
      const isList = form.test(new URL(request.url).pathname);
      if (isList && isSent && request.method === 'GET') throw new TypeError('offline');
      isSent ||= isList && request.method === 'POST';
      return cloud(request);
    });
  });
}
