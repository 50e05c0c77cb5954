import { beforeEach, describe, expect, test } from 'vitest';
import { NAME_BUSY } from '../../../contract/gateway-api';
import { ApiError } from '../../api/api-error';
import {
  type AttemptWorld,
  answerOf,
  createAttemptWorld,
  instanceOf,
  requestOf,
  START,
  TEST_SESSION,
} from '../../testing/attempt-world';
import { turn } from '../../testing/manual-time';
import { isOpen } from './attempt';
import { noteDeleted } from './recover-attempts';
import { PATIENCE_MS } from './send-once';
import { LIST_LAG_MS, type SubmitOptions, submitAttempt } from './submit-attempt';
import type { SubmitProgress, SubmitResult } from './submit-result';

const request = requestOf();
const refusal = (status: number, code = 'DMS.00400010') => answerOf(status, { error_code: code, error_msg: 'Words.' });

let world: AttemptWorld;
beforeEach(() => {
  world = createAttemptWorld();
});

const submit = (options?: SubmitOptions, of = request): Promise<SubmitResult> =>
  world.time.until(submitAttempt(world.deps, of, TEST_SESSION, options));
const record = () => [...world.records.values()][0];

async function unsettled(): Promise<Extract<SubmitResult, { kind: 'unsettled' }>> {
  world.fates.push({ answer: 'lost' });
  const result = await submit();
  if (result.kind !== 'unsettled') throw new Error(`The attempt ended as ${result.kind}`);
  return result;
}

describe('a create that goes well', () => {
  test('is recorded before it is sent, and accepted with its id', async () => {
    let before: unknown;
    world.fates.push({
      answer: async () => {
        before = record();
        return answerOf(200, { instance_id: 'new' });
      },
    });
    expect(await submit()).toMatchObject({ kind: 'accepted', instanceId: 'new' });
    expect(before).toMatchObject({ state: 'sending', sends: 1, name: 'orders', who: 'ann', createdAt: START });
    expect(record()).toMatchObject({ state: 'accepted', instanceId: 'new' });
    expect(world.posts).toEqual([request]);
  });

  test('leaves no secret in the record', async () => {
    await submit();
    expect(JSON.stringify(record())).not.toContain(request.password);
    expect(JSON.stringify([...world.deps.running])).not.toContain(request.password);
  });

  test('tells what it is doing', async () => {
    const phases: SubmitProgress['phase'][] = [];
    world.fates.push({ answer: 'lost', appearsAfterMs: 0 });
    await submit({ onProgress: ({ phase }) => phases.push(phase) });
    expect(phases).toEqual(['checking', 'preparing', 'sending', 'settling']);
  });

  test('is sent once for fifty presses', async () => {
    const presses = Array.from({ length: 50 }, () => submitAttempt(world.deps, request, TEST_SESSION));
    const results = await Promise.all(presses.map((press) => world.time.until(press)));
    expect(new Set(results.map((result) => result.kind))).toEqual(new Set(['accepted']));
    expect(world.posts).toHaveLength(1);
  });
});

