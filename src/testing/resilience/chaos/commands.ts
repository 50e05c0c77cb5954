/** The random actions of a simulation, drawn from a seed so that failures can be replayed. */
import fc from 'fast-check';
import { uuid } from '../../../sandbox/world/ids';
import { CANARY, type CloudFault } from '../cloud';
import type { KillPoint } from '../console-process';
import { CHANGES, type Change, kindOf } from './changes';

/** `tab` is an index, modulo the number of open tabs. */
export type Action =
  /** Clicks Create so many times in one task; `changed`: after editing the description. */
  | { do: 'press'; tab: number; clicks: number; changed: boolean }
  /**
   * What the page offers after its last result: check again, create again (confirmed twice), or continue after a 429.
   */
  | { do: 'look-again' | 'confirm' | 'resume'; tab: number }
  /** Clicks what creates something free of charge, in so many tabs at once. */
  | { do: 'change'; tab: number; tabs: number; change: Change }
  | { do: 'reload' | 'open-tab' | 'go-offline' | 'come-online'; tab: number }
  /** Restarts the browser; somebody signs in, who may be another person to the console. */
  | { do: 'crash' | 'sign-in' }
  /** Kills and restarts the gateway so many seconds later; `repeats`: browsers resend what was lost. */
  | { do: 'kill'; restartSeconds: number; repeats: boolean }
  /** Kills it during the next create, and restarts it when time next passes. */
  | { do: 'kill-at'; point: KillPoint; repeats: boolean }
  | { do: 'fault'; faults: CloudFault[] }
  /** Makes the disk read-only, or writable again. */
  | { do: 'disk'; isFull: boolean }
  | { do: 'wait'; seconds: number }
  | { do: 'sleep'; hours: number }
  | { do: 'cloud-clock'; seconds: number };

/** An instance in the sandbox's world that nobody ordered. */
const OTHER = uuid('instance kafka-orders');

const BODY = { error_code: 'DMS.00500000', error_msg: 'Internal error.' };
const refusal = (status: number, code: string, words = 'No.') => ({
  status,
  body: { error_code: code, error_msg: words },
});

/** Leave the create's outcome open. */
const lost: fc.Arbitrary<CloudFault> = fc.record({
  when: fc.constantFrom('before' as const, 'after' as const),
  times: fc.constantFrom(1, 1, 2),
  action: fc.constantFrom<CloudFault['action']>(
    { reset: true },
    { status: 500, body: BODY },
    { status: 502, body: '<html>Bad gateway</html>' },
    { status: 503, body: '' },
    { status: 409, body: BODY },
    { status: 302, headers: { location: 'http://127.0.0.1:1/' } },
    { hangSeconds: 20 },
    { hangSeconds: 50 },
    { hangSeconds: 4_000 },
    { delaySeconds: 10 },
    { delaySeconds: 100 },
    { delaySeconds: 900 },
    { truncateAt: 9 },
  ),
});

const unreadable: fc.Arbitrary<CloudFault> = fc.record({
  when: fc.constant('after' as const),
  action: fc.constantFrom<CloudFault['action']>(
    { status: 200, body: {} },
    { status: 200, body: '' },
    { status: 204, body: '' },
  ),
});

const refused: fc.Arbitrary<CloudFault> = fc.record({
  when: fc.constant('before' as const),
  times: fc.constantFrom(1, 3),
  action: fc.constantFrom<CloudFault['action']>(
    refusal(400, 'DMS.00400010'),
    refusal(403, 'DMS.00403003'),
    refusal(400, 'DMS.00400062', `Not a password: ${CANARY}`),
    {
      status: 429,
      headers: { 'retry-after': '7' },
      body: { error_code: 'APIGW.0308', error_msg: 'Slow down.' },
    },
  ),
});

/**
 * A certain rejection although the create was processed: it breaks the cloud's promise, and still nothing is bought
 * twice.
 */
const lie: fc.Arbitrary<CloudFault> = fc.record({
  when: fc.constant('after' as const),
  action: fc.constantFrom<CloudFault['action']>(
    refusal(401, 'APIGW.0301'),
    refusal(429, 'APIGW.0308'),
    refusal(403, 'DMS.00403003'),
  ),
});

/** Rejections by something in between, and a 401 that a renewal may fix. */
const between: fc.Arbitrary<CloudFault> = fc.record({
  when: fc.constantFrom('before' as const, 'after' as const),
  action: fc.constantFrom<CloudFault['action']>(
    { status: 403, body: '<html>Blocked</html>' },
    { status: 429, body: '' },
    { status: 404, body: { error: { code: 404, message: 'Not Found' } } },
    { status: 401, body: { code: '401', message: 'Proxy' } },
    refusal(401, 'DMS.10240102'),
  ),
});

