import { expect, test } from 'vitest';
import { registerKafkaResponse } from '../../contract/log-service';
import { type TestSandbox, testSandbox, textAt } from '../../testing/sandbox/test-sandbox';
import { SANDBOX_PROJECT_ID } from '../credentials';
import { uuid } from '../world/ids';
import { DEMO_KAFKA_PASSWORD, DEMO_KAFKA_USER } from '../world/instances';

const CONNECT = { user_name: DEMO_KAFKA_USER, pwd: DEMO_KAFKA_PASSWORD };
const idOf = (name: string) => uuid(`instance ${name}`);

const register = (cloud: TestSandbox, name: string, connect: unknown = CONNECT, change: object = {}) =>
  cloud.call('POST', '/v2/{p}/lts/dms/kafka-instance', {
    instance_id: idOf(name),
    kafka_name: name,
    connect_info: connect,
    ...change,
  });

test('an instance with SASL is registered, once', async () => {
  const cloud = testSandbox();
  const answer = await register(cloud, 'kafka-orders');
  expect(answer.status).toBe(201);
  expect(registerKafkaResponse.parse(answer.body)).toEqual({ instance_id: idOf('kafka-orders') });
  expect(await register(cloud, 'kafka-orders')).toMatchObject({
    status: 400,
    body: { error_code: 'LTS.SANDBOX.0002' },
  });
});

test('an instance without SASL is registered with an empty connect_info', async () => {
  expect((await register(testSandbox(), 'kafka-clickstream', {})).status).toBe(201);
});

test.each<[string, unknown]>([
  ['another password', { ...CONNECT, pwd: `${DEMO_KAFKA_PASSWORD} ` }],
  ['another user', { ...CONNECT, user_name: 'root' }],
  ['nothing', {}],
])('%s is answered with LTS.1719', async (_what, connect) => {
  const answer = await register(testSandbox(), 'kafka-orders', connect);
  expect([answer.status, answer.body]).toEqual([
    400,
    { error_code: 'LTS.1719', error_msg: 'kafka user or password wrong' },
  ]);
});

test.each([
  ['kafka-audit', 'LTS.SANDBOX.0004'],
  ['kafka-payments', 'LTS.SANDBOX.0005'],
  ['kafka-staging', 'LTS.SANDBOX.0003'],
  ['kafka-archive', 'LTS.SANDBOX.0003'],
  ['kafka-unknown', 'LTS.SANDBOX.0001'],
])('%s is refused with %s', async (name, code) => {
  expect(await register(testSandbox(), name)).toMatchObject({ status: 400, body: { error_code: code } });
});

test('an instance is registered only once the port for LTS is open, a while after it runs', async () => {
  const cloud = testSandbox({ createSeconds: 20 });
  const id = textAt(await cloud.create({ name: 'kafka-new' }), 'instance_id');
  const codes = async (seconds: number) => {
    cloud.clock.advance(seconds * 1000);
    const { status, body } = await register(cloud, 'kafka-new', {}, { instance_id: id });
    return status === 201 ? 201 : Reflect.get(Object(body), 'error_code');
  };
  expect([await codes(19.999), await codes(0.001), await codes(1.999), await codes(0.001)]).toEqual([
    'LTS.SANDBOX.0003',
    'LTS.SANDBOX.0006',
    'LTS.SANDBOX.0006',
    201,
  ]);
});

test.each<[string, unknown]>([
  ['no connect_info', { connect_info: undefined }],
  ['connect_info null', { connect_info: null }],
  ['no name', { kafka_name: undefined }],
  ['an empty name', { kafka_name: '' }],
  ['a name of 257 characters', { kafka_name: 'k'.repeat(257) }],
  ['no instance', { instance_id: undefined }],
  ['a password that is a number', { connect_info: { user_name: 'a', pwd: 1 } }],
])('%s is answered with LTS.0009', async (_what, change) => {
  const answer = await register(testSandbox(), 'kafka-orders', CONNECT, Object(change));
  expect(answer).toMatchObject({ status: 400, body: { error_code: 'LTS.0009' } });
});

test.each(['', '[]', '{'])('the body %j is answered with LTS.0009', async (body) => {
  const answer = await testSandbox().call('POST', '/v2/{p}/lts/dms/kafka-instance', body);
  expect(answer).toMatchObject({ status: 400, body: { error_code: 'LTS.0009' } });
});

test.each([undefined, 'application/json', 'application/json;charset=utf8', 'application/json; charset=UTF-8'])(
  'the content type %s and unknown keys are taken',
  async (type) => {
    const { sandbox, bare } = testSandbox();
    const body = { instance_id: idOf('kafka-clickstream'), kafka_name: 'k', connect_info: { a: 1 }, more: true };
    const headers = { 'x-auth-token': sandbox.token(), ...(type && { 'content-type': type }) };
    expect((await bare('POST', '/v2/{p}/lts/dms/kafka-instance', body, headers)).status).toBe(201);
  },
);

test('a rule added to the security group opens the way', async () => {
  const cloud = testSandbox();
  const rule = { security_group_id: uuid('sg-kafka'), direction: 'ingress', protocol: 'tcp' };
  const body = { security_group_rule: { ...rule, multiport: '9011', remote_ip_prefix: '198.19.128.0/17' } };
  expect((await cloud.call('POST', '/v3/{p}/vpc/security-group-rules', body)).status).toBe(201);
  expect((await register(cloud, 'kafka-audit')).status).toBe(201);
});

test('a rule inserted into the network ACL opens the way', async () => {
  const cloud = testSandbox();
  const rule = { action: 'allow', protocol: 'tcp', ip_version: 4, source_ip_address: '198.19.128.0/17' };
  const firewall = { ingress_rules: [{ ...rule, destination_ip_address: '0.0.0.0/0', destination_port: '9011' }] };
  const path = `/v3/${SANDBOX_PROJECT_ID}/vpc/firewalls/${uuid('acl-restricted')}/insert-rules`;
  expect((await cloud.call('PUT', path, { firewall })).status).toBe(200);
  expect((await register(cloud, 'kafka-payments', {})).status).toBe(201);
});
