import { expect, test } from 'vitest';
import { instanceOf, requestOf, START, TEST_SESSION } from '../../testing/attempt-world';
import { newAttempt } from '../attempt/attempt';
import { matchesOf } from '../attempt/settle-attempt';
import { differencesOf } from './differences';

const request = { ...requestOf(), access_user: 'kafka_admin' };
const attempt = newAttempt(TEST_SESSION, request, { id: 'a', bodyHash: 'h', now: START });

test.each([
  [{}, []],
  [{ product_id: 'c6.4u8g.cluster' }, ['flavor']],
  [{ vpc_id: 'v', subnet_id: null }, ['vpc', 'subnet']],
  [{ access_user: 'kafka_other' }, ['user']],
  [{ access_user: undefined }, []],
  [{ created_at: null }, ['time']],
])('%j: what keeps an instance from being taken for ours is said', (changes, expected) => {
  const item = { ...instanceOf(request, 'i', START), access_user: 'kafka_admin', ...changes };
  expect(differencesOf(attempt, item)).toEqual(expected);
  expect(matchesOf(attempt, [item])).toHaveLength(expected.length === 0 ? 1 : 0);
});
