import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type AttemptWorld,
  answerOf,
  createAttemptWorld,
  type Fate,
  requestOf,
  TEST_SESSION,
} from '../../testing/page/attempt-world';
import { isOpen } from './attempt';
import { recoverAttempts, settleOpenAttempt } from './recover-attempts';
import { submitAttempt } from './submit-attempt';

/**
 * Random lives of one intention: sends with every kind of answer, reloads, settling, waiting, and a person who confirms
 * only what was shown as open. Whatever happens, no send follows an uncertain one without a confirmation.
 */
const refused = answerOf(400, { error_code: 'DMS.00400010', error_msg: 'm' });
const duplicate = answerOf(400, { error_code: 'DMS.00400060', error_msg: 'm' });
const notSent = answerOf(502, { outcome: 'not-sent', error_code: 'L', error_msg: 'm' }, 'gateway');
const settleFirst = answerOf(409, { outcome: 'settle-first', error_code: 'L', error_msg: 'm' }, 'gateway');

const certain: Fate[] = [{ answer: refused }, { answer: notSent }];
const uncertain: fc.Arbitrary<Fate> = fc.record(
  {
    answer: fc.constantFrom<Fate['answer']>(
      'lost',
      'hang',
      settleFirst,
      answerOf(500, { error_code: 'DMS.00500000', error_msg: 'm' }),
      answerOf(502, undefined, 'unknown'),
      answerOf(400, undefined, 'unknown'),
      answerOf(200, {}),
      answerOf(200, { instance_id: 'x' }, 'unknown'),
    ),
    appearsAfterMs: fc.constantFrom(0, 30_000, 90_000, 3_600_000),
  },
  { requiredKeys: ['answer'] },
);

type Step =
  | { do: 'create'; fate: Fate; confirm: boolean }
  | { do: 'reload' | 'settle' }
  | { do: 'wait'; seconds: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('create' as const),
      fate: fc.oneof({ weight: 3, arbitrary: uncertain }, { weight: 1, arbitrary: fc.constantFrom(...certain) }),
      confirm: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('reload' as const, 'settle' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('wait' as const), seconds: fc.integer({ min: 1, max: 4_000 }) }),
  },
);

interface Person {
  /** An uncertain send of which the person has not said anything yet. */
  isUncertain: boolean;
}

async function create(world: AttemptWorld, person: Person, { fate, confirm }: Step & { do: 'create' }): Promise<void> {
  const open = [...world.records.values()].filter(isOpen);
  const before = world.posts.length;
  // The cloud knows names: a second create of an existing one is refused, and creates nothing.
  const exists = world.exists.some(({ instance }) => instance.name === 'orders');
  world.fates = [exists && fate.answer !== 'lost' ? { answer: duplicate } : exists ? { answer: 'lost' } : fate];
  const result = await world.time.until(
    submitAttempt(world.deps, requestOf(), TEST_SESSION, { confirmed: confirm ? open : [] }),
  );
  const sent = world.posts.length - before;
  expect(sent).toBeLessThanOrEqual(1);
  if (sent === 1) expect(person.isUncertain && !confirm, 'sent again without a word').toBe(false);
  if (result.kind === 'unsettled') person.isUncertain = true;
  else if (sent === 1 || result.kind === 'accepted') person.isUncertain = false;
  if (result.kind === 'refused') expect(world.posts.length).toBe(before + 1);
  if (result.kind === 'accepted') {
    expect(world.exists.map(({ instance }) => instance.instance_id)).toContain(result.instanceId);
  }
}

test('no send follows an uncertain one without a confirmation, and a name exists once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const world = createAttemptWorld();
      const person: Person = { isUncertain: false };
      for (const next of steps) {
        if (next.do === 'create') await create(world, person, next);
        if (next.do === 'wait') world.time.advance(next.seconds * 1_000);
        if (next.do === 'reload') {
          world.deps.running.clear();
          await recoverAttempts(world.deps, TEST_SESSION);
        }
        if (next.do === 'settle') {
          const open = [...world.records.values()].find(isOpen);
          const settled = open && (await world.time.until(settleOpenAttempt(world.deps, TEST_SESSION, open.id)));
          if (settled?.kind === 'accepted') person.isUncertain = false;
        }
      }
      expect(world.exists.length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 500 },
  );
}, 30_000);
