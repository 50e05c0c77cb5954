import { describe, expect, test } from 'vitest';
import { type TestSandbox, testSandbox, textAt } from '../testing/sandbox/test-sandbox';
import { uuid } from './world/ids';

const PASSWORD = 'Canary-never-kept-1';
const SASL = { ssl_enable: true, access_user: 'kafka_user', password: PASSWORD };

/** Another sandbox that goes on where one stopped, as a reloaded page does. */
function reloaded(before: TestSandbox): TestSandbox {
  const after = testSandbox();
  after.clock.advance(before.clock.now() - after.clock.now());
  expect(after.sandbox.restore(JSON.parse(JSON.stringify(before.sandbox.keep())))).toBe(true);
  return after;
}

const statusOf = async (cloud: TestSandbox, id: string) => textAt(await cloud.get(`/v2/{p}/instances/${id}`), 'status');

const register = (cloud: TestSandbox, id: string, pwd: string, user = 'kafka_user') =>
  cloud.call('POST', '/v2/{p}/lts/dms/kafka-instance', {
    instance_id: id,
    kafka_name: 'x',
    connect_info: { user_name: user, pwd },
  });

describe('a world that was kept and put back', () => {
  test('goes on creating, and ends when it would have ended', async () => {
    const before = testSandbox();
    const id = textAt(await before.create(), 'instance_id');
    before.clock.advance(15_000);
    const after = reloaded(before);
    expect(await statusOf(after, id)).toBe('CREATING');
    after.clock.advance(5_000);
    expect(await statusOf(after, id)).toBe('RUNNING');
  });

  test('remembers names, registrations, rules, faults and what is to fail; and gives no id twice', async () => {
    const before = testSandbox();
    const first = textAt(await before.create(), 'instance_id');
    const clickstream = uuid('instance kafka-clickstream');
    expect((await register(before, clickstream, '')).status).toBe(201);
    await before.bare('POST', '/__sandbox/faults', [
      { path: '/v2/available-zones', times: 2, action: { status: 418 } },
    ]);
    await before.bare('POST', '/__sandbox/fail-creates', { times: 1 });
    const rule = { security_group_id: uuid('sg-kafka'), direction: 'ingress', protocol: 'tcp', multiport: '9011' };
    const added = await before.call('POST', '/v3/{p}/vpc/security-group-rules', { security_group_rule: rule });
    expect(added.status).toBe(201);
    const after = reloaded(before);
    expect((await after.create()).body).toMatchObject({ error_code: 'DMS.00400060' });
    expect((await register(after, clickstream, '')).body).toMatchObject({ error_code: 'LTS.SANDBOX.0002' });
    expect((await after.get('/v2/available-zones')).status).toBe(418);
    const rules = await after.get(`/v3/{p}/vpc/security-group-rules?security_group_id=${uuid('sg-kafka')}`);
    expect(JSON.stringify(rules.body)).toContain('9011');
    const second = textAt(await after.create({ name: 'kafka-second' }), 'instance_id');
    expect(second).not.toBe(first);
    after.clock.advance(20_000);
    expect(await statusOf(after, second)).toBe('CREATEFAILED');
  });

  test('holds no password; one that is not known any more is not asked for', async () => {
    const before = testSandbox();
    const id = textAt(await before.create(SASL), 'instance_id');
    before.clock.advance(22_000);
    expect(JSON.stringify(before.sandbox.keep())).not.toContain(PASSWORD);
    expect((await register(before, id, 'wrong')).body).toMatchObject({ error_code: 'LTS.1719' });
    const after = reloaded(before);
    expect((await register(after, id, 'anything', 'somebody')).body).toMatchObject({ error_code: 'LTS.1719' });
    expect((await register(after, id, 'anything')).status).toBe(201);
    const orders = uuid('instance kafka-orders');
    expect((await register(after, orders, 'wrong', 'kafka_admin')).body).toMatchObject({ error_code: 'LTS.1719' });
    expect((await register(after, orders, 'Kafka-demo-1', 'kafka_admin')).status).toBe(201);
  });

  test.each([null, 'text', {}, { version: 1 }, { ...testSandbox().sandbox.keep(), version: 0 }])(
    '%j is no such world, and changes nothing',
    async (kept) => {
      const cloud = testSandbox();
      const before = cloud.sandbox.keep();
      expect(cloud.sandbox.restore(kept)).toBe(false);
      expect(cloud.sandbox.keep()).toEqual(before);
    },
  );
});

describe('the speed of creating', () => {
  const speed = (cloud: TestSandbox, times: number) => cloud.bare('POST', '/__sandbox/speed', { times });

  test('shortens what is left of a creation, and what comes after; the time of day stays true', async () => {
    const cloud = testSandbox();
    const first = textAt(await cloud.create(), 'instance_id');
    cloud.clock.advance(10_000);
    await speed(cloud, 10);
    cloud.clock.advance(999);
    expect(await statusOf(cloud, first)).toBe('CREATING');
    cloud.clock.advance(1);
    expect(await statusOf(cloud, first)).toBe('RUNNING');
    const second = textAt(await cloud.create({ name: 'kafka-second' }), 'instance_id');
    cloud.clock.advance(1000);
    await speed(cloud, 1);
    cloud.clock.advance(9_999);
    expect(await statusOf(cloud, second)).toBe('CREATING');
    cloud.clock.advance(1);
    expect(await statusOf(cloud, second)).toBe('RUNNING');
    expect((await cloud.get('/v2/available-zones')).headers.get('date')).toBe('Sun, 22 Nov 2026 07:00:22 GMT');
  });

  test.each([0, -1, 'fast'])('cannot be %j', async (times) => {
    expect((await testSandbox().bare('POST', '/__sandbox/speed', { times })).status).toBe(400);
  });
});
