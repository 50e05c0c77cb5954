import { describe, expect, test } from 'vitest';
import { DEMO_KAFKA_USER } from '../../sandbox/world/instances';
import { type Open, open, SESSION } from '../../testing/page/flow-page';
import { ORDERS } from '../../testing/sandbox/flow';
import { accessOf, usersOf } from '../lookups/kafka-users';
import { createUser, deleteUser, resetPassword, setRight } from './users';

const LOST = { reset: true } as const;

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
