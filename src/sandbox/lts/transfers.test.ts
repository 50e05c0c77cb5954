import { describe, expect, test } from 'vitest';
import { transferList, withStatus } from '../../contract/log-transfers';
import { at, CLICKS, flowOf, GROUP, ORDERS, registeredFlow, STREAM, verdict } from '../../testing/sandbox/flow';
import { testSandbox, textAt } from '../../testing/sandbox/test-sandbox';
import { uuid } from '../world/ids';
import { DEMO_KAFKA_USER } from '../world/instances';

const NGINX = 'log stream lts-group-app nginx-access';

const logs = ({ cloud }: { cloud: ReturnType<typeof testSandbox> }, count: number, stream = STREAM) =>
  cloud.bare('POST', '/__sandbox/logs', { log_stream_id: stream, count });

const silentStream = async ({ cloud }: { cloud: ReturnType<typeof testSandbox> }) =>
  textAt(await cloud.call('POST', `/v2/{p}/groups/${GROUP}/streams`, { log_stream_name: 'mine' }), 'log_stream_id');

describe('a transfer', () => {
  test('brings the lines of its stream into the topic, from its creation on', async () => {
    const flow = await registeredFlow();
    flow.cloud.clock.advance(60_000);
    expect((await flow.createTransfer('logs')).status).toBe(200);
    expect(await flow.values('logs')).toEqual([]);
    flow.cloud.clock.advance(6_000);
    const values = await flow.values('logs');
    expect(values).toHaveLength(3);
    for (const value of values) expect(value).toMatch(/^2026-11-22T07:01:0\dZ?.*\[checkout\] request [0-9a-f]{8}/);
    expect(await flow.status()).toBe('ENABLE');
  });

  test('brings sample logs one after the other, also of a stream that is silent', async () => {
    const flow = await registeredFlow();
    const stream = await silentStream(flow);
    await flow.createTransfer('logs', stream);
    flow.cloud.clock.advance(60_000);
    expect(await flow.values('logs')).toEqual([]);
    expect((await logs(flow, 100, stream)).body).toEqual({ count: 100 });
    flow.cloud.clock.advance(1_000);
    expect(at(await flow.readAll('logs'), 'total')).toBe(20);
    flow.cloud.clock.advance(10_000);
    expect(at(await flow.readAll('logs'), 'total')).toBe(100);
    expect((await flow.values('logs')).at(-1)).toContain('[mine] sample log 100 of 100');
  });

  test('is the same, however often somebody looks meanwhile', async () => {
    const run = async (looks: number) => {
      const flow = await registeredFlow();
      await flow.createTransfer('logs');
      await logs(flow, 30);
      for (let lookup = 0; lookup < looks; lookup += 1) {
        flow.cloud.clock.advance(30_000 / looks);
        await flow.readAll('logs');
      }
      return flow.values('logs');
    };
    const often = await run(30);
    expect(often).toHaveLength(45);
    expect(await run(1)).toEqual(often);
  });

  test('counts what it cannot keep: 90 days of lines', async () => {
    const flow = await registeredFlow();
    await flow.createTransfer('logs');
    flow.cloud.clock.advance(90 * 86_400_000);
    expect(at(await flow.readAll('logs'), 'total')).toBe(200);
    const [newest] = at(await flow.readAll('logs'), 'messages') as { message_offset: number }[];
    // A line every 2 s, on three partitions.
    expect(newest?.message_offset).toBe((90 * 86_400) / 2 / 3 - 1);
  });

  test('as JSON has the fields that were asked for', async () => {
    const flow = await registeredFlow();
    const fields = { lts_tags: ['hostName', 'unknown'], invalid_field_value: 'none' };
    await flow.createTransfer('logs', STREAM, {
      log_storage_format: 'JSON',
      log_transfer_detail: { kafka_id: ORDERS, kafka_topic: 'logs', ...fields },
    });
    flow.cloud.clock.advance(2_000);
    const [value] = await flow.values('logs');
    expect(JSON.parse(value ?? '')).toEqual({
      ...{ content: expect.stringContaining('[checkout]'), hostName: 'sandbox-host', unknown: 'none' },
    });
  });

  test('two to one topic arrive in the order of time', async () => {
    const flow = await registeredFlow();
    await flow.createTransfer('logs');
    await flow.createTransfer('logs', uuid('log stream lts-group-app nginx-access'));
    flow.cloud.clock.advance(20_000);
    const values = await flow.values('logs');
    expect(values.filter((value) => value.includes('[nginx-access]'))).toHaveLength(4);
    expect(values.map((value) => value.slice(0, 24))).toEqual([...values.map((value) => value.slice(0, 24))].sort());
  });

  test('is paused and resumed as it is, and brings nothing between', async () => {
    const flow = await registeredFlow();
    await flow.createTransfer('logs');
    const change = async (status: 'ENABLE' | 'DISABLE') => {
      const [own] = transferList.parse((await flow.transfers()).body).log_transfers;
      return flow.cloud.call('PUT', '/v2/{p}/transfers', own && withStatus(own, status));
    };
    expect((await change('DISABLE')).status).toBe(200);
    flow.cloud.clock.advance(10_000);
    expect([await flow.status(), await flow.values('logs')]).toEqual(['DISABLE', []]);
    await change('ENABLE');
    flow.cloud.clock.advance(2_000);
    expect([await flow.status(), (await flow.values('logs')).length]).toEqual(['ENABLE', 1]);
  });

  test('is deleted once; its stream is free again', async () => {
    const flow = await registeredFlow();
    const id = textAt(await flow.createTransfer('logs'), 'log_transfer_id');
    const remove = () => flow.cloud.call('DELETE', `/v2/{p}/transfers?log_transfer_id=${id}`);
    expect(await remove()).toMatchObject({ status: 200, body: { log_transfer_id: id } });
    expect(verdict(await remove())).toEqual([400, 'LTS.0405']);
    expect((await flow.createTransfer('logs')).status).toBe(200);
  });
});

