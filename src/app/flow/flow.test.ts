/** The whole way through the page's calls, the gateway and the sandbox, with answers that are lost. */
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { CreateTransferRequest } from '../../contract/log-transfers';
import { uuid } from '../../sandbox/world/ids';
import { DEMO_KAFKA_PASSWORD, DEMO_KAFKA_USER } from '../../sandbox/world/instances';
import { createSandboxTransport, SANDBOX_SESSION } from '../../testing/page/sandbox-transport';
import { beginSession, callSandbox, transport } from '../lookups/http';
import { accessOf, usersOf } from '../lookups/kafka-users';
import { logGroups, logStreamsOf, transfers } from '../lookups/log-transfers';
import { newestMessages } from '../lookups/messages';
import { registerKafka } from '../lookups/register';
import { topicsOf } from '../lookups/topics';
import type { Reading } from '../lookups/use-lookup';
import { createServices } from '../services/services';
import { sleep } from '../services/sleep';
import { sendMessage } from './messages';
import { createTopic, deleteTopic } from './topics';
import { changeTransfer, createLogGroup, createLogStream, createTransfer, deleteTransfer } from './transfers';
import { createUser, deleteUser, resetPassword, setRight } from './users';

const ORDERS = uuid('instance kafka-orders');
const GROUP = uuid('log group lts-group-app');
const STREAM = uuid('log stream lts-group-app checkout');
const SESSION = SANDBOX_SESSION;

async function open() {
  const cloud = createSandboxTransport();
  const slept: number[] = [];
  const services = createServices((give) => {
    give(transport, cloud);
    give(sleep, async (ms) => {
      slept.push(ms);
      await cloud.advance(ms / 1000);
    });
  });
  await beginSession(services);
  const read = <Data>(reading: Reading<Data>) => reading.load(services, SESSION, new AbortController().signal);
  const control = (command: string, body: unknown) => callSandbox(services, command, body, z.unknown());
  const register = () =>
    registerKafka(services, SESSION, {
      instance_id: ORDERS,
      kafka_name: 'kafka-orders',
      connect_info: { user_name: DEMO_KAFKA_USER, pwd: DEMO_KAFKA_PASSWORD },
    });
  return { cloud, services, read, register, control, slept };
}
type Open = Awaited<ReturnType<typeof open>>;

const transfer = (topic = 'orders', stream = STREAM): CreateTransferRequest => ({
  log_group_id: GROUP,
  log_streams: [{ log_stream_id: stream }],
  log_transfer_info: {
    log_transfer_type: 'DMS',
    log_transfer_mode: 'realTime',
    log_storage_format: 'RAW',
    log_transfer_status: 'ENABLE',
    log_transfer_detail: { kafka_id: ORDERS, kafka_topic: topic },
  },
});

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
    make: ({ services }) => createTransfer(services, SESSION, transfer()),
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

