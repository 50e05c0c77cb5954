import { beforeEach, describe, expect, test } from 'vitest';
import {
  type AttemptWorld,
  createAttemptWorld,
  instanceOf,
  requestOf,
  START,
  TEST_SESSION,
} from '../../testing/page/attempt-world';
import { ApiError } from '../lookups/api-error';
import { newAttempt } from './attempt';
import { CLOCK_TOLERANCE_MS, matchesOf, type Poll, type Settlement, settleAttempt } from './settle-attempt';

const request = requestOf();
const attempt = newAttempt(TEST_SESSION, request, { id: 'a', bodyHash: 'h', now: START });
const ours = (id = 'ours', createdAt = START) => instanceOf(request, id, createdAt);
const failed = new ApiError({ kind: 'http', status: 503 });

let world: AttemptWorld;
beforeEach(() => {
  world = createAttemptWorld();
});

const settle = (): Promise<Settlement> => world.time.until(settleAttempt(world.deps, TEST_SESSION, attempt));
const lookedAt = () => world.looks.map((at) => (at - START) / 1000);

describe('settling by reading', () => {
  test.each([0, 1_900, 4_000, 9_000, 19_000, 39_000, 60_000])('finds what appears after %i ms', async (from) => {
    world.exists.push({ from: START + from, instance: ours() });
    expect(await settle()).toMatchObject({ kind: 'accepted', instance: { instance_id: 'ours' } });
  });

  test('looks 2, 5, 10, 20, 40 and 60 seconds after, and says so', async () => {
    const looks: Poll[] = [];
    const run = settleAttempt(world.deps, TEST_SESSION, attempt, { onPoll: (poll) => looks.push(poll) });
    expect(await world.time.until(run)).toEqual({ kind: 'not-seen' });
    expect(lookedAt()).toEqual([2, 5, 10, 20, 40, 60]);
    expect(looks.at(1)).toEqual({ number: 2, of: 6, at: START + 5_000 });
  });

  test('stops looking once it is found', async () => {
    world.exists.push({ from: START, instance: ours() });
    await settle();
    expect(lookedAt()).toEqual([2]);
  });

  test('takes a failed creation for its own', async () => {
    world.exists.push({ from: START, instance: { ...ours(), status: 'CREATEFAILED' } });
    expect((await settle()).kind).toBe('accepted');
  });

  test('a last look that fails is not "none"', async () => {
    world.readErrors = [undefined, undefined, undefined, undefined, undefined, failed];
    expect(await settle()).toEqual({ kind: 'unreadable', error: failed });
  });

  test('failed looks before a good last one do no harm', async () => {
    world.readErrors = [failed, failed, failed, failed, failed];
    expect(await settle()).toEqual({ kind: 'not-seen' });
  });

  test('waits for ours beside somebody else’s', async () => {
    const other = { ...ours('other'), vpc_id: 'another' };
    world.exists.push({ from: START, instance: other }, { from: START + 30_000, instance: ours() });
    expect(await settle()).toMatchObject({ kind: 'accepted', instance: { instance_id: 'ours' } });
  });

  test('asks about somebody else’s, also when the last look fails', async () => {
    const other = { ...ours('other'), vpc_id: 'another' };
    world.exists.push({ from: START, instance: other });
    world.readErrors = [undefined, undefined, undefined, undefined, undefined, failed];
    expect(await settle()).toEqual({ kind: 'ambiguous', candidates: [other] });
  });

  test('asks about two that could both be ours', async () => {
    world.exists.push({ from: START, instance: ours('one') }, { from: START, instance: ours('two') });
    expect(await settle()).toMatchObject({ kind: 'ambiguous', candidates: [{}, {}] });
  });

  test('makes up for a night’s sleep with one look', async () => {
    const run = settleAttempt(world.deps, TEST_SESSION, attempt);
    world.time.advance(8 * 3_600_000);
    expect(await world.time.until(run)).toEqual({ kind: 'not-seen' });
    expect(world.looks).toHaveLength(1);
  });

  test('can be cancelled while it waits', async () => {
    const stop = new AbortController();
    const run = settleAttempt(world.deps, TEST_SESSION, attempt, { signal: stop.signal });
    stop.abort();
    expect(await run).toEqual({ kind: 'cancelled' });
    expect(world.looks).toEqual([]);
  });
});

describe('what counts as ours', () => {
  test.each([
    ['the same', {}, 1],
    ['a clock that is a little behind', { created_at: String(START - CLOCK_TOLERANCE_MS) }, 1],
    ['a time as a number', { created_at: START }, 1],
    ['too old', { created_at: String(START - CLOCK_TOLERANCE_MS - 1) }, 0],
    ['no time', { created_at: null }, 0],
    ['another flavor', { product_id: 'c6.4u8g.cluster' }, 0],
    ['another VPC', { vpc_id: 'v' }, 0],
    ['another subnet', { subnet_id: 's' }, 0],
    ['no flavor', { product_id: undefined }, 0],
    ['another name', { name: 'Orders' }, 0],
    ['our user', { access_user: 'kafka_admin' }, 1],
    ['another user', { access_user: 'kafka_other' }, 0],
    ['no word of a user', { access_user: undefined }, 1],
    ['no user', { access_user: null }, 1],
    ['an empty user', { access_user: '' }, 1],
  ])('%s', (_name, changes, count) => {
    const withUser = { ...attempt, asked: { ...attempt.asked, access_user: 'kafka_admin' } };
    expect(matchesOf(withUser, [{ ...ours(), access_user: 'kafka_admin', ...changes }])).toHaveLength(count);
  });

  test('an attempt of an earlier version does not know its user, and takes any', () => {
    const { asked: _none, ...older } = attempt;
    expect(matchesOf(older, [{ ...ours(), access_user: 'kafka_other' }])).toHaveLength(1);
  });
});