describe('nothing is sent', () => {
  test('where the name is taken', async () => {
    world.exists.push({ from: 0, instance: instanceOf(request, 'old', START - 1) });
    expect(await submit()).toMatchObject({ kind: 'name-taken', instances: [{ instance_id: 'old' }] });
    expect(world.posts).toEqual([]);
  });

  test('where the name cannot be looked up', async () => {
    world.readErrors = [new ApiError({ kind: 'network' })];
    expect(await submit()).toMatchObject({ kind: 'not-sent', reason: 'lookup-failed' });
    expect(world.posts).toEqual([]);
  });

  test('without a permit', async () => {
    world.deps.getPermit = () => Promise.reject(new ApiError({ kind: 'http', status: 401 }));
    expect(await submit()).toMatchObject({ kind: 'not-sent', reason: 'no-permit', error: { status: 401 } });
    expect(world.posts).toEqual([]);
  });

  test.each(['listOfProject', 'put'] as const)('where the store cannot %s', async (method) => {
    Object.assign(world.deps.store, { [method]: () => Promise.reject(new Error('QuotaExceededError')) });
    expect(await submit()).toEqual({ kind: 'not-sent', reason: 'cannot-record' });
    expect(world.posts).toEqual([]);
  });

  test('where the browser forbids locks', async () => {
    world.deps.locks.tryRun = () => Promise.reject(new Error('SecurityError'));
    expect(await submit()).toEqual({ kind: 'not-sent', reason: 'cannot-record' });
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
    await submit();
    expect(await submit()).toMatchObject({ kind: 'name-taken', attempt: { instanceId: 'new' } });
    expect(world.posts).toHaveLength(1);
  });

  test('except where that creation failed and was deleted here: then the name is free at once', async () => {
    world.fates.push({ answer: answerOf(200, { instance_id: 'failed' }), appearsAfterMs: 10 * LIST_LAG_MS });
    await submit();
    await noteDeleted(world.deps, { ...TEST_SESSION, who: 'somebody else' }, 'failed');
    await noteDeleted(world.deps, TEST_SESSION, 'another');
    expect(await submit()).toMatchObject({ kind: 'name-taken' });
    await noteDeleted(world.deps, TEST_SESSION, 'failed');
    expect(await submit()).toMatchObject({ kind: 'accepted' });
    expect(world.posts).toHaveLength(2);
  });

  test('where another person is creating the name', async () => {
    const busy = { outcome: 'not-sent', error_code: `LAUNCHPAD.${NAME_BUSY}`, error_msg: 'm' };
    world.fates.push({ answer: answerOf(409, busy, 'gateway') });
    expect(await submit()).toEqual({ kind: 'busy' });
    expect(record()).toMatchObject({ state: 'not-sent', code: `LAUNCHPAD.${NAME_BUSY}` });
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
    await submit();
    expect(order).toEqual(['permit', 'look-up']);
  });

  test('where the gateway says so, and then the person may send again', async () => {
    world.fates.push({ answer: answerOf(502, { outcome: 'not-sent', error_code: 'L', error_msg: 'm' }, 'gateway') });
    expect(await submit()).toMatchObject({ kind: 'not-sent', reason: 'gateway', attempt: { state: 'not-sent' } });
    expect(await submit()).toMatchObject({ kind: 'accepted' });
  });
});

describe('a refusal', () => {
  test.each([400, 401, 403, 404, 405, 413, 415, 422, 429])(
    '%i is certain, so the person may send again',
    async (status) => {
      world.fates.push({ answer: refusal(status) });
      expect(await submit()).toMatchObject({
        kind: 'refused',
        outcome: { status, code: 'DMS.00400010', message: 'Words.' },
      });
      expect(record()).toMatchObject({ state: 'refused', code: 'DMS.00400010' });
      expect(await submit()).toMatchObject({ kind: 'accepted' });
      expect(world.posts).toHaveLength(2);
    },
  );

  test('for a taken name is one where nothing of ours is open', async () => {
    world.fates.push({ answer: refusal(400, 'DMS.00400060') });
    expect(await submit()).toMatchObject({ kind: 'refused', outcome: { code: 'DMS.00400060' } });
  });

  test('for a taken name after an own unknown send is settled instead', async () => {
    const { attempt } = await unsettled();
    world.fates.push({ answer: refusal(400, 'DMS.00400060') });
    const late = instanceOf(request, 'late', START + 1_000);
    world.exists.push({ from: world.time.now() + 1, instance: late });
    const result = await submit({ confirmed: [attempt] });
    expect(result).toMatchObject({ kind: 'accepted', instanceId: 'late', attempt: { id: attempt.id, sends: 2 } });
  });
});

describe('429', () => {
  test('is gone on with as the same attempt, each send with its own permit', async () => {
    world.fates.push({ answer: refusal(429, 'APIGW.0308') }, { answer: refusal(429, 'APIGW.0308') });
    const first = await submit();
    if (first.kind !== 'refused') throw new Error(`The attempt ended as ${first.kind}`);
    const second = await submit({ resumes: first.attempt });
    expect(second).toMatchObject({ kind: 'refused', attempt: { id: first.attempt.id, sends: 2 } });
    if (second.kind !== 'refused') throw new Error(`The attempt ended as ${second.kind}`);
    expect(await submit({ resumes: second.attempt })).toMatchObject({ kind: 'accepted', attempt: { sends: 3 } });
    expect(world.posts).toHaveLength(3);
    expect(world.records.size).toBe(1);
  });

  test('with another body begins a new attempt', async () => {
    world.fates.push({ answer: refusal(429, 'APIGW.0308') });
    const first = await submit();
    if (first.kind !== 'refused') throw new Error(`The attempt ended as ${first.kind}`);
    const changed = requestOf({ description: 'changed' });
    expect(await submit({ resumes: first.attempt }, changed)).toMatchObject({
      kind: 'accepted',
      attempt: { sends: 1 },
    });
    expect(world.records.size).toBe(2);
  });
});

