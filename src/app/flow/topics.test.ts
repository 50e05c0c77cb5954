import { describe, expect, test } from 'vitest';
import { open, SESSION } from '../../testing/page/flow-page';
import { ORDERS } from '../../testing/sandbox/flow';
import { topicsOf } from '../lookups/topics';
import { createTopic, deleteTopic } from './topics';

const LOST = { reset: true } as const;

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