describe('a topic', () => {
  test('that shows late is waited for', async () => {
    const page = await open();
    await page.control('hide-create', { seconds: 6 });
    await page.cloud.fault({ method: 'POST', path: '/v2/*/instances/*/topics', times: 1, when: 'after', action: LOST });
    expect((await createTopic(page.services, SESSION, ORDERS, { id: 'late' })).kind).toBe('made');
    expect(page.slept).toEqual([2000, 3000, 5000]);
  });

  test.each([
    ['of the same name', { id: 'orders', partition: 6 }, 'there'],
    ['of the same name and other figures', { id: 'orders', partition: 7 }, 'taken'],
    ['of a name like another', { id: 'or.ders' }, 'taken'],
  ])('%s is not sent', async (_what, request, kind) => {
    const page = await open();
    await createTopic(page.services, SESSION, ORDERS, { id: 'or_ders' });
    const sent = page.cloud.sentTo('createTopic').length;
    expect((await createTopic(page.services, SESSION, ORDERS, request)).kind).toBe(kind);
    expect(page.cloud.sentTo('createTopic')).toHaveLength(sent);
  });

  test('is deleted once, also where the response is lost', async () => {
    const page = await open();
    await page.cloud.fault({ path: '/v2/*/instances/*/topics/delete', times: 1, when: 'after', action: LOST });
    expect((await deleteTopic(page.services, SESSION, ORDERS, 'orders')).kind).toBe('made');
    expect((await deleteTopic(page.services, SESSION, ORDERS, 'orders')).kind).toBe('there');
    expect(page.cloud.sentTo('deleteTopics')).toHaveLength(1);
  });

  test('that DMS says it did not delete is no deletion', async () => {
    const page = await open();
    const body = { topics: [{ id: 'orders', success: 'false' }] };
    await page.cloud.fault({
      path: '/v2/*/instances/*/topics/delete',
      times: 1,
      when: 'before',
      action: { status: 200, body },
    });
    expect(await deleteTopic(page.services, SESSION, ORDERS, 'orders')).toMatchObject({
      kind: 'unknown',
      isUnread: false,
    });
  });

  test('is one of a long list, which is read to its end', async () => {
    const page = await open();
    for (let n = 0; n < 60; n += 1)
      await createTopic(page.services, SESSION, ORDERS, { id: `topic-${n}`, partition: 1 });
    const { items, partitionsMax, unread } = await page.read(topicsOf(ORDERS));
    expect([items.length, new Set(items.map(({ name }) => name)).size, unread]).toEqual([62, 62, []]);
    expect(partitionsMax).toBe(200);
  });

  test('may be in a row that cannot be read: then it is not known whether it exists', async () => {
    const page = await open();
    const body = { topics: [{ name: null, partition: 3 }] };
    await page.cloud.fault({
      method: 'GET',
      path: '/v2/*/instances/*/topics',
      times: 1,
      when: 'before',
      action: { status: 200, body },
    });
    expect((await createTopic(page.services, SESSION, ORDERS, { id: 'logs' })).kind).toBe('not-sent');
  });
});

describe('messages', () => {
  const send = ({ services }: Open, body: string) =>
    sendMessage(services, SESSION, ORDERS, { topic: 'orders', body, property_list: [{ name: 'KEY', value: 'k' }] });

  test('are sent, and the newest are read with their contents', async () => {
    const page = await open();
    for (let n = 0; n < 12; n += 1) {
      await send(page, `message ${n}`);
      await page.cloud.advance(1);
    }
    const { items } = await page.read(newestMessages(ORDERS, 'orders', 0));
    expect(items.map(({ value }) => value)).toEqual(Array.from({ length: 10 }, (_, n) => `message ${11 - n}`));
    expect(items[0]).toMatchObject({ key: 'k', message_offset: 11 });
  });

  test('whose response is lost are unknown, and sent once', async () => {
    const page = await open();
    await page.cloud.fault({
      method: 'POST',
      path: '/v2/*/instances/*/messages/action',
      times: 1,
      when: 'after',
      action: LOST,
    });
    expect((await send(page, 'hello')).kind).toBe('unknown');
    expect(page.cloud.sentTo('sendMessage')).toHaveLength(1);
    expect((await page.read(newestMessages(ORDERS, 'orders', 0))).items).toHaveLength(1);
  });

  test.each([
    ['too large to be read', { size: 150_001 }],
    ['marked as huge', { huge_message: true }],
  ])('%s are listed without their contents', async (_what, more) => {
    const page = await open();
    const body = { messages: [{ partition: 0, message_offset: 7, ...more }], total: 1 };
    await page.cloud.fault({
      method: 'GET',
      path: '/v2/*/instances/*/messages',
      times: 1,
      when: 'before',
      action: { status: 200, body },
    });
    const { items } = await page.read(newestMessages(ORDERS, 'orders', 0));
    expect([items.map(({ value }) => value), page.cloud.sentTo('listMessages').length]).toEqual([[undefined], 1]);
  });

  test('whose contents cannot be read are listed without', async () => {
    const page = await open();
    await send(page, 'hello');
    const path = '/v2/*/instances/*/messages?message_offset=0';
    await page.cloud.fault({ path, times: 1, when: 'before', action: INTERNAL });
    const { items } = await page.read(newestMessages(ORDERS, 'orders', 0));
    expect(items).toMatchObject([{ message_offset: 0, size: 5 }]);
    expect(items[0]).not.toHaveProperty('value');
  });
});

