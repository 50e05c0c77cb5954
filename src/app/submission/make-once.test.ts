import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ApiError } from '../lookups/api-error';
import { makeOnce } from './make-once';

const lost = new ApiError({ kind: 'network' });
const refusal = (code: string | undefined, status = 400) =>
  new ApiError({ kind: 'http', status, code, answeredBy: 'cloud' });
const unsent = new ApiError({ kind: 'http', status: 502, answeredBy: 'gateway', outcome: 'not-sent' });
const doubtful = new ApiError({ kind: 'http', status: 400, code: 'LTS.0101', answeredBy: 'cloud', isInDoubt: true });

type Look = 'none' | 'ours' | 'other' | 'fails';

/** A send that ends so, and looks that find so, one after the other; the last one stays. */
async function run(sent: ApiError | undefined, looks: readonly Look[], looksAt: readonly number[] = [0]) {
  const left = [...looks];
  const slept: number[] = [];
  let sends = 0;
  const end = await makeOnce<string>({
    find: async () => {
      const look = left.length > 1 ? left.shift() : left[0];
      if (look === 'fails') throw lost;
      return look === 'none' ? undefined : look;
    },
    isAsked: (found) => found === 'ours',
    send: async () => {
      sends += 1;
      if (sent) throw sent;
      return 'ours';
    },
    looksAt,
    sleep: async (ms) => void slept.push(ms),
  });
  return { end, sends, slept };
}

describe('what is made once', () => {
  test.each<[string, ApiError | undefined, Look[], string, number]>([
    ['it is made', undefined, ['none'], 'made', 1],
    ['it is there already', undefined, ['ours'], 'there', 0],
    ['something else is in its place', undefined, ['other'], 'taken', 0],
    ['the first look fails', undefined, ['fails'], 'not-sent', 0],
    ['the gateway sent nothing', unsent, ['none'], 'not-sent', 1],
    ['a lost answer, and it shows', lost, ['none', 'ours'], 'made', 1],
    ['a lost answer, and it does not show', lost, ['none'], 'unknown', 1],
    ['a lost answer, and something else shows', lost, ['none', 'other'], 'taken', 1],
    ['a refusal', refusal('DMS.00400039'), ['none'], 'refused', 1],
    ['a refusal, and somebody was faster', refusal('LTS.0101'), ['none', 'ours'], 'there', 1],
    ['a refusal, and another one was faster', refusal('LTS.0207'), ['none', 'other'], 'taken', 1],
    ['a refusal, and the look after it fails', refusal('LTS.0101'), ['none', 'fails'], 'refused', 1],
    ['a page of something in between', refusal(undefined), ['none'], 'unknown', 1],
    ['500 with the code of a refusal', refusal('LTS.0207', 500), ['none'], 'unknown', 1],
    ['400 with an internal error of LTS', refusal('LTS.0010'), ['none'], 'unknown', 1],
    ['a refusal of the second of two sends', doubtful, ['none'], 'unknown', 1],
    ['a refusal of the second of two sends, and it shows', doubtful, ['none', 'ours'], 'made', 1],
    ['a defect of ours', new TypeError('x') as never, ['none'], 'unknown', 1],
  ])('%s', async (_what, sent, looks, kind, sends) => {
    const { end, ...rest } = await run(sent, looks);
    expect([end.kind, rest.sends]).toEqual([kind, sends]);
  });

  test.each<[Look[], string, boolean | undefined, number[]]>([
    [['none', 'none', 'none', 'ours'], 'made', undefined, [2000, 3000]],
    [['none', 'fails', 'ours'], 'made', undefined, [2000]],
    [['none', 'none', 'none', 'none', 'none'], 'unknown', false, [2000, 3000, 5000]],
    [['none', 'none', 'none', 'none', 'fails'], 'unknown', true, [2000, 3000, 5000]],
    [['none', 'fails', 'none', 'fails', 'none'], 'unknown', false, [2000, 3000, 5000]],
  ])('looks %j after a lost answer', async (looks, kind, isUnread, slept) => {
    const { end, ...rest } = await run(lost, looks, [0, 2, 5, 10]);
    expect([end.kind, 'isUnread' in end ? end.isUnread : undefined, rest.slept]).toEqual([kind, isUnread, slept]);
  });

  test('a refusal is looked at once, and not waited for', async () => {
    expect(await run(refusal('LTS.0104'), ['none'], [0, 2, 5, 10])).toMatchObject({
      slept: [],
      end: { kind: 'refused' },
    });
  });

  test('what cannot be read is sent at once, and is unknown after a lost answer', async () => {
    expect(await makeOnce({ send: async () => 1 })).toEqual({ kind: 'made', item: 1 });
    expect(await makeOnce({ send: () => Promise.reject(lost) })).toEqual({
      kind: 'unknown',
      error: lost,
      isUnread: true,
    });
  });
});

test('whatever happens: one send at most, and no word that the world contradicts', async () => {
  /** What the cloud does with the send, and what comes back. */
  const fate = fc.record({
    isDone: fc.boolean(),
    answer: fc.constantFrom('tells', 'lost', 'internal', 'page', 'not-sent' as const),
  });
  const world = fc.record({
    before: fc.constantFrom<'none' | 'ours' | 'other'>('none', 'ours', 'other'),
    /** Somebody else makes one between the look and the send. */
    meanwhile: fc.constantFrom<'none' | 'ours' | 'other'>('none', 'ours', 'other'),
    fate,
    failing: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
    /** The list shows what is made so many looks late. */
    lag: fc.nat({ max: 3 }),
  });
  await fc.assert(
    fc.asyncProperty(world, async ({ before, meanwhile, fate: { isDone, answer }, failing, lag }) => {
      let place: 'none' | 'ours' | 'other' = before;
      let isMade = false;
      let sends = 0;
      let looksSince = 0;
      let looks = 0;
      const end = await makeOnce<string>({
        find: async () => {
          if (failing[looks++]) throw lost;
          const isShown = !isMade || looksSince++ >= lag;
          return place === 'none' || !isShown ? undefined : place;
        },
        isAsked: (found) => found === 'ours',
        send: async () => {
          sends += 1;
          if (answer === 'not-sent') throw unsent;
          if (meanwhile !== 'none') place = meanwhile;
          const isTaken = place !== 'none';
          if (isDone && !isTaken) {
            place = 'ours';
            isMade = true;
          }
          if (answer === 'lost') throw lost;
          if (answer === 'internal') throw refusal('LTS.0010');
          if (answer === 'page') throw refusal(undefined);
          if (!isMade) throw refusal(isTaken ? 'LTS.0101' : 'DMS.00400062');
          return 'ours';
        },
        looksAt: [0, 2, 5, 10],
      });
      expect(sends).toBeLessThanOrEqual(1);
      if (before !== 'none' && !failing[0]) expect(sends).toBe(0);
      const { kind } = end;
      if (kind === 'made' || kind === 'there') expect(place).toBe('ours');
      if (kind === 'taken') expect([place, isMade]).toEqual(['other', false]);
      if (kind === 'refused' || kind === 'not-sent') expect(isMade).toBe(false);
      if (kind === 'there') expect(isMade).toBe(false);
      if (kind === 'unknown') expect(sends).toBe(1);
    }),
    { numRuns: 500 },
  );
});