describe('an unknown outcome', () => {
  test.each([
    ['a lost answer', 'lost' as const],
    ['502', answerOf(502, undefined, 'unknown')],
    ['504 with words', answerOf(504, { error_code: 'APIGW.0201', error_msg: 'timeout' })],
    ['500', refusal(500)],
    ['409', refusal(409)],
    ['408', refusal(408)],
    ['an unreadable 200', answerOf(200, {})],
    ['an unmarked 200', answerOf(200, { instance_id: 'x' }, 'unknown')],
    ['settle-first', answerOf(409, { outcome: 'settle-first', error_code: 'L', error_msg: 'm' }, 'gateway')],
  ])('after %s is settled by reading', async (_name, answer) => {
    world.fates.push({ answer, appearsAfterMs: 3_000 });
    expect(await submit()).toMatchObject({ kind: 'accepted', instanceId: 'instance-3' });
    expect(world.posts).toHaveLength(1);
  });

  test('that shows nothing stands in the way until the person confirms it', async () => {
    const { attempt, settlement } = await unsettled();
    expect(settlement).toEqual({ kind: 'not-seen' });
    expect(attempt).toMatchObject({ state: 'absent', wasUnknown: true });
    expect(await submit()).toMatchObject({ kind: 'blocked', attempts: [{ id: attempt.id }] });
    expect(await submit({ confirmed: [{ ...attempt, id: 'another' }] })).toMatchObject({ kind: 'blocked' });
    expect(world.posts).toHaveLength(1);
    expect(await submit({ confirmed: [attempt] })).toMatchObject({
      kind: 'accepted',
      attempt: { id: attempt.id, sends: 2 },
    });
    expect(world.posts).toHaveLength(2);
  });

  test('stands in the way again when the confirmed second send is refused', async () => {
    const { attempt } = await unsettled();
    world.fates.push({ answer: refusal(400) });
    const second = await submit({ confirmed: [attempt] });
    expect(second).toMatchObject({ kind: 'refused', attempt: { id: attempt.id, state: 'absent', sends: 2 } });
    expect(await submit()).toMatchObject({ kind: 'blocked', attempts: [{ id: attempt.id, code: 'DMS.00400010' }] });
    expect(world.posts).toHaveLength(2);
  });

  test('stands in the way of who signs in differently in the same project, and stays with who sent it', async () => {
    const { attempt } = await unsettled();
    const bob = { ...TEST_SESSION, who: 'bob' };
    const asBob = (options?: SubmitOptions) => world.time.until(submitAttempt(world.deps, request, bob, options));
    expect(await asBob()).toMatchObject({ kind: 'blocked', attempts: [{ id: attempt.id, who: 'ann' }] });
    expect(world.posts).toHaveLength(1);
    expect(await asBob({ confirmed: [attempt] })).toMatchObject({
      kind: 'accepted',
      attempt: { who: 'bob', sends: 1 },
    });
    expect(world.records.get(attempt.id)).toMatchObject({ who: 'ann', sends: 1, setAsideAt: expect.any(Number) });
  });

  test('does not stand in the way of another name', async () => {
    await unsettled();
    expect(await submit({}, requestOf({ name: 'other' }))).toMatchObject({ kind: 'accepted' });
  });

  test('is found by the look-up before a confirmed second send', async () => {
    const { attempt } = await unsettled();
    world.exists.push({ from: 0, instance: instanceOf(request, 'late', START) });
    expect(await submit({ confirmed: [attempt] })).toMatchObject({ kind: 'accepted', instanceId: 'late' });
    expect(world.posts).toHaveLength(1);
  });

  test('of a later send is not covered by a word that was given for the one before it', async () => {
    const { attempt } = await unsettled();
    world.fates.push({ answer: 'lost' });
    const again = await submit({ confirmed: [attempt] });
    expect(again).toMatchObject({ kind: 'unsettled', attempt: { id: attempt.id, sends: 2 } });
    // Another tab still shows the attempt as it was.
    expect(await submit({ confirmed: [attempt] })).toMatchObject({ kind: 'blocked', attempts: [{ sends: 2 }] });
    expect(await submit({ confirmed: [attempt], resumes: attempt })).toMatchObject({ kind: 'blocked' });
    expect(world.posts).toHaveLength(2);
  });

  test('with a changed body is set aside by a new attempt', async () => {
    const { attempt } = await unsettled();
    const changed = requestOf({ broker_num: 4 });
    const result = await submit({ confirmed: [attempt] }, changed);
    expect(result).toMatchObject({ kind: 'accepted', attempt: { sends: 1 } });
    expect([...world.records.values()].filter(isOpen)).toEqual([]);
    expect(world.records.size).toBe(2);
  });

  test('that cannot be read stays unknown', async () => {
    world.fates.push({ answer: 'lost' });
    const down = new ApiError({ kind: 'network' });
    world.readErrors = [undefined, down, down, down, down, down, down];
    expect(await submit()).toMatchObject({
      kind: 'unsettled',
      settlement: { kind: 'unreadable' },
      attempt: { state: 'unknown' },
    });
  });

  test('after a cancelled reading stays unknown', async () => {
    world.fates.push({ answer: 'lost' });
    const stop = new AbortController();
    const onProgress = ({ phase }: SubmitProgress) => phase === 'settling' && stop.abort();
    expect(await submit({ signal: stop.signal, onProgress })).toMatchObject({
      kind: 'unsettled',
      settlement: { kind: 'cancelled' },
      attempt: { state: 'unknown' },
    });
  });

  test('holds although the record cannot be written any more', async () => {
    const put = world.deps.store.put;
    world.fates.push({
      answer: async () => {
        world.deps.store.put = () => Promise.reject(new Error('disk full'));
        return answerOf(200, { instance_id: 'new' });
      },
    });
    expect(await submit()).toMatchObject({ kind: 'accepted', instanceId: 'new' });
    world.deps.store.put = put;
    expect(record()).toMatchObject({ state: 'sending' });
    expect(await submit()).toMatchObject({ kind: 'blocked', attempts: [{ state: 'unknown' }] });
    expect(world.posts).toHaveLength(1);
  });
});

