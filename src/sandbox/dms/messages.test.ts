import { describe, expect, test } from 'vitest';
import { messageList } from '../../contract/messages';
import { at, flowOf, ORDERS, verdict } from '../../testing/sandbox/flow';
import { START_MS } from '../../testing/sandbox/test-sandbox';

const KEY = (value: string) => ({ name: 'KEY', value });
const PARTITION = (value: string) => ({ name: 'PARTITION', value });

describe('a message', () => {
  test('that was sent can be read: by time where it is, by its place what it says', async () => {
    const flow = flowOf();
    expect(await flow.send('orders', '{"订单": 1}', [KEY('k1'), PARTITION('2')])).toMatchObject({
      status: 200,
      body: { topic: 'orders' },
    });
    const list = messageList.parse((await flow.readAll('orders')).body);
    expect(list.messages).toEqual([
      { partition: 2, message_offset: 0, size: 13, timestamp: flow.cloud.clock.now(), huge_message: false },
    ]);
    const whole = messageList.parse((await flow.readAt('orders', 2, 0)).body);
    expect(whole.messages).toMatchObject([{ key: 'k1', value: '{"订单": 1}' }]);
  });

  test('goes where its key says, or takes turns', async () => {
    const flow = flowOf();
    for (let count = 0; count < 6; count += 1) await flow.send('orders', `turn ${count}`);
    for (let count = 0; count < 3; count += 1) await flow.send('orders', `key ${count}`, [KEY('the same')]);
    const rows = at(await flow.readAll('orders'), 'messages') as { partition: number }[];
    expect(new Set(rows.slice(3).map(({ partition }) => partition)).size).toBe(6);
    expect(new Set(rows.slice(0, 3).map(({ partition }) => partition)).size).toBe(1);
  });

  test.each<[string, Parameters<ReturnType<typeof flowOf>['send']>, string]>([
    ['no text', ['orders', ''], 'DMS.00400062'],
    ['a partition that there is not', ['orders', 'x', [PARTITION('6')]], 'DMS.00400062'],
    ['a property that nobody published', ['orders', 'x', [{ name: 'HEADER', value: 'x' }]], 'DMS.00400062'],
    ['a topic that there is not', ['unknown', 'x'], 'DMS.SANDBOX.0003'],
  ])('with %s is refused', async (_what, sent, code) => {
    expect(verdict(await flowOf().send(...sent))).toEqual([400, code]);
  });

  test('needs the action', async () => {
    const body = { topic: 'orders', body: 'x', property_list: [] };
    for (const query of ['', '?action_id=x']) {
      const answer = await flowOf().cloud.call('POST', `/v2/{p}/instances/${ORDERS}/messages/action${query}`, body);
      expect(verdict(answer)).toEqual([400, 'DMS.00400062']);
    }
  });
});

describe('reading', () => {
  test('shows the newest first, in pages, and between two times', async () => {
    const flow = flowOf();
    for (let count = 0; count < 12; count += 1) {
      await flow.send('orders', `message ${count}`);
      flow.cloud.clock.advance(1_000);
    }
    expect(await flow.values('orders')).toEqual(Array.from({ length: 12 }, (_, index) => `message ${index}`));
    const read = async (query: string) => {
      const answer = await flow.cloud.get(`/v2/{p}/instances/${ORDERS}/messages?topic=orders&${query}`);
      const { messages, total } = messageList.parse(answer.body);
      return [total, ...messages.map(({ timestamp }) => ((timestamp ?? 0) - START_MS) / 1000)];
    };
    const time = `start_time=${START_MS}&end_time=${flow.cloud.clock.now()}`;
    expect(await read(`${time}&asc=false&limit=5&offset=0`)).toEqual([12, 11, 10, 9, 8, 7]);
    expect(await read(`${time}&asc=false&limit=5&offset=2`)).toEqual([12, 1, 0]);
    expect(await read(`${time}&asc=true&limit=3`)).toEqual([12, 0, 1, 2]);
    expect(await read(`start_time=${START_MS + 2000}&end_time=${START_MS + 4000}`)).toEqual([3, 4, 3, 2]);
  });

  test.each([
    ['', 'DMS.00400062'],
    ['&partition=0', 'DMS.00400062'],
    ['&start_time=5', 'DMS.00400142'],
    ['&start_time=5&end_time=4', 'DMS.00400142'],
    ['&start_time=yesterday&end_time=4', 'DMS.00400142'],
    ['&start_time=1&end_time=4&limit=51', 'DMS.00400062'],
  ])('a topic with %j is refused', async (query, code) => {
    const answer = await flowOf().cloud.get(`/v2/{p}/instances/${ORDERS}/messages?topic=orders${query}`);
    expect(verdict(answer)).toEqual([400, code]);
  });

  test('forgets what is older than the retention time, and more than 200 of a topic', async () => {
    const flow = flowOf();
    for (let count = 0; count < 205; count += 1) await flow.send('orders', 'x', [PARTITION('0')]);
    expect(at(await flow.readAll('orders'), 'total')).toBe(200);
    expect(at(await flow.readAt('orders', 0, 4), 'messages')).toEqual([]);
    expect(at(await flow.readAt('orders', 0, 5), 'total')).toBe(1);
    flow.cloud.clock.advance(72 * 3_600_000);
    expect(at(await flow.readAll('orders'), 'total')).toBe(0);
  });

  test('holds no more than 200,000 characters, whatever is sent', async () => {
    const flow = flowOf();
    for (let count = 0; count < 30; count += 1) await flow.send('orders', 'x'.repeat(10_000));
    expect(at(await flow.readAll('orders'), 'total')).toBe(20);
    expect(JSON.stringify(flow.cloud.sandbox.keep()).length).toBeLessThan(300_000);
  });
});