describe('users', () => {
  const create = ({ services }: Open) =>
    createUser(services, SESSION, ORDERS, { user_name: 'writer', user_passwd: 'Kafka-pass-2025' });

  test.each([
    ['before', 'unknown', 'made', 2],
    ['after', 'made', 'there', 1],
  ] as const)('are created once, with the response lost %s processing', async (when, first, second, sends) => {
    const page = await open();
    await page.cloud.fault({ method: 'POST', path: '/v2/*/instances/*/users', times: 1, when, action: LOST });
    expect([(await create(page)).kind, (await create(page)).kind]).toEqual([first, second]);
    expect([page.cloud.sentTo('createUser').length, (await page.read(usersOf(ORDERS))).items.length]).toEqual([
      sends,
      2,
    ]);
  });

  test('are deleted once', async () => {
    const page = await open();
    await create(page);
    await page.cloud.fault({ method: 'PUT', path: '/v2/*/instances/*/users', times: 1, when: 'after', action: LOST });
    const remove = async () => (await deleteUser(page.services, SESSION, ORDERS, 'writer')).kind;
    expect([await remove(), await remove(), page.cloud.sentTo('deleteUsers').length]).toEqual(['made', 'there', 1]);
  });

  test('get a new password; where the response is lost, nobody knows', async () => {
    const page = await open();
    await create(page);
    const reset = async (user?: string) =>
      (await resetPassword(page.services, SESSION, ORDERS, user, 'Kafka-new-1')).kind;
    expect([await reset(), await reset('writer')]).toEqual(['made', 'made']);
    await page.cloud.fault({ path: '/v2/*/instances/*/password', times: 1, when: 'after', action: LOST });
    expect([await reset(), page.cloud.sentTo('resetPassword').length]).toEqual(['unknown', 2]);
    await page.cloud.fault({
      path: '/v2/*/instances/*/password',
      times: 1,
      when: 'before',
      action: { status: 400, body: { error_code: 'DMS.00400012', error_msg: 'x' } },
    });
    expect(await reset()).toBe('refused');
  });

  test('get a right, and the others keep theirs', async () => {
    const page = await open();
    await create(page);
    const set = async (...right: ['writer' | typeof DEMO_KAFKA_USER, 'all' | 'pub' | 'sub' | 'none']) =>
      (await setRight(page.services, SESSION, ORDERS, 'orders', ...right)).kind;
    const rights = async () =>
      (await page.read(accessOf(ORDERS, 'orders'))).items.map(({ user_name, access_policy }) => [
        user_name,
        access_policy,
      ]);
    expect([await set('writer', 'pub'), await set(DEMO_KAFKA_USER, 'all')]).toEqual(['made', 'made']);
    expect(await rights()).toEqual([
      ['writer', 'pub'],
      [DEMO_KAFKA_USER, 'all'],
    ]);
    expect(await set('writer', 'pub')).toBe('there');
    await page.cloud.fault({
      method: 'POST',
      path: '/v1/*/instances/*/topics/accesspolicy',
      times: 1,
      when: 'after',
      action: LOST,
    });
    expect([await set('writer', 'none'), await rights()]).toEqual(['made', [[DEMO_KAFKA_USER, 'all']]]);
    expect(page.cloud.sentTo('setTopicAccess')).toHaveLength(3);
  });

  test.each([
    ['a right that nobody published', [{ user_name: 'other', access_policy: 'own' }]],
    ['a right that cannot be read', [{ user_name: null, access_policy: 'all' }]],
  ])('%s is not lost: nothing is sent', async (_what, policies) => {
    const page = await open();
    const action = { status: 200, body: { name: 'orders', policies } };
    await page.cloud.fault({ method: 'GET', path: '/v1/**', times: 1, when: 'before', action });
    expect((await setRight(page.services, SESSION, ORDERS, 'orders', 'writer', 'pub')).kind).toBe('not-sent');
    expect(page.cloud.sentTo('setTopicAccess')).toEqual([]);
  });
});