type Flow = Awaited<ReturnType<typeof registeredFlow>>;
describe('a transfer turns to EXCEPTION, and brings nothing', () => {
  const ways: [string, (flow: Flow) => Promise<unknown>, (flow: Flow) => Promise<unknown>][] = [
    ['without its topic', (flow) => flow.deleteTopics('logs'), (flow) => flow.createTopic({ id: 'logs' })],
    [
      'with an outdated password',
      (flow) => flow.resetInitial('Kafka-new-1'),
      ({ cloud }) => cloud.bare('POST', '/__sandbox/modify-registration', { instance_id: ORDERS }),
    ],
    [
      'where its user may not write',
      async (flow) => {
        await flow.createUser('writer');
        await flow.setRights('logs', ['writer', 'all'], [DEMO_KAFKA_USER, 'sub']);
      },
      (flow) => flow.setRights('logs', [DEMO_KAFKA_USER, 'pub']),
    ],
  ];
  test.each(ways)('%s, until that is mended', async (_what, spoil, mend) => {
    const flow = await registeredFlow();
    await flow.createTransfer('logs');
    await spoil(flow);
    expect(await flow.status()).toBe('EXCEPTION');
    flow.cloud.clock.advance(10_000);
    await mend(flow);
    expect([await flow.status(), await flow.values('logs')]).toEqual(['ENABLE', []]);
    flow.cloud.clock.advance(4_000);
    expect(await flow.values('logs')).toHaveLength(2);
  });

  test('not where the same password is set again', async () => {
    const flow = await registeredFlow();
    await flow.createTransfer('logs');
    await flow.resetInitial('Kafka-demo-1');
    expect(await flow.status()).toBe('ENABLE');
  });

  test('of a user of its own: by its password, and by its end', async () => {
    for (const spoil of [
      (flow: Flow) => flow.resetUser('writer', 'Kafka-new-1'),
      (flow: Flow) => flow.deleteUsers('writer'),
    ]) {
      const flow = flowOf();
      await flow.createUser('writer');
      await flow.register('writer', 'Kafka-pass-2025');
      await flow.createTransfer('orders');
      await flow.resetInitial('Kafka-new-1');
      expect(await flow.status()).toBe('ENABLE');
      await spoil(flow);
      expect(await flow.status()).toBe('EXCEPTION');
    }
  });

  test('where its instance is deleted', async () => {
    const flow = await registeredFlow(testSandbox(), CLICKS);
    await flow.createTransfer('logs');
    await flow.cloud.call('DELETE', `/v2/{p}/instances/${CLICKS}`);
    expect(await flow.status()).toBe('EXCEPTION');
  });
});

