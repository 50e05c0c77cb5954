/** An answer names one instance and reading finds another: both may have to be paid, so neither id is lost. */
import { beforeEach, describe, expect, test } from 'vitest';
import {
  type AttemptWorld,
  answerOf,
  createAttemptWorld,
  instanceOf,
  requestOf,
  TEST_SESSION,
} from '../../testing/page/attempt-world';
import { turn } from '../../testing/page/manual-time';
import { ApiError } from '../lookups/api-error';
import { idsOf } from './attempt';
import { claimInstance, setAside, settleOpenAttempt } from './recover-attempts';

let world: AttemptWorld;
let answer: () => Promise<void>;
beforeEach(() => {
  world = createAttemptWorld();
});

/** The next send is not answered until the test says so, and then accepted with the id `answered`. */
function sendIsAnsweredLater(): void {
  world.fates.push({
    answer: () =>
      new Promise((resolve) => {
        answer = async () => {
          resolve(answerOf(200, { instance_id: 'answered' }));
          await turn();
        };
      }),
  });
}

const appears = (id = 'found') =>
  world.exists.push({ from: 0, instance: instanceOf(requestOf(), id, world.time.now()) });

/** What happens at the first look, before its answer is there. */
function atLook(happens: () => Promise<unknown>): void {
  const { lookUp } = world.deps;
  world.deps.lookUp = async (...parameters) => {
    if (world.posts.length > 0) await happens();
    return lookUp(...parameters);
  };
}

async function unsettled() {
  const result = await world.submit();
  if (result.kind !== 'unsettled') throw new Error(`The attempt ended as ${result.kind}`);
  return result.attempt;
}

type Order = () => Promise<void>;
const ORDERS: Readonly<Record<string, Order>> = {
  'found, then answered': async () => {
    atLook(async () => appears());
    await world.submit();
    await answer();
  },
  'answered while the look that finds it is on its way': async () => {
    atLook(async () => {
      await answer();
      appears();
    });
    await world.submit();
  },
  'not seen, found by a later search, then answered': async () => {
    const { id } = await unsettled();
    appears();
    await world.time.until(settleOpenAttempt(world.deps, TEST_SESSION, id));
    await answer();
  },
  'answered during that later search': async () => {
    const { id } = await unsettled();
    atLook(async () => {
      await answer();
      appears();
    });
    await world.time.until(settleOpenAttempt(world.deps, TEST_SESSION, id));
  },
  'not seen, claimed by the person, then answered': async () => {
    const { id } = await unsettled();
    await claimInstance(world.deps, id, 'found');
    await answer();
  },
  'found by the look-up before another send, then answered': async () => {
    const attempt = await unsettled();
    appears();
    await world.submit({ confirmed: [attempt] });
    await answer();
  },
  'not seen, sent again and taken, then answered': async () => {
    const attempt = await unsettled();
    world.fates.push({ answer: answerOf(200, { instance_id: 'found' }) });
    await world.submit({ confirmed: [attempt] });
    await answer();
  },
  'not seen, sent again, and answered while that send is on its way': async () => {
    const attempt = await unsettled();
    world.fates.push({
      answer: async () => {
        await answer();
        return answerOf(200, { instance_id: 'found' });
      },
    });
    await world.submit({ confirmed: [attempt] });
  },
};

const READINGS: Readonly<Record<string, () => void>> = {
  'and is there': () => {},
  'and cannot be looked at': () => world.named.set('answered', new ApiError({ kind: 'http', status: 500 })),
  'and is not there': () => world.named.set('answered', new ApiError({ kind: 'http', status: 404 })),
  'and is another’s': () => world.named.set('answered', instanceOf(requestOf({ name: 'else' }), 'answered', 0)),
};

describe.each(Object.keys(READINGS))('the answer names an instance %s', (reading) => {
  test.each(Object.keys(ORDERS))('%s: both ids are kept', async (order) => {
    sendIsAnsweredLater();
    READINGS[reading]?.();
    await ORDERS[order]?.();
    await turn();
    const record = world.record();
    expect(record && idsOf(record).toSorted()).toEqual(['answered', 'found']);
    expect(record?.state).toBe('accepted');
  });
});

test('the page is told of an id that came after the end', async () => {
  sendIsAnsweredLater();
  atLook(async () => appears());
  let told = 0;
  const onLate = () => {
    told += 1;
  };
  await world.submit({ onLate });
  expect(told).toBe(0);
  await answer();
  expect(told).toBe(1);
});

test.each([
  ['the same id', () => answerOf(200, { instance_id: 'found' })],
  ['a refusal', () => answerOf(400, { error_code: 'DMS.00400010', error_msg: 'm' })],
])('%s that comes late adds no id to what was found', async (_what, late) => {
  let resolve: (answered: ReturnType<typeof answerOf>) => void = () => {};
  world.fates.push({ answer: () => new Promise((done) => (resolve = done)) });
  atLook(async () => appears());
  await world.submit();
  resolve(late());
  await turn();
  const record = world.record();
  expect(record && idsOf(record)).toEqual(['found']);
});

test('the ids that two sends were answered with are both kept', async () => {
  world.named.set('first', new ApiError({ kind: 'http', status: 500 }));
  world.fates.push({ answer: answerOf(200, { instance_id: 'first' }) });
  const attempt = await unsettled();
  world.fates.push({ answer: answerOf(200, { instance_id: 'second' }) });
  await world.submit({ confirmed: [attempt] });
  const record = world.record();
  expect(record && idsOf(record)).toEqual(['second', 'first']);
});

test('an id comes late to an attempt that was set aside: it is kept, and nothing else changes', async () => {
  sendIsAnsweredLater();
  const attempt = await unsettled();
  await setAside(world.deps, attempt);
  await answer();
  expect(world.record()).toMatchObject({ state: 'absent', setAsideAt: expect.any(Number), furtherIds: ['answered'] });
});
