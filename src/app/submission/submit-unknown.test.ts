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
import { isOpen } from './attempt';
import { PATIENCE_MS } from './send-once';
import { type SubmitOptions, submitAttempt } from './submit-attempt';
import type { SubmitProgress } from './submit-result';

const request = requestOf();
const refusal = (status: number, code = 'DMS.00400010') => answerOf(status, { error_code: code, error_msg: 'Words.' });

let world: AttemptWorld;
beforeEach(() => {
  world = createAttemptWorld();
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
    expect(await world.submit()).toMatchObject({ kind: 'accepted', instanceId: 'instance-3' });
    expect(world.posts).toHaveLength(1);
  });

  test('that shows nothing stands in the way until the person confirms it', async () => {
    const { attempt, settlement } = await world.unsettled();
    expect(settlement).toEqual({ kind: 'not-seen' });
    expect(attempt).toMatchObject({ state: 'absent', wasUnknown: true });
    expect(await world.submit()).toMatchObject({ kind: 'blocked', attempts: [{ id: attempt.id }] });
    expect(await world.submit({ confirmed: [{ ...attempt, id: 'another' }] })).toMatchObject({ kind: 'blocked' });
    expect(world.posts).toHaveLength(1);
    expect(await world.submit({ confirmed: [attempt] })).toMatchObject({
      kind: 'accepted',
      attempt: { id: attempt.id, sends: 2 },
    });
    expect(world.posts).toHaveLength(2);
  });

  test('stands in the way again when the confirmed second send is refused', async () => {
    const { attempt } = await world.unsettled();
    world.fates.push({ answer: refusal(400) });
    const second = await world.submit({ confirmed: [attempt] });
    expect(second).toMatchObject({ kind: 'refused', attempt: { id: attempt.id, state: 'absent', sends: 2 } });
    expect(await world.submit()).toMatchObject({
      kind: 'blocked',
      attempts: [{ id: attempt.id, code: 'DMS.00400010' }],
    });
    expect(world.posts).toHaveLength(2);
  });

  test('stands in the way of who signs in differently in the same project, and stays with who sent it', async () => {
    const { attempt } = await world.unsettled();
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
    await world.unsettled();
    expect(await world.submit({}, requestOf({ name: 'other' }))).toMatchObject({ kind: 'accepted' });
  });

  test('is found by the look-up before a confirmed second send', async () => {
    const { attempt } = await world.unsettled();
    world.exists.push({ from: 0, instance: instanceOf(request, 'late', START) });
    expect(await world.submit({ confirmed: [attempt] })).toMatchObject({ kind: 'accepted', instanceId: 'late' });
    expect(world.posts).toHaveLength(1);
  });

  test('of a later send is not covered by a word that was given for the one before it', async () => {
    const { attempt } = await world.unsettled();
    world.fates.push({ answer: 'lost' });
    const again = await world.submit({ confirmed: [attempt] });
    expect(again).toMatchObject({ kind: 'unsettled', attempt: { id: attempt.id, sends: 2 } });
    // Another tab still shows the attempt as it was.
    expect(await world.submit({ confirmed: [attempt] })).toMatchObject({ kind: 'blocked', attempts: [{ sends: 2 }] });
    expect(await world.submit({ confirmed: [attempt], resumes: attempt })).toMatchObject({ kind: 'blocked' });
    expect(world.posts).toHaveLength(2);
  });

  test('with a changed body is set aside by a new attempt', async () => {
    const { attempt } = await world.unsettled();
    const changed = requestOf({ broker_num: 4 });
    const result = await world.submit({ confirmed: [attempt] }, changed);
    expect(result).toMatchObject({ kind: 'accepted', attempt: { sends: 1 } });
    expect([...world.records.values()].filter(isOpen)).toEqual([]);
    expect(world.records.size).toBe(2);
  });

  test('that cannot be read stays unknown', async () => {
    world.fates.push({ answer: 'lost' });
    const down = new ApiError({ kind: 'network' });
    world.readErrors = [undefined, down, down, down, down, down, down];
    expect(await world.submit()).toMatchObject({
      kind: 'unsettled',
      settlement: { kind: 'unreadable' },
      attempt: { state: 'unknown' },
    });
  });

  test('after a cancelled reading stays unknown', async () => {
    world.fates.push({ answer: 'lost' });
    const stop = new AbortController();
    const onProgress = ({ phase }: SubmitProgress) => phase === 'settling' && stop.abort();
    expect(await world.submit({ signal: stop.signal, onProgress })).toMatchObject({
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
    expect(await world.submit()).toMatchObject({ kind: 'accepted', instanceId: 'new' });
    world.deps.store.put = put;
    expect(world.record()).toMatchObject({ state: 'sending' });
    expect(await world.submit()).toMatchObject({ kind: 'blocked', attempts: [{ state: 'unknown' }] });
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
    const result = await world.submit({
      onProgress: (it) => it.phase === 'settling' && looks.push(it.poll.at - START),
    });
    expect(result).toMatchObject({ kind: 'accepted', instanceId: 'instance-3' });
    expect(looks).toEqual([PATIENCE_MS + 2_000]);
  });

  test('writes down an instance of which it hears after the reading has ended', async () => {
    const answer = answeredLater();
    expect(await world.submit()).toMatchObject({ kind: 'unsettled', settlement: { kind: 'not-seen' } });
    answer(answerOf(200, { instance_id: 'late' }));
    await turn();
    expect(world.record()).toMatchObject({ state: 'accepted', instanceId: 'late' });
  });

  test('takes a late id for no end of an attempt that was sent once more meanwhile', async () => {
    const answer = answeredLater();
    const first = await world.submit();
    if (first.kind !== 'unsettled') throw new Error(`The attempt ended as ${first.kind}`);
    world.fates.push({ answer: 'lost' });
    await world.submit({ confirmed: [first.attempt] });
    answer(answerOf(200, { instance_id: 'late' }));
    await turn();
    expect(world.record()).toMatchObject({ state: 'absent', sends: 2 });
  });

  test('takes a late certain answer', async () => {
    const answer = answeredLater();
    const onProgress = (it: SubmitProgress) => it.phase === 'settling' && answer(refusal(400));
    expect(await world.submit({ onProgress })).toMatchObject({
      kind: 'refused',
      attempt: { state: 'refused', wasUnknown: true },
    });
  });
});