describe('a transfer is refused', () => {
  const withBody = (flow: Flow, change: object) =>
    flow.cloud.call('POST', '/v2/{p}/transfers', { ...flow.transfer('logs'), ...change });
  test.each<[string, (flow: Flow) => ReturnType<Flow['createTransfer']>, string]>([
    ['for a stream that has one', (flow) => flow.createTransfer('logs'), 'LTS.0207'],
    ['for a stream that there is not', (flow) => flow.createTransfer('logs', 'unknown'), 'LTS.0208'],
    ['for a group that there is not', (flow) => withBody(flow, { log_group_id: 'unknown' }), 'LTS.0201'],
    ['to a topic that there is not', (flow) => flow.createTransfer('no-such-topic', uuid(NGINX)), 'LTS.SANDBOX.0008'],
    [
      'to an instance that is not registered',
      (flow) => flow.createTransfer('clicks', uuid(NGINX), {}, { kafka_id: CLICKS }),
      'LTS.SANDBOX.0007',
    ],
    [
      'to OBS, which is not simulated',
      (flow) => flow.createTransfer('logs', uuid(NGINX), { log_transfer_type: 'OBS' }),
      'LTS.0009',
    ],
    [
      'as JSON without fields',
      (flow) => flow.createTransfer('logs', uuid(NGINX), { log_storage_format: 'JSON' }),
      'LTS.0009',
    ],
    ['without a body', ({ cloud }) => cloud.call('POST', '/v2/{p}/transfers', ''), 'LTS.0007'],
  ])('%s', async (_what, send, code) => {
    const flow = await registeredFlow();
    await flow.createTransfer('logs');
    expect(verdict(await send(flow))).toEqual([400, code]);
    expect(at(await flow.transfers(), 'log_transfers')).toHaveLength(1);
  });
});
test('the list is filtered by type, group and stream, and comes in pages', async () => {
  const flow = await registeredFlow();
  await flow.createTransfer('logs');
  await flow.createTransfer('logs', uuid(NGINX));
  const count = async (query: string) => Object(at(await flow.transfers(query), 'log_transfers')).length;
  expect(await count('?log_transfer_type=DMS')).toBe(2);
  expect(await count('?log_transfer_type=OBS')).toBe(0);
  expect(await count('?log_stream_name=checkout')).toBe(1);
  expect(await count('?log_group_name=lts-group-audit')).toBe(0);
  expect(await count('?limit=1&offset=1')).toBe(1);
  expect(verdict(await flow.transfers('?log_transfer_type=FTP'))).toEqual([400, 'LTS.0001']);
  expect(verdict(await flow.transfers('?limit=101'))).toEqual([400, 'LTS.0009']);
});

test.each([
  ['logs', { log_stream_id: 'unknown', count: 1 }, 'SANDBOX.0005'],
  ['logs', { log_stream_id: STREAM, count: 0 }, 'SANDBOX.0002'],
  ['logs', { log_stream_id: STREAM, count: 1001 }, 'SANDBOX.0002'],
  ['modify-registration', { instance_id: ORDERS }, 'SANDBOX.0006'],
])('%s refuses %j', async (command, body, code) => {
  expect(verdict(await testSandbox().bare('POST', `/__sandbox/${command}`, body))).toEqual([400, code]);
});

test('a world that was kept and put back goes on where it was', async () => {
  const before = await registeredFlow();
  await before.createTransfer('logs');
  await before.createUser('writer');
  await before.setRights('logs', [DEMO_KAFKA_USER, 'pub']);
  await logs(before, 10);
  before.cloud.clock.advance(4_000);
  const values = await before.values('logs');
  const cloud = testSandbox();
  cloud.clock.advance(before.cloud.clock.now() - cloud.clock.now());
  expect(cloud.sandbox.restore(JSON.parse(JSON.stringify(before.cloud.sandbox.keep())))).toBe(true);
  const after = flowOf(cloud);
  expect(await after.values('logs')).toEqual(values);
  for (const flow of [before, after]) flow.cloud.clock.advance(4_000);
  expect(await after.values('logs')).toEqual(await before.values('logs'));
  expect(await after.status()).toBe('ENABLE');
  expect((await after.users()).body).toEqual((await before.users()).body);
  expect((await after.rights('logs')).body).toEqual((await before.rights('logs')).body);
});
