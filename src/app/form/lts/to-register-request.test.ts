import fc from 'fast-check';
import { expect, test } from 'vitest';
import sample from '../../../contract/fixtures/register-kafka-request.json';
import { schemaCheck } from '../../fields/form-resolver';
import { type RegisterForm, registerDefaults, registerForm } from './register-form';
import { toRegisterRequest } from './to-register-request';

const values: RegisterForm = {
  instanceId: sample.instance_id,
  kafkaName: sample.kafka_name,
  user: sample.connect_info.user_name,
  password: sample.connect_info.pwd,
};

test('the document’s example', () => {
  expect(toRegisterRequest(values, true)).toEqual(sample);
});

test('without SASL connect_info is empty, whatever the hidden fields hold', () => {
  expect(toRegisterRequest(values, false)).toEqual({ ...sample, connect_info: {} });
});

test('user, password and name travel unchanged, spaces and all', () => {
  const text = fc.string({ minLength: 1, maxLength: 256, unit: 'binary' }).filter((drawn) => drawn.length <= 256);
  fc.assert(
    fc.property(text, text, text, (kafkaName, user, password) => {
      expect(toRegisterRequest({ ...values, kafkaName, user, password }, true)).toEqual({
        instance_id: values.instanceId,
        kafka_name: kafkaName,
        connect_info: { user_name: user, pwd: password },
      });
    }),
  );
});

test.each<[string, Partial<RegisterForm>, boolean, string[]]>([
  ['all there', {}, true, []],
  ['a password that DMS would refuse', { password: ' -;\\x' }, true, []],
  ['one character each', { instanceId: 'i', kafkaName: 'k', user: 'u', password: 'p' }, true, []],
  ['36 and 256 characters', { instanceId: 'i'.repeat(36), kafkaName: 'k'.repeat(256) }, true, []],
  ['256 units of emoji', { kafkaName: '😀'.repeat(128) }, true, []],
  ['257 units of emoji', { kafkaName: `${'😀'.repeat(128)}k` }, true, ['kafkaName kafkaNameLength']],
  ['200 emoji, 400 units', { kafkaName: '😀'.repeat(200) }, true, ['kafkaName kafkaNameLength']],
  ['a family of joined emoji', { kafkaName: '👨‍👩‍👧'.repeat(33) }, true, ['kafkaName kafkaNameLength']],
  ['257 characters', { kafkaName: 'k'.repeat(257) }, true, ['kafkaName kafkaNameLength']],
  ['nothing, with SASL off', { user: '', password: '' }, false, []],
  ['no user', { user: '' }, true, ['user ltsUserRequired']],
  ['no password', { password: '' }, true, ['password ltsPasswordRequired']],
  ['no name', { kafkaName: '' }, false, ['kafkaName kafkaNameRequired']],
])('the form’s verdict on %s', (_what, change, hasSasl, broken) => {
  const issues = schemaCheck<RegisterForm>(registerForm(hasSasl))({ ...values, ...change });
  expect(issues.map(({ path, message }) => `${path} ${message}`)).toEqual(broken);
});

test('first values: what was typed at creation, else what the API knows', () => {
  const item = { instance_id: 'i-1', name: 'kafka-1', status: 'RUNNING', access_user: 'root' };
  expect(registerDefaults(item, undefined)).toEqual({
    instanceId: 'i-1',
    kafkaName: 'kafka-1',
    user: 'root',
    password: '',
  });
  expect(registerDefaults(item, { user: 'ann', password: ' p ' })).toMatchObject({ user: 'ann', password: ' p ' });
});
