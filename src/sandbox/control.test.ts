import { expect, test } from 'vitest';
import { testSandbox, textAt } from '../testing/sandbox/test-sandbox';
import { plainSpec } from './world/instances';

test('the clock moves for instances and for the Date header', async () => {
  const cloud = testSandbox();
  const id = textAt(await cloud.create(), 'instance_id');
  const moved = await cloud.bare('POST', '/__sandbox/clock', { advanceSeconds: 20 });
  expect(moved.body).toEqual({ now: '2026-11-22T07:00:20.000Z' });
  const shown = await cloud.get(`/v2/{p}/instances/${id}`);
  expect(shown.body).toMatchObject({ status: 'RUNNING' });
  expect(shown.headers.get('date')).toBe('Sun, 22 Nov 2026 07:00:20 GMT');
});

test('the journal holds requests in order, bodies as they came, and no credentials', async () => {
  const cloud = testSandbox();
  const body = `{ "name" : "kafka-test" }`;
  await cloud.call('POST', '/v2/kafka/{p}/instances', body);
  await cloud.bare('GET', '/v2/nothing?a=b', undefined, { authorization: 'SECRET', cookie: 'SECRET' });
  const journal = await cloud.bare('GET', '/__sandbox/journal');
  expect(journal.body).toMatchObject([
    { number: 1, at: '2026-11-22T07:00:00.000Z', method: 'POST', body, status: 400 },
    { number: 2, method: 'GET', path: '/v2/nothing', query: '?a=b', body: '', status: 404 },
  ]);
  expect(JSON.stringify(journal.body)).not.toContain('SECRET');
  expect(JSON.stringify(journal.body)).not.toContain(cloud.sandbox.token());
});

test('a lost answer stands in the journal without a status', async () => {
  const cloud = testSandbox();
  await cloud.bare('POST', '/__sandbox/faults', [{ path: '/v2/available-zones', action: { reset: true } }]);
  await expect(cloud.get('/v2/available-zones')).rejects.toThrow();
  expect((await cloud.bare('GET', '/__sandbox/journal')).body).toMatchObject([{ status: null }]);
});

test('the state shows instances and faults, and no password', async () => {
  const cloud = testSandbox();
  const sasl = { ssl_enable: true, access_user: 'kafka_user', password: 'CANARY-password-1' };
  await cloud.create(sasl);
  await cloud.bare('POST', '/__sandbox/faults', [{ path: '/never', action: { reset: true } }]);
  const { body } = await cloud.bare('GET', '/__sandbox/state');
  expect(body).toMatchObject({
    now: '2026-11-22T07:00:00.000Z',
    world: 'small',
    uniqueNames: true,
    createSeconds: 20,
    faults: [{ path: '/never', times: 1, when: 'before' }],
  });
  const { instances } = Object(body);
  expect(instances).toHaveLength(7);
  expect(instances[6]).toMatchObject({ name: 'kafka-test', status: 'CREATING' });
  expect(JSON.stringify(body)).not.toContain('CANARY');
  expect(JSON.stringify(body)).not.toContain('Kafka-demo-1');
});

test('a reset brings back world, clock, journal and faults, and keeps tokens', async () => {
  const cloud = testSandbox();
  const before = (await cloud.bare('GET', '/__sandbox/state')).body;
  const token = cloud.sandbox.token();
  const first = textAt(await cloud.create(), 'instance_id');
  await cloud.bare('POST', '/__sandbox/clock', { advanceSeconds: 3600 });
  await cloud.bare('POST', '/__sandbox/faults', [{ path: '/**', action: { status: 500 } }]);
  expect((await cloud.bare('POST', '/__sandbox/reset')).status).toBe(200);
  expect((await cloud.bare('GET', '/__sandbox/state')).body).toEqual(before);
  expect((await cloud.bare('GET', '/__sandbox/journal')).body).toEqual([]);
  const headers = { 'x-auth-token': token };
  const again = await cloud.bare('POST', '/v2/kafka/{p}/instances', plainSpec('kafka-test'), headers);
  expect(textAt(again, 'instance_id')).toBe(first);
});

test.each([
  ['clock', '', 'SANDBOX.0001'],
  ['clock', {}, 'SANDBOX.0002'],
  ['clock', { advanceSeconds: '5' }, 'SANDBOX.0002'],
  ['clock', { advanceSeconds: -1 }, 'SANDBOX.0002'],
  ['faults', {}, 'SANDBOX.0002'],
  ['faults', [{ path: '(', action: { reset: true } }], 'SANDBOX.0002'],
  ['faults', [{ path: '/', action: {} }], 'SANDBOX.0002'],
  ['faults', [{ path: '/', action: { explode: true } }], 'SANDBOX.0002'],
  ['faults', [{ path: '/', times: 0, action: { reset: true } }], 'SANDBOX.0002'],
  ['faults', [{ path: '/', when: 'never', action: { reset: true } }], 'SANDBOX.0002'],
  ['faults', [{ path: '/', action: { status: 99 } }], 'SANDBOX.0002'],
  ['faults', [{ path: '/', action: { reset: true }, sometimes: true }], 'SANDBOX.0002'],
  ['pay', { instance_id: 'unknown' }, 'SANDBOX.0003'],
  ['fail-creates', { times: -1 }, 'SANDBOX.0002'],
  ['fail-creates', {}, 'SANDBOX.0002'],
])('%s refuses %j', async (command, body, code) => {
  const answer = await testSandbox().bare('POST', `/__sandbox/${command}`, body);
  expect(answer).toMatchObject({ status: 400, body: { error_code: code, error_msg: expect.any(String) } });
});

test.each([
  ['GET', '/__sandbox/reset'],
  ['POST', '/__sandbox/unknown'],
  ['GET', '/__sandbox/'],
])('%s %s is unknown', async (method, path) => {
  expect(await testSandbox().bare(method, path)).toMatchObject({ status: 404, body: { error_code: 'SANDBOX.0004' } });
});
