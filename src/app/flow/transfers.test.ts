import { describe, expect, test } from 'vitest';
import { open, SESSION } from '../../testing/page/flow-page';
import { ORDERS, transferOf } from '../../testing/sandbox/flow';
import { transfers } from '../lookups/log-transfers';
import { newestMessages } from '../lookups/messages';
import { createTopic, deleteTopic } from './topics';
import { changeTransfer, createLogGroup, createLogStream, createTransfer, deleteTransfer } from './transfers';

const LOST = { reset: true } as const;

describe('a transfer', () => {
  async function begin() {
    const page = await open();
    await page.register();
    const end = await createTransfer(page.services, SESSION, transferOf());
    const id = end.kind === 'made' ? end.item.log_transfer_id : '';
    const status = async () => (await page.read(transfers)).items[0]?.log_transfer_info.log_transfer_status;
    return { ...page, id, status };
  }

  test('of a stream that has another one is not sent', async () => {
    const page = await begin();
    await createTopic(page.services, SESSION, ORDERS, { id: 'logs' });
    const end = await createTransfer(page.services, SESSION, transferOf('logs'));
    expect(end).toMatchObject({ kind: 'taken', item: { log_transfer_id: page.id } });
    expect(page.cloud.sentTo('createTransfer')).toHaveLength(1);
  });

  test('to an instance that is not registered is refused with the words of LTS', async () => {
    const page = await open();
    expect(await createTransfer(page.services, SESSION, transferOf())).toMatchObject({
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
    const request = { ...transferOf('logs', streamId), log_group_id: groupId };
    expect((await createTransfer(page.services, SESSION, request)).kind).toBe('made');
    await page.control('logs', { log_stream_id: streamId, count: 100 });
    await page.cloud.advance(10);
    const { items } = await page.read(newestMessages(ORDERS, 'logs', 0.5));
    expect(items.map(({ value }) => value?.split('] ')[1])).toEqual(
      Array.from({ length: 10 }, (_, n) => `sample log ${100 - n} of 100`),
    );
  });
});
