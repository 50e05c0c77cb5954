import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SignInRequest } from '../contract/gateway-api';
import {
  createSignInLimiter,
  type Identity,
  identityOf,
  type SignInAttempt,
  type SignInPause,
} from './sign-in-limiter';

const HOME = '203.0.113.7';
const region = 'cn-north-4';
const password = (user: string, domain = 'acme'): Identity => ({ key: `${user} of ${domain}`, isOnes: true });
const OWNER = password('owner');

function openBrake() {
  let nowMs = 0;
  const limiter = createSignInLimiter(() => nowMs);
  const begin = (address: string, identity = OWNER) => limiter.begin(address, identity);
  /** One whole try: the seconds to wait, or 0 where IAM was asked. */
  function attempt(outcome: Parameters<SignInAttempt['end']>[0], address = HOME, identity = OWNER): number {
    const attempt = begin(address, identity);
    if ('why' in attempt) return attempt.waitSeconds;
    attempt.end(outcome);
    return 0;
  }
  const wait = (seconds: number) => {
    nowMs += seconds * 1000;
  };
  return { begin, attempt, wait };
}

const waits = (begun: SignInAttempt | SignInPause): SignInPause | undefined => ('why' in begun ? begun : undefined);

describe('one address and one name', () => {
  it('waits longer after every refusal from the third on, a minute at most', () => {
    const { attempt, wait } = openBrake();
    const pauses = Array.from({ length: 10 }, () => {
      expect(attempt('refused')).toBe(0);
      const seconds = attempt('refused');
      wait(seconds);
      return seconds;
    });
    // The first pause comes after three refusals: the second of the first turn was let through as well.
    expect(pauses).toEqual([0, 2, 4, 8, 16, 32, 60, 60, 60, 60]);
  });

  it.each([
    ['signing in', 'opened', 0],
    ['an hour without a refusal', 'failed', 3_600],
  ] as const)('begins anew after %s', (_what, outcome, seconds) => {
    const { attempt, wait } = openBrake();
    for (let turn = 0; turn < 3; turn += 1) attempt('refused');
    expect(attempt('failed')).toBe(2);
    wait(Math.max(2, seconds));
    expect(attempt(outcome)).toBe(0);
    expect([attempt('refused'), attempt('refused'), attempt('refused')]).toEqual([0, 0, 0]);
    expect(attempt('refused')).toBe(2);
  });

  it('is not slowed by a cloud that cannot be reached', () => {
    const { attempt } = openBrake();
    expect(Array.from({ length: 50 }, () => attempt('failed'))).toEqual(Array(50).fill(0));
  });

  it('has no more tries at once than it may still get wrong', () => {
    const { begin, wait } = openBrake();
    const running = Array.from({ length: 3 }, () => begin(HOME));
    expect(running.map(waits)).toEqual([undefined, undefined, undefined]);
    expect(waits(begin(HOME))).toMatchObject({ why: 'busy' });
    for (const attempt of running) if ('end' in attempt) attempt.end('refused');
    expect(waits(begin(HOME))).toEqual({ why: 'refusals', waitSeconds: 2 });
    wait(2);
    expect(waits(begin(HOME))).toBeUndefined();
    expect(waits(begin(HOME))).toMatchObject({ why: 'busy' });
  });

  it('tries name after name: from the seventeenth on they count together', () => {
    const { attempt } = openBrake();
    for (let index = 0; index < 19; index += 1) expect(attempt('refused', HOME, password(`user-${index}`))).toBe(0);
    expect(attempt('refused', HOME, password('user-99'))).toBe(2);
    expect(attempt('refused', HOME, password('user-3'))).toBe(0);
    expect(attempt('refused', '198.51.100.1', password('user-99'))).toBe(0);
  });
});

describe('what stands for the user name', () => {
  const keys = (accessKey: string, secretKey: string): SignInRequest => ({ way: 'keys', accessKey, secretKey, region });
  const token = (text: string): SignInRequest => ({ way: 'token', token: text, region });
  const other = { way: 'password', password: 'x', region } as const;
  it.each<[string, SignInRequest, SignInRequest, boolean]>([
    ['an access key: its id', keys('AK1', 'a'), keys('AK1', 'b'), true],
    ['two access keys', keys('AK1', 'a'), keys('AK2', 'a'), false],
    ['tokens: nothing', token('a'), token('b'), true],
    ['case', { ...other, domain: 'acme', user: 'Ann' }, { ...other, domain: 'ACME', user: 'ANN' }, true],
    ['space', { ...other, domain: 'acme', user: 'ann ' }, { ...other, domain: ' acme', user: 'ann' }, true],
    ['full width', { ...other, domain: 'acme', user: 'ａnn' }, { ...other, domain: 'acme', user: 'ann' }, true],
    ['the region', { ...other, domain: 'a', user: 'b', region: 'x' }, { ...other, domain: 'a', user: 'b' }, true],
    ['account and user', { ...other, domain: 'a', user: 'bc' }, { ...other, domain: 'ab', user: 'c' }, false],
    ['a user called as an access key', { ...other, domain: 'a', user: 'AK1' }, keys('AK1', 'a'), false],
  ])('%s', async (_what, one, two, isSame) => {
    const [first, second] = await Promise.all([identityOf(one), identityOf(two)]);
    expect(first.key === second.key).toBe(isSame);
    expect(JSON.stringify(first)).not.toMatch(/acme|AK1|ann/i);
  });

  it('nobody is slowed for the tokens that are pasted elsewhere', async () => {
    const { attempt } = openBrake();
    const pasted = await identityOf(token('a'));
    for (let index = 0; index < 100; index += 1) attempt('refused', `198.51.100.${index}`, pasted);
    expect(attempt('refused', HOME, pasted)).toBe(0);
  });
});