/** Instance IDs that aren't the order's. */
const foreign: fc.Arbitrary<CloudFault> = fc.record({
  when: fc.constantFrom('before' as const, 'after' as const),
  action: fc.constantFrom<CloudFault['action']>(
    { status: 200, body: { instance_id: OTHER } },
    { status: 200, body: { instance_id: 'nothing-has-this-id' } },
    { status: 200, body: `{"instance_id":"nothing-has-this-id","instance_id":"${OTHER}"}` },
  ),
});

const lookUp: fc.Arbitrary<CloudFault> = fc.record({
  path: fc.constant('/v2/*/instances?exact_match_name=true'),
  times: fc.constantFrom(1, 5),
  action: fc.constantFrom<CloudFault['action']>(
    { reset: true },
    { status: 500, body: BODY },
    refusal(403, 'DMS.00403003'),
    { hangSeconds: 4_000 },
    { delaySeconds: 3 },
    { status: 200, body: '<html></html>' },
  ),
});

/** The same of changes, and of the lists they are looked up in. */
const ofChange: fc.Arbitrary<CloudFault> = fc
  .tuple(
    fc.constantFrom(...CHANGES),
    fc.oneof(
      { weight: 5, arbitrary: lost },
      { weight: 1, arbitrary: unreadable },
      { weight: 2, arbitrary: refused },
      { weight: 1, arbitrary: lie },
      { weight: 1, arbitrary: between },
      { weight: 2, arbitrary: lookUp },
    ),
  )
  .map(([change, fault]) => {
    const { method, path, list } = kindOf(change);
    return fault.path === undefined ? { ...fault, method, path } : { ...fault, method: 'GET', path: list };
  });

const faults = fc.array(
  fc.oneof(
    { weight: 12, arbitrary: ofChange },
    { weight: 5, arbitrary: lost },
    { weight: 1, arbitrary: unreadable },
    { weight: 2, arbitrary: refused },
    { weight: 1, arbitrary: lie },
    { weight: 1, arbitrary: between },
    { weight: 1, arbitrary: foreign },
    { weight: 2, arbitrary: lookUp },
  ),
  { minLength: 1, maxLength: 3 },
);

const tab = fc.nat({ max: 2 });
const is = <Name extends string>(...names: readonly Name[]) => fc.constantFrom(...names);

const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: is('press'),
      tab,
      clicks: fc.constantFrom(1, 1, 2, 3),
      changed: fc.constantFrom(false, false, false, true),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      do: is('change'),
      tab,
      tabs: fc.constantFrom(1, 1, 1, 2),
      change: fc.constantFrom(...CHANGES),
    }),
  },
  { weight: 8, arbitrary: fc.record({ do: is('look-again', 'confirm', 'confirm', 'resume'), tab }) },
  { weight: 3, arbitrary: fc.record({ do: is('reload', 'reload', 'open-tab', 'go-offline', 'come-online'), tab }) },
  { weight: 2, arbitrary: fc.record({ do: is('crash', 'sign-in') }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: is('kill'), restartSeconds: fc.constantFrom(0, 0, 1, 30), repeats: fc.boolean() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: is('kill-at'),
      point: fc.constantFrom<KillPoint>('after-connect', 'after-send', 'after-answer'),
      repeats: fc.boolean(),
    }),
  },
  { weight: 9, arbitrary: fc.record({ do: is('fault'), faults }) },
  { weight: 1, arbitrary: fc.record({ do: is('disk'), isFull: fc.boolean() }) },
  { weight: 9, arbitrary: fc.record({ do: is('wait'), seconds: fc.constantFrom(0, 0, 1, 3, 10, 35, 70, 200, 1_000) }) },
  { weight: 1, arbitrary: fc.record({ do: is('sleep'), hours: fc.constantFrom(1, 8) }) },
  { weight: 1, arbitrary: fc.record({ do: is('cloud-clock'), seconds: fc.constantFrom(60, 960) }) },
);

/** One simulation: the cloud's behavior, the browsers, and the actions. */
export interface Plan {
  uniqueNames: boolean;
  /** A second person, only where names are unique: nothing else keeps two browsers from buying twice. */
  twoPeople: boolean;
  /** The gateway renews its credentials after a 401 and may resend once. */
  renews: boolean;
  actions: Action[];
}

const life: fc.Arbitrary<Plan> = fc.record({
  uniqueNames: fc.boolean(),
  twoPeople: fc.boolean(),
  renews: fc.boolean(),
  actions: fc.array(action, { minLength: 16, maxLength: 40, size: 'max' }),
});

/** @param seed an integer; determines the result */
export function planOf(seed: number): Plan {
  const [drawn] = fc.sample(life, { seed, numRuns: 1 });
  if (!drawn) throw new Error('Nothing was drawn');
  return drawn;
}
