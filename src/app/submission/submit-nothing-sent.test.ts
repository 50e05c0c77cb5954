import { beforeEach, describe, expect, test } from 'vitest';
import {
  type AttemptWorld,
  answerOf,
  createAttemptWorld,
  instanceOf,
  requestOf,
  START,
  TEST_SESSION,
} from '../../testing/page/attempt-world';
import { turn } from '../../testing/page/manual-time';
import { ApiError } from '../lookups/api-error';
import { noteDeleted } from './recover-attempts';
import { LIST_LAG_MS, submitAttempt } from './submit-attempt';

const request = requestOf();
const _refusal = (status: number, code = 'DMS.00400010') => answerOf(status, { error_code: code, error_msg: 'Words.' });

let world: AttemptWorld;
beforeEach(() => {
  world = createAttemptWorld();
});

describe('nothing is sent', () => {
  test('where the name is taken', async () => {
    world.exists.push({ from: 0, instance: instanceOf(request, 'old', START - 1) });
    expect(await world.submit()).toMatchObject({ kind: 'name-taken', instances: [{ instance_id: 'old' }] });
    expect(world.posts).toEqual([]);
  });

  test('where the name cannot be looked up', async () => {
    world.readErrors = [new ApiError({ kind: 'network' })];
    expect(await world.submit()).toMatchObject({ kind: 'not-sent', reason: 'lookup-failed' });
    expect(world.posts).toEqual([]);
  });

  test('without a permit', async () => {
    world.deps.getPermit = () => Promise.reject(new ApiError({ kind: 'http', status: 401 }));
    expect(await world.submit()).toMatchObject({ kind: 'not-sent', reason: 'no-permit', error: { status: 401 } });
    expect(world.posts).toEqual([]);
  });

  test.each(['listOfProject', 'put'] as const)('where the store cannot %s', async (method) => {
    Object.assign(world.deps.store, { [method]: () => Promise.reject(new Error('QuotaExceededError')) });
    expect(await world.submit()).toEqual({ kind: 'not-sent', reason: 'cannot-record' });
    expect(world.posts).toEqual([]);
  });

  test('where the browser forbids locks', async () => {
    world.deps.locks.tryRun = () => Promise.reject(new Error('SecurityError'));
    expect(await world.submit()).toEqual({ kind: 'not-sent', reason: 'cannot-record' });
    expect(world.posts).toEqual([]);
  });

  test('where another tab is creating the name', async () => {
    const otherTab = { ...world.deps, running: new Map() };
    world.fates.push({ answer: 'hang' });
    void submitAttempt(otherTab, request, TEST_SESSION);
    await turn();
    expect(await submitAttempt(world.deps, request, TEST_SESSION)).toEqual({ kind: 'busy' });
    expect(world.posts).toHaveLength(1);
  });

  test('where this page is creating the name with another body', async () => {
    const first = submitAttempt(world.deps, request, TEST_SESSION);
    expect(await submitAttempt(world.deps, requestOf({ broker_num: 4 }), TEST_SESSION)).toEqual({ kind: 'busy' });
    await world.time.until(first);
    expect(world.posts).toHaveLength(1);
  });

  test.each([
    ['with another password', requestOf({ password: 'Another-1234' }), TEST_SESSION],
    ['for another person', request, { ...TEST_SESSION, who: 'bob' }],
  ])('where this page is creating the same %s: its end would be told of the wrong order', async (_how, of, as) => {
    const first = submitAttempt(world.deps, request, TEST_SESSION);
    expect(await submitAttempt(world.deps, of, as)).toEqual({ kind: 'busy' });
    await world.time.until(first);
    expect(world.posts).toEqual([request]);
  });

  test('where an own creation is so fresh that the list lags behind', async () => {
    world.fates.push({ answer: answerOf(200, { instance_id: 'new' }), appearsAfterMs: 10 * LIST_LAG_MS });
    await world.submit();
    expect(await world.submit()).toMatchObject({ kind: 'name-taken', attempt: { instanceId: 'new' } });
    expect(world.posts).toHaveLength(1);
  });

  test('except where that creation failed and was deleted here: then the name is free at once', async () => {
    world.fates.push({ answer: answerOf(200, { instance_id: 'failed' }), appearsAfterMs: 10 * LIST_LAG_MS });
    await world.submit();
    await noteDeleted(world.deps, { ...TEST_SESSION, who: 'somebody else' }, 'failed');
    await noteDeleted(world.deps, TEST_SESSION, 'another');
    expect(await world.submit()).toMatchObject({ kind: 'name-taken' });
    await noteDeleted(world.deps, TEST_SESSION, 'failed');
    expect(await world.submit()).toMatchObject({ kind: 'accepted' });
    expect(world.posts).toHaveLength(2);
  });

  test('where another person is creating the name', async () => {
    const busy = { outcome: 'not-sent', error_code: 'LAUNCHPAD.NAME_BUSY', error_msg: 'm' };
    world.fates.push({ answer: answerOf(409, busy, 'gateway') });
    expect(await world.submit()).toEqual({ kind: 'busy' });
    expect(world.record()).toMatchObject({ state: 'not-sent', code: 'LAUNCHPAD.NAME_BUSY' });
  });

  test('before the permit is there, and the permit is there before the name is looked up', async () => {
    const order: string[] = [];
    const { getPermit, lookUp } = world.deps;
    world.deps.getPermit = (session) => {
      order.push('permit');
      return getPermit(session);
    };
    world.deps.lookUp = (...args) => {
      order.push('look-up');
      return lookUp(...args);
    };
    await world.submit();
    expect(order).toEqual(['permit', 'look-up']);
  });

  test('where the gateway says so, and then the person may send again', async () => {
    world.fates.push({ answer: answerOf(502, { outcome: 'not-sent', error_code: 'L', error_msg: 'm' }, 'gateway') });
    expect(await world.submit()).toMatchObject({ kind: 'not-sent', reason: 'gateway', attempt: { state: 'not-sent' } });
    expect(await world.submit()).toMatchObject({ kind: 'accepted' });
  });
});
