import { describe, expect, test } from 'vitest';
import { topicAccessList, userList } from '../../contract/kafka-users';
import { at, CLICKS, flowOf, verdict } from '../../testing/sandbox/flow';
import { testSandbox } from '../../testing/sandbox/test-sandbox';
import { DEMO_KAFKA_USER } from '../world/instances';

describe('users', () => {
  test('are created, listed behind the initial one, and deleted', async () => {
    const flow = flowOf();
    expect((await flow.createUser('writer')).status).toBe(204);
    expect((await flow.createUser('reader')).status).toBe(204);
    const names = async () =>
      userList.parse((await flow.users()).body).users.map(({ user_name: name, default_app: is }) => [name, is]);
    expect(await names()).toEqual([
      [DEMO_KAFKA_USER, true],
      ['writer', false],
      ['reader', false],
    ]);
    expect((await flow.deleteUsers('writer', 'unknown')).status).toBe(204);
    expect(await names()).toEqual([
      [DEMO_KAFKA_USER, true],
      ['reader', false],
    ]);
  });

  test.each([
    ['a name that exists', ['writer'], [400, 'DMS.SANDBOX.0004']],
    ['the initial name', [DEMO_KAFKA_USER], [400, 'DMS.SANDBOX.0004']],
    ['three characters', ['abc'], [400, 'DMS.00400015']],
    ['a short password', ['reader', 'Kafka-1'], [400, 'DMS.00400012']],
    ['two classes', ['reader', 'kafkapass2025'], [400, 'DMS.00400019']],
    ['its name as its password', ['Reader-2025', 'Reader-2025'], [400, 'DMS.00400012']],
  ] as const)('with %s are refused', async (_what, [name, password], expected) => {
    const flow = flowOf();
    await flow.createUser('writer');
    expect(verdict(await flow.createUser(name, password))).toEqual(expected);
  });

  test('are none without SASL', async () => {
    const flow = flowOf(testSandbox(), CLICKS);
    for (const answer of [await flow.users(), await flow.createUser('writer'), await flow.resetInitial('Kafka-new-1')])
      expect(verdict(answer)).toEqual([400, 'DMS.00400971']);
  });

  test('cannot lose the initial one', async () => {
    expect(verdict(await flowOf().deleteUsers(DEMO_KAFKA_USER))).toEqual([400, 'DMS.SANDBOX.0006']);
  });

  test('are no secrets of the state, and their passwords of nothing', async () => {
    const flow = flowOf();
    await flow.createUser('writer', 'Canary-pass-2025');
    await flow.resetUser('writer', 'Canary-pass-2026');
    await flow.resetInitial('Canary-pass-2027');
    const told = [await flow.users(), await flow.cloud.bare('GET', '/__sandbox/state')].map(({ body }) => body);
    const kept = [...told, flow.cloud.sandbox.keep(), (await flow.cloud.bare('GET', '/__sandbox/journal')).body];
    expect(JSON.stringify(kept)).not.toContain('Canary');
  });
});

describe('a password that is reset', () => {
  test.each([
    ['a short one', 'Kafka-1', [400, 'DMS.00400012']],
    ['one of two classes', 'kafka-password', [400, 'DMS.00400019']],
  ])('to %s is refused', async (_what, password, expected) => {
    expect(verdict(await flowOf().resetInitial(password))).toEqual(expected);
  });

  test.each(['Writer-2025', '5202-retirW'])('to the name as %s is refused', async (password) => {
    const flow = flowOf();
    await flow.createUser('Writer-2025');
    expect(verdict(await flow.resetUser('Writer-2025', password))).toEqual([400, 'DMS.00400012']);
  });

  test('is the one to register with', async () => {
    const flow = flowOf();
    expect((await flow.resetInitial('Kafka-new-1')).status).toBe(204);
    expect(verdict(await flow.register())).toEqual([400, 'LTS.1719']);
    expect((await flow.register(DEMO_KAFKA_USER, 'Kafka-new-1')).status).toBe(201);
  });

  test('of another user likewise; the initial one has a call of its own', async () => {
    const flow = flowOf();
    await flow.createUser('writer');
    expect((await flow.resetUser('writer', 'Kafka-new-1')).status).toBe(204);
    expect((await flow.register('writer', 'Kafka-new-1')).status).toBe(201);
    for (const user of [DEMO_KAFKA_USER, 'unknown'])
      expect(verdict(await flow.resetUser(user, 'Kafka-new-1'))).toEqual([400, 'DMS.SANDBOX.0005']);
  });
});

describe('rights', () => {
  test('of a topic are replaced, and go with their user', async () => {
    const flow = flowOf();
    await flow.createUser('writer');
    await flow.createUser('reader');
    const rights = async () =>
      topicAccessList
        .parse((await flow.rights('orders')).body)
        .policies.map(({ user_name: user, access_policy: policy }) => [user, policy]);
    expect(await rights()).toEqual([]);
    expect((await flow.setRights('orders', ['writer', 'pub'], ['reader', 'sub'])).status).toBe(204);
    expect(await rights()).toEqual([
      ['writer', 'pub'],
      ['reader', 'sub'],
    ]);
    await flow.setRights('orders', ['reader', 'all']);
    expect(await rights()).toEqual([['reader', 'all']]);
    await flow.deleteUsers('reader');
    expect(await rights()).toEqual([]);
  });

  test.each([
    ['a topic that there is not', ['unknown', ['writer', 'pub']], [400, 'DMS.SANDBOX.0003']],
    ['a user that there is not', ['orders', ['nobody', 'pub']], [400, 'DMS.SANDBOX.0005']],
    ['a right that there is not', ['orders', ['writer', 'own']], [400, 'DMS.00400062']],
  ] as const)('with %s are refused, and change nothing', async (_what, [topic, right], expected) => {
    const flow = flowOf();
    await flow.createUser('writer');
    expect(verdict(await flow.setRights(topic, [right[0], right[1]]))).toEqual(expected);
    expect(at(await flow.rights('orders'), 'policies')).toEqual([]);
  });
});
