import { describe, expect, it } from 'vitest';
import example from './fixtures/register-kafka-request.json';
import { LTS_CONTENT_TYPE, registerKafkaRequest } from './log-service';
import { routes } from './routes';

const broken = (change: Record<string, unknown>): string[] =>
  registerKafkaRequest
    .safeParse({ ...example, ...change })
    .error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? [];

describe('registering an instance with LTS', () => {
  it.each([
    ['the example', {}],
    ['an id of 1 character', { instance_id: 'a' }],
    ['an id of 36 characters', { instance_id: 'a'.repeat(36) }],
    ['an id that is no UUID', { instance_id: '8959ab1c-7n1a-yyb1-a05t-93dfc361b32d' }],
    ['a name of 1 character', { kafka_name: 'k' }],
    ['a name of 256 characters', { kafka_name: 'k'.repeat(256) }],
    ['a name that DMS would refuse', { kafka_name: '1 my kafka: ü' }],
    ['no SASL', { connect_info: {} }],
    ['only a user', { connect_info: { user_name: '111' } }],
    ['only a password', { connect_info: { pwd: '2222' } }],
    ['an empty user and password', { connect_info: { user_name: '', pwd: '' } }],
    ['a password that DMS would refuse', { connect_info: { user_name: ' ', pwd: ' -;\\ü ' } }],
  ])('takes %s', (_name, change) => {
    expect(registerKafkaRequest.parse({ ...example, ...change })).toEqual({ ...example, ...change });
  });

  it.each([
    ['no id', { instance_id: undefined }, ['instance_id: required']],
    ['an empty id', { instance_id: '' }, ['instance_id: instanceId']],
    ['an id of 37 characters', { instance_id: 'a'.repeat(37) }, ['instance_id: instanceId']],
    ['an id with a slash', { instance_id: 'a/b' }, ['instance_id: instanceId']],
    ['a number as id', { instance_id: 1 }, ['instance_id: wrongType']],
    ['no name', { kafka_name: undefined }, ['kafka_name: required']],
    ['an empty name', { kafka_name: '' }, ['kafka_name: required']],
    ['a name of 257 characters', { kafka_name: 'k'.repeat(257) }, ['kafka_name: kafkaNameLength']],
    ['a number as name', { kafka_name: 7 }, ['kafka_name: wrongType']],
    ['no connect_info', { connect_info: undefined }, ['connect_info: required']],
    ['connect_info null', { connect_info: null }, ['connect_info: wrongType']],
    ['connect_info as a list', { connect_info: [] }, ['connect_info: wrongType']],
    ['a number as password', { connect_info: { pwd: 2222 } }, ['connect_info.pwd: wrongType']],
    ['user null', { connect_info: { user_name: null } }, ['connect_info.user_name: wrongType']],
    ['an unknown key', { colour: 'blue' }, [': unknownKey']],
    ['the key password instead of pwd', { connect_info: { password: 'x' } }, ['connect_info: unknownKey']],
  ])('refuses %s', (_name, change, expected) => {
    expect(broken(change)).toEqual(expected);
  });

  it('is sent with the content type of table 2', () => {
    expect(routes.registerKafka.contentType).toBe(LTS_CONTENT_TYPE);
  });
});
