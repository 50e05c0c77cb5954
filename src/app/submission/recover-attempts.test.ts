import { beforeEach, expect, test } from 'vitest';
import {
  type AttemptWorld,
  createAttemptWorld,
  instanceOf,
  requestOf,
  START,
  TEST_SESSION,
} from '../../testing/page/attempt-world';
import { turn } from '../../testing/page/manual-time';
import { ApiError } from '../lookups/api-error';
import { type Attempt, isOpen, newAttempt } from './attempt';
import { claimInstance, recoverAttempts, setAside, settleOpenAttempt } from './recover-attempts';
import { submitAttempt } from './submit-attempt';

const request = requestOf();
const left: Attempt = newAttempt(TEST_SESSION, request, { id: 'left', bodyHash: 'h', now: START });

let world: AttemptWorld;
beforeEach(() => {
  world = createAttemptWorld();
  world.records.set(left.id, left);
});

const settle = () => world.time.until(settleOpenAttempt(world.deps, TEST_SESSION, left.id));

test('an attempt whose page is gone becomes unknown', async () => {
  expect(await recoverAttempts(world.deps, TEST_SESSION)).toMatchObject([{ id: 'left', state: 'unknown' }]);
  expect(world.records.get('left')).toMatchObject({ state: 'unknown', wasUnknown: true });
});

test('an attempt that another tab is sending is left alone', async () => {
  world.records.clear();
  world.fates.push({ answer: 'hang' });
  void submitAttempt(world.deps, request, TEST_SESSION);
  await turn();
  const afterReload = { ...world.deps, running: new Map() };
  expect(await recoverAttempts(afterReload, TEST_SESSION)).toMatchObject([{ state: 'sending' }]);
  const [record] = world.records.values();
  expect(await settleOpenAttempt(afterReload, TEST_SESSION, record?.id ?? '')).toEqual({ kind: 'busy' });
});

test('an attempt that ended between the reading and the lock is as it ended', async () => {
  const { list } = world.deps.store;
  world.deps.store.list = async (session) => {
    const before = await list(session);
    world.records.set(left.id, { ...left, state: 'accepted', instanceId: 'there' });
    return before;
  };
  expect(await recoverAttempts(world.deps, TEST_SESSION)).toMatchObject([{ state: 'accepted', instanceId: 'there' }]);
  expect(world.records.get('left')).toMatchObject({ state: 'accepted' });
});

test('nobody else’s attempts are seen', async () => {
  expect(await recoverAttempts(world.deps, { ...TEST_SESSION, who: 'bob' })).toEqual([]);
  expect(await recoverAttempts(world.deps, { ...TEST_SESSION, mode: 'sandbox' })).toEqual([]);
});

test('a left attempt is settled by reading', async () => {
  world.exists.push({ from: START, instance: instanceOf(request, 'found', START) });
  expect(await settle()).toMatchObject({ kind: 'accepted', instanceId: 'found' });
  expect(world.records.get('left')).toMatchObject({ state: 'accepted', instanceId: 'found' });
  expect(world.posts).toEqual([]);
  expect(await settle()).toBeUndefined();
});

test('a left attempt that is not seen stays open, and can be looked for again', async () => {
  expect(await settle()).toMatchObject({ kind: 'unsettled', settlement: { kind: 'not-seen' } });
  expect(world.records.get('left')).toMatchObject({ state: 'absent' });
  world.exists.push({ from: START, instance: instanceOf(request, 'late', START) });
  expect(await settle()).toMatchObject({ kind: 'accepted', instanceId: 'late' });
});

test('an absent attempt that cannot be read is unknown again', async () => {
  await settle();
  const down = new ApiError({ kind: 'network' });
  world.readErrors = [down, down, down, down, down, down];
  expect(await settle()).toMatchObject({ settlement: { kind: 'unreadable' }, attempt: { state: 'unknown' } });
});

test('the person can claim an instance, or set the attempt aside', async () => {
  await claimInstance(world.deps, 'left', 'mine');
  expect(world.records.get('left')).toMatchObject({ state: 'accepted', instanceId: 'mine' });
  await setAside(world.deps, left);
  expect(world.records.get('left')).not.toHaveProperty('setAsideAt');

  world.records.set('left', { ...left, state: 'absent' });
  await setAside(world.deps, left);
  expect([...world.records.values()].filter(isOpen)).toEqual([]);
});

test('an attempt that was sent once more since the person saw it is not set aside', async () => {
  world.records.set('left', { ...left, state: 'absent', sends: 2 });
  await setAside(world.deps, left);
  expect([...world.records.values()].filter(isOpen)).toHaveLength(1);
});

test('nothing is decided about an attempt while another tab is at it, which would write over the decision', async () => {
  world.records.set('left', { ...left, state: 'absent' });
  const looking = settleOpenAttempt(world.deps, TEST_SESSION, left.id);
  await turn();
  await claimInstance(world.deps, 'left', 'mine');
  await setAside(world.deps, left);
  await world.time.until(looking);
  expect(world.records.get('left')).toMatchObject({ state: 'absent' });
  await claimInstance(world.deps, 'left', 'mine');
  expect(world.records.get('left')).toMatchObject({ state: 'accepted', instanceId: 'mine' });
});