describe('a transfer', () => {
  async function begin() {
    const page = await open();
    await page.register();
    const end = await createTransfer(page.services, SESSION, transfer());
    const id = end.kind === 'made' ? end.item.log_transfer_id : '';
    const status = async () => (await page.read(transfers)).items[0]?.log_transfer_info.log_transfer_status;
    return { ...page, id, status };
  }

  test('of a stream that has another one is not sent', async () => {
    const page = await begin();
    await createTopic(page.services, SESSION, ORDERS, { id: 'logs' });
    const end = await createTransfer(page.services, SESSION, transfer('logs'));
    expect(end).toMatchObject({ kind: 'taken', item: { log_transfer_id: page.id } });
    expect(page.cloud.sentTo('createTransfer')).toHaveLength(1);
  });

  test('to an instance that is not registered is refused with the words of LTS', async () => {
    const page = await open();
    expect(await createTransfer(page.services, SESSION, transfer())).toMatchObject({
      kind: 'refused',
      error: { code: 'LTS.SANDBOX.0007' },
    });
  });

  test('is paused and resumed, once each, also where the response is lost', async () => {
    const page = await begin();
    await page.cloud.fault({ method: 'PUT', path: '/v2/*/transfers', times: 1, when: 'after', action: LOST });
    const change = async (to: 'ENABLE' | 'DISABLE') => (await changeTransfer(page.services, SESSION, page.id, to)).kind;
    expect([await change('DISABLE'), await page.status()]).toEqual(['made', 'DISABLE']);
    expect([await change('DISABLE'), await change('ENABLE'), await page.status()]).toEqual(['there', 'made', 'ENABLE']);
    expect(page.cloud.sentTo('updateTransfer')).toHaveLength(2);
  });

  test('that fails is on, and can be paused', async () => {
    const page = await begin();
    await deleteTopic(page.services, SESSION, ORDERS, 'orders');
    expect(await page.status()).toBe('EXCEPTION');
    expect((await changeTransfer(page.services, SESSION, page.id, 'ENABLE')).kind).toBe('there');
    expect((await changeTransfer(page.services, SESSION, page.id, 'DISABLE')).kind).toBe('made');
    expect(await page.status()).toBe('DISABLE');
  });

  test('that there is not is not changed', async () => {
    const page = await begin();
    expect((await changeTransfer(page.services, SESSION, 'unknown', 'DISABLE')).kind).toBe('not-sent');
    expect(page.cloud.sentTo('updateTransfer')).toEqual([]);
  });

  test('is deleted once', async () => {
    const page = await begin();
    await page.cloud.fault({ method: 'DELETE', path: '/v2/*/transfers', times: 1, when: 'after', action: LOST });
    const remove = async () => (await deleteTransfer(page.services, SESSION, page.id)).kind;
    expect([await remove(), await remove(), page.cloud.sentTo('deleteTransfer').length]).toEqual(['made', 'there', 1]);
  });

  test('from the start: group, stream, topic, transfer, sample logs, and the newest of them read', async () => {
    const page = await open();
    await page.register();
    const group = await createLogGroup(page.services, SESSION, { log_group_name: 'mine', ttl_in_days: 7 });
    const groupId = group.kind === 'made' ? group.item.log_group_id : '';
    const stream = await createLogStream(page.services, SESSION, groupId, { log_stream_name: 'app' });
    const streamId = stream.kind === 'made' ? stream.item.log_stream_id : '';
    await createTopic(page.services, SESSION, ORDERS, { id: 'logs' });
    const request = { ...transfer('logs', streamId), log_group_id: groupId };
    expect((await createTransfer(page.services, SESSION, request)).kind).toBe('made');
    await page.control('logs', { log_stream_id: streamId, count: 100 });
    await page.cloud.advance(10);
    const { items } = await page.read(newestMessages(ORDERS, 'logs', 0.5));
    expect(items.map(({ value }) => value?.split('] ')[1])).toEqual(
      Array.from({ length: 10 }, (_, n) => `sample log ${100 - n} of 100`),
    );
  });
});
