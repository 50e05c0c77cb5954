import { describe, expect, test } from 'vitest';
import published from '../../contract/fixtures/create-topic-request.published.json';
import { createTopicResponse, deleteTopicsResponse, topicList } from '../../contract/topics';
import { at, CLICKS, flowOf, verdict } from '../../testing/sandbox/flow';
import { testSandbox } from '../../testing/sandbox/test-sandbox';
import { uuid } from '../world/ids';

const listed = async (flow: ReturnType<typeof flowOf>, query = '?limit=200') =>
  topicList.parse((await flow.topics(query)).body);

describe('a topic', () => {
  test('is created with what was asked, and takes its partitions from what is left', async () => {
    const flow = flowOf();
    const before = await listed(flow);
    const answer = await flow.createTopic(published);
    expect(createTopicResponse.parse(answer.body)).toEqual({ name: 'test01' });
    const after = await listed(flow);
    expect(after.topics.find(({ name }) => name === 'test01')).toMatchObject({
      ...{ partition: 3, replication: 3, retention_time: 72, sync_replication: false, topic_type: 0 },
      created_at: flow.cloud.clock.now(),
    });
    expect([before.remain_partitions, after.remain_partitions, after.max_partitions]).toEqual([744, 741, 750]);
  });

  test('is listed with booleans that are booleans: the vendor’s Terraform provider reads no others', async () => {
    const flow = flowOf();
    await flow.createTopic({ id: 'in.sync', sync_replication: true, sync_message_flush: 'true' });
    const rows = at(await flow.topics('?limit=200'), 'topics') as Record<string, unknown>[];
    const figures = rows.map((row) => [row.name, row.sync_replication, row.sync_message_flush]);
    expect(figures).toContainEqual(['in.sync', true, true]);
    expect(figures).toContainEqual(['orders', false, false]);
  });

  test('has the usual figures where nothing is said', async () => {
    const flow = flowOf();
    await flow.createTopic({ id: 'plain', colour: 'ignored' });
    const [plain] = (await listed(flow)).topics.filter(({ name }) => name === 'plain');
    expect(plain).toMatchObject({ partition: 3, replication: 3, retention_time: 72 });
  });

  test.each<[string, unknown, string]>([
    ['no body', '', 'DMS.00400004'],
    ['no JSON', '{', 'DMS.00400005'],
    ['a list', '[]', 'DMS.00400062'],
    ['no name', {}, 'DMS.00400101'],
    ['two characters', { id: 'ab' }, 'DMS.00400101'],
    ["one of Kafka's own", { id: '__trace' }, 'DMS.00400101'],
    ['0 partitions', { id: 'plain', partition: 0 }, 'DMS.00400102'],
    ['201 partitions', { id: 'plain', partition: 201 }, 'DMS.00400102'],
    ['4 replicas', { id: 'plain', replication: 4 }, 'DMS.00400103'],
    ['721 hours', { id: 'plain', retention_time: 721 }, 'DMS.00400105'],
    ['a long description', { id: 'plain', topic_desc: 'x'.repeat(201) }, 'DMS.00400062'],
    ['in sync, alone', { id: 'plain', sync_replication: true, replication: 1 }, 'DMS.00400062'],
    ['a name that exists', { id: 'orders' }, 'DMS.SANDBOX.0001'],
    ['a name like another', { id: 'or.ders' }, 'DMS.SANDBOX.0002'],
  ])('with %s is refused', async (_what, body, code) => {
    const flow = flowOf();
    await flow.createTopic({ id: 'or_ders' });
    expect(verdict(await flow.createTopic(body))).toEqual([400, code]);
    expect((await listed(flow)).topics).toHaveLength(3);
  });

  test('has no more replicas than there are brokers, and no more partitions than are left', async () => {
    const cloud = testSandbox({ createSeconds: 0 });
    const size = { product_id: 's6.2u4g.cluster.small', broker_num: 3, storage_space: 300 };
    const id = String(at(await cloud.create(size), 'instance_id'));
    const flow = flowOf(cloud, id);
    const most = (await listed(flow)).remain_partitions ?? 0;
    expect(most).toBeGreaterThan(200);
    for (let left = most, n = 0; left > 0; left -= 200, n += 1) {
      expect((await flow.createTopic({ id: `part-${n}`, partition: Math.min(200, left) })).status).toBe(200);
    }
    expect((await listed(flow)).remain_partitions).toBe(0);
    expect(verdict(await flow.createTopic({ id: 'one-more', partition: 1 }))).toEqual([400, 'DMS.00400039']);
    await flow.deleteTopics('part-0');
    expect((await flow.createTopic({ id: 'one-more', partition: 200 })).status).toBe(200);
  });

  test.each([
    ['that is not running', uuid('instance kafka-staging'), [400, 'DMS.00400026']],
    ['that there is not', 'unknown-instance', [404, 'DMS.00404022']],
  ])('cannot be created on an instance %s', async (_what, instance, expected) => {
    expect(verdict(await flowOf(testSandbox(), instance).createTopic({ id: 'plain' }))).toEqual(expected);
  });

  test('may be in the list only later', async () => {
    const flow = flowOf();
    await flow.cloud.bare('POST', '/__sandbox/hide-create', { seconds: 5 });
    await flow.createTopic({ id: 'late' });
    const names = async () => (await listed(flow)).topics.map(({ name }) => name);
    expect(await names()).not.toContain('late');
    expect(verdict(await flow.createTopic({ id: 'late' }))).toEqual([400, 'DMS.SANDBOX.0001']);
    flow.cloud.clock.advance(5_000);
    expect(await names()).toContain('late');
  });
});

describe('the list', () => {
  test('comes in pages, by name', async () => {
    const flow = flowOf(testSandbox({ world: 'large' }), CLICKS);
    const first = await listed(flow, '?limit=50&offset=0');
    const second = await listed(flow, '?limit=50&offset=50');
    const names = [...first.topics, ...second.topics].map(({ name }) => name);
    expect([first.topics.length, new Set(names).size, first.total]).toEqual([50, 100, 248]);
    expect(names).toEqual([...names].sort());
    expect((await listed(flow, '')).topics).toHaveLength(10);
  });

  test.each(['?limit=201', '?limit=x', '?offset=-1'])('%s is refused', async (query) => {
    expect(verdict(await flowOf().topics(query))).toEqual([400, 'DMS.00400062']);
  });
});

describe('deleting', () => {
  test("says of each whether it's gone: not one of Kafka's own, and not one that there is not", async () => {
    const flow = flowOf();
    await flow.send('orders', 'hello');
    const answer = await flow.deleteTopics('orders', '__consumer_offsets', 'unknown');
    expect(deleteTopicsResponse.parse(answer.body).topics).toEqual([
      { id: 'orders', success: true },
      { id: '__consumer_offsets', success: false },
      { id: 'unknown', success: false },
    ]);
    expect((await listed(flow)).topics.map(({ name }) => name)).toEqual(['__consumer_offsets']);
    await flow.createTopic({ id: 'orders' });
    expect(await flow.values('orders')).toEqual([]);
  });

  test('of nothing is refused', async () => {
    expect(verdict(await flowOf().deleteTopics())).toEqual([400, 'DMS.00400062']);
  });

  test('an instance takes its topics along', async () => {
    const cloud = testSandbox();
    expect((await cloud.call('DELETE', `/v2/{p}/instances/${CLICKS}`)).status).toBe(204);
    const { topics } = Object((await cloud.bare('GET', '/__sandbox/state')).body);
    expect(topics.filter(({ instanceId }: { instanceId: string }) => instanceId === CLICKS)).toEqual([]);
  });
});
