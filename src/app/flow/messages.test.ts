import { describe, expect, test } from 'vitest';
import { type Open, open, SESSION } from '../../testing/page/flow-page';
import { ORDERS } from '../../testing/sandbox/flow';
import { newestMessages } from '../lookups/messages';
import { sendMessage } from './messages';

const LOST = { reset: true } as const;

const INTERNAL = {
  status: 500,
  body: { error_code: 'LTS.0010', error_msg: 'The system encountered an internal error' },
};

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
