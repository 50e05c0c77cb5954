import { expect, test } from 'vitest';
import { instance } from '../../../../contract/instance';
import { instanceOf, requestOf, START, TEST_SESSION } from '../../../../testing/page/attempt-world';
import { newAttempt } from '../../../submission/attempt';
import { matchesOf } from '../../../submission/settle-attempt';
import { compare } from './differences';

const request = { ...requestOf(), access_user: 'kafka_admin' };
const attempt = newAttempt(TEST_SESSION, request, { id: 'a', bodyHash: 'h', now: START });

test.each([
  [{}, [], []],
  [{ product_id: 'c6.4u8g.cluster' }, ['flavor'], []],
  [{ vpc_id: 'v', subnet_id: null }, ['vpc'], ['subnet']],
  [{ access_user: 'kafka_other' }, ['user'], []],
  [{ access_user: undefined }, [], []],
  [{ access_user: ['kafka_other'] }, [], []],
  [{ created_at: null }, [], ['time']],
  [{ created_at: 'yesterday' }, [], ['time']],
  [{ created_at: { ms: 1 } }, [], ['time']],
  [{ product_id: {} }, [], ['flavor']],
  [{ product_id: '' }, [], ['flavor']],
  [{ vpc_id: ['v'] }, [], ['vpc']],
  [{ subnet_id: true }, [], ['subnet']],
])('%j: what keeps an instance from being taken for ours is said', (changes, different, unknown) => {
  const item = instance.parse({ ...instanceOf(request, 'i', START), access_user: 'kafka_admin', ...changes });
  expect(compare(attempt, item)).toEqual({ different, unknown });
  expect(matchesOf(attempt, [item])).toHaveLength(different.length + unknown.length === 0 ? 1 : 0);
});