describe('one name from many addresses', () => {
  const attack = (limiter: ReturnType<typeof openBrake>, tries: number) =>
    Array.from({ length: tries }, (_, index) => limiter.attempt('refused', `198.51.${index >> 8}.${index & 255}`));

  it('is tried freely for a while, then once in ten seconds', () => {
    const limiter = openBrake();
    expect(attack(limiter, 22).filter((seconds) => seconds === 0)).toHaveLength(20);
    expect(limiter.attempt('failed', HOME)).toBe(10);
    limiter.wait(9);
    expect(limiter.attempt('failed', HOME)).toBe(1);
    limiter.wait(1);
    expect(limiter.attempt('opened', HOME)).toBe(0);
    expect(limiter.attempt('failed', '198.51.100.200')).toBe(10);
  });

  it('does not slow an address that signed in under it, nor another name', () => {
    const limiter = openBrake();
    limiter.attempt('opened');
    attack(limiter, 300);
    expect(limiter.attempt('opened')).toBe(0);
    expect(limiter.attempt('opened', '198.51.100.1', password('somebody'))).toBe(0);
  });

  it('is tried at most six times a minute, however many addresses there are', () => {
    const limiter = openBrake();
    attack(limiter, 100);
    let asked = 0;
    for (let second = 0; second < 600; second += 1) {
      limiter.wait(1);
      asked += attack(limiter, 50).filter((seconds) => seconds === 0).length;
    }
    expect(asked).toBeLessThanOrEqual(60);
  });
});

describe('the places', () => {
  it('one address holds half of them at most, and what others hold leaves room still', () => {
    const { begin } = openBrake();
    const take = (address: string) => {
      const begun = Array.from({ length: 40 }, (_, index) => begin(address, password(`user-${index}`)));
      return begun.filter((attempt) => 'end' in attempt).length;
    };
    expect([take('198.51.100.1'), take('198.51.100.2'), take('198.51.100.3')]).toEqual([8, 4, 2]);
    expect(waits(begin(HOME))).toBeUndefined();
  });

  it('are not needed by an address that signed in under the name before', () => {
    const { begin, attempt } = openBrake();
    attempt('opened');
    for (let index = 0; index < 40; index += 1) begin(`198.51.100.${index}`, password(`user-${index}`));
    expect(waits(begin('198.51.100.99', password('somebody')))).toEqual({ why: 'busy', waitSeconds: 2 });
    expect(attempt('opened')).toBe(0);
  });

  it('are free again when a try has ended', () => {
    const { begin } = openBrake();
    for (let round = 0; round < 5; round += 1) {
      const begun = Array.from({ length: 8 }, (_, index) => begin(HOME, password(`user-${index}`)));
      expect(begun.map(waits)).toEqual(Array(8).fill(undefined));
      for (const attempt of begun) if ('end' in attempt) attempt.end('failed');
    }
  });
});

describe('whatever a stranger does', () => {
  const stranger = fc.record({
    address: fc.nat({ max: 2_000 }).map((index) => `198.51.${index >> 8}.${index & 255}`),
    name: fc.oneof(
      fc.constant('owner'),
      fc.nat({ max: 50 }).map((index) => `user-${index}`),
    ),
    outcome: fc.constantFrom<'refused' | 'failed' | 'hangs' | 'opened'>(
      'refused',
      'refused',
      'failed',
      'hangs',
      'opened',
    ),
    seconds: fc.constantFrom(0, 0, 0, 1, 30),
  });
  const own = fc.record({ mine: fc.constantFrom<'refused' | 'opened'>('refused', 'opened') });

  it('the owner at an address of theirs waits for their own mistakes alone', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof({ weight: 5, arbitrary: stranger }, own), { maxLength: 200 }), (steps) => {
        const limiter = openBrake();
        const alone = openBrake();
        for (const one of [limiter, alone]) one.attempt('opened');
        for (const step of steps) {
          if ('mine' in step) {
            expect(limiter.attempt(step.mine)).toBe(alone.attempt(step.mine));
            continue;
          }
          const { address, name, outcome, seconds } = step;
          for (const one of [limiter, alone]) one.wait(seconds);
          // Nobody but the owner opens the owner's door.
          if (name === 'owner' && outcome === 'opened') continue;
          const attempt = limiter.begin(address, password(name));
          if ('end' in attempt && outcome !== 'hangs') attempt.end(outcome);
        }
      }),
    );
  });

  it('and however many names and addresses they bring: what came first is forgotten, what came last is not', () => {
    const limiter = openBrake();
    const name = (index: number) => password(`${'n'.repeat(200)}${index}`);
    for (let index = 0; index < 20_000; index += 1) limiter.attempt('refused', `10.${index % 5_000}`, name(index));
    for (const [address, index, left] of [
      ['10.4999', 19_999, 2],
      ['10.0', 0, 0],
    ] as const) {
      for (let turn = 0; turn < 2; turn += 1) limiter.attempt('refused', address, name(index));
      expect(limiter.attempt('refused', address, name(index))).toBe(left);
    }
  });
});