/** The next send is answered when the test says so. */
function answeredLater(): (late: ReturnType<typeof answerOf>) => void {
  let answer: (late: ReturnType<typeof answerOf>) => void = () => {};
  world.fates.push({
    answer: () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  });
  return (late) => answer(late);
}

describe('a create that is never answered', () => {
  test('is read after the page’s patience, and the request is left alone', async () => {
    world.fates.push({ answer: 'hang', appearsAfterMs: 1_000 });
    const looks: number[] = [];
    const result = await submit({ onProgress: (it) => it.phase === 'settling' && looks.push(it.look.at - START) });
    expect(result).toMatchObject({ kind: 'accepted', instanceId: 'instance-3' });
    expect(looks).toEqual([PATIENCE_MS + 2_000]);
  });

  test('writes down an instance of which it hears after the reading has ended', async () => {
    const answer = answeredLater();
    expect(await submit()).toMatchObject({ kind: 'unsettled', settlement: { kind: 'not-seen' } });
    answer(answerOf(200, { instance_id: 'late' }));
    await turn();
    expect(record()).toMatchObject({ state: 'accepted', instanceId: 'late' });
  });

  test('takes a late id for no end of an attempt that was sent once more meanwhile', async () => {
    const answer = answeredLater();
    const first = await submit();
    if (first.kind !== 'unsettled') throw new Error(`The attempt ended as ${first.kind}`);
    world.fates.push({ answer: 'lost' });
    await submit({ confirmed: [first.attempt] });
    answer(answerOf(200, { instance_id: 'late' }));
    await turn();
    expect(record()).toMatchObject({ state: 'absent', sends: 2 });
  });

  test('takes a late certain answer', async () => {
    const answer = answeredLater();
    const onProgress = (it: SubmitProgress) => it.phase === 'settling' && answer(refusal(400));
    expect(await submit({ onProgress })).toMatchObject({
      kind: 'refused',
      attempt: { state: 'refused', wasUnknown: true },
    });
  });
});
