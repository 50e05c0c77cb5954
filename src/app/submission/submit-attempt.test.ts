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
import { submitAttempt } from './submit-attempt';
import type { SubmitProgress } from './submit-result';

const request = requestOf();
const refusal = (status: number, code = 'DMS.00400010') => answerOf(status, { error_code: code, error_msg: 'Words.' });

let world: AttemptWorld;
beforeEach(() => {
  world = createAttemptWorld();
});

describe('a create that goes well', () => {
  test('is recorded before it is sent, and accepted with its id', async () => {
    let before: unknown;
    world.fates.push({
      answer: async () => {
        before = world.record();
        return answerOf(200, { instance_id: 'new' });
      },
    });
    expect(await world.submit()).toMatchObject({ kind: 'accepted', instanceId: 'new' });
    expect(before).toMatchObject({ state: 'sending', sends: 1, name: 'orders', who: 'ann', createdAt: START });
    expect(world.record()).toMatchObject({ state: 'accepted', instanceId: 'new' });
    expect(world.posts).toEqual([request]);
  });

  test('leaves no secret in the record', async () => {
    await world.submit();
    expect(JSON.stringify(world.record())).not.toContain(request.password);
    expect(JSON.stringify([...world.deps.running])).not.toContain(request.password);
  });

  test('tells what it is doing', async () => {
    const phases: SubmitProgress['phase'][] = [];
    world.fates.push({ answer: 'lost', appearsAfterMs: 0 });
    await world.submit({ onProgress: ({ phase }) => phases.push(phase) });
    expect(phases).toEqual(['checking', 'preparing', 'sending', 'settling']);
  });

  test('is sent once for fifty presses', async () => {
    const presses = Array.from({ length: 50 }, () => submitAttempt(world.deps, request, TEST_SESSION));
    const results = await Promise.all(presses.map((press) => world.time.until(press)));
    expect(new Set(results.map((result) => result.kind))).toEqual(new Set(['accepted']));
    expect(world.posts).toHaveLength(1);
  });
});

describe('a refusal', () => {
  test.each([400, 401, 403, 404, 405, 413, 415, 422, 429])(
    '%i is certain, so the person may send again',
    async (status) => {
      world.fates.push({ answer: refusal(status) });
      expect(await world.submit()).toMatchObject({
        kind: 'refused',
        outcome: { status, code: 'DMS.00400010', message: 'Words.' },
      });
      expect(world.record()).toMatchObject({ state: 'refused', code: 'DMS.00400010' });
      expect(await world.submit()).toMatchObject({ kind: 'accepted' });
      expect(world.posts).toHaveLength(2);
    },
  );

  test('for a taken name is one where nothing of ours is open', async () => {
    world.fates.push({ answer: refusal(400, 'DMS.00400060') });
    expect(await world.submit()).toMatchObject({ kind: 'refused', outcome: { code: 'DMS.00400060' } });
  });

  test('for a taken name after an own unknown send is settled instead', async () => {
    const { attempt } = await world.unsettled();
    world.fates.push({ answer: refusal(400, 'DMS.00400060') });
    const late = instanceOf(request, 'late', START + 1_000);
    world.exists.push({ from: world.time.now() + 1, instance: late });
    const result = await world.submit({ confirmed: [attempt] });
    expect(result).toMatchObject({ kind: 'accepted', instanceId: 'late', attempt: { id: attempt.id, sends: 2 } });
  });
});

describe('429', () => {
  test('is gone on with as the same attempt, each send with its own permit', async () => {
    world.fates.push({ answer: refusal(429, 'APIGW.0308') }, { answer: refusal(429, 'APIGW.0308') });
    const first = await world.submit();
    if (first.kind !== 'refused') throw new Error(`The attempt ended as ${first.kind}`);
    const second = await world.submit({ resumes: first.attempt });
    expect(second).toMatchObject({ kind: 'refused', attempt: { id: first.attempt.id, sends: 2 } });
    if (second.kind !== 'refused') throw new Error(`The attempt ended as ${second.kind}`);
    expect(await world.submit({ resumes: second.attempt })).toMatchObject({ kind: 'accepted', attempt: { sends: 3 } });
    expect(world.posts).toHaveLength(3);
    expect(world.records.size).toBe(1);
  });

  test('with another body begins a new attempt', async () => {
    world.fates.push({ answer: refusal(429, 'APIGW.0308') });
    const first = await world.submit();
    if (first.kind !== 'refused') throw new Error(`The attempt ended as ${first.kind}`);
    const changed = requestOf({ description: 'changed' });
    expect(await world.submit({ resumes: first.attempt }, changed)).toMatchObject({
      kind: 'accepted',
      attempt: { sends: 1 },
    });
    expect(world.records.size).toBe(2);
  });
});
