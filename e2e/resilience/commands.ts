/** What happens to one console in a real browser: drawn from a seed, so that a failure can be played again. */
import fc from 'fast-check';
import type { Fault } from '../sandbox';

/** `tab` counts the open tabs, modulo how many there are. */
export type Action =
  | { do: 'press' | 'press-twice' | 'reload' | 'go-back'; tab: number }
  /** Whatever button the last outcome offers, the n-th of them. */
  | { do: 'follow-offer'; tab: number; offer: number }
  | { do: 'open-tab' }
  | { do: 'kill'; delayMs: number }
  | { do: 'fault'; faults: Fault[] }
  | { do: 'offline'; isOffline: boolean }
  /** The page's clock runs ahead. */
  | { do: 'wait'; seconds: number }
  | { do: 'cloud-clock'; seconds: number };

const CREATE = { method: 'POST', path: '/v2/kafka/*/instances' } as const;
const LOOK_UP = { method: 'GET', path: '/v2/*/instances?exact_match_name=true' } as const;
const words = { error_code: 'DMS.00500000', error_msg: 'Internal error.' };

const fault: fc.Arbitrary<Fault> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      method: fc.constant(CREATE.method),
      path: fc.constant(CREATE.path),
      when: fc.constantFrom('before' as const, 'after' as const),
      action: fc.constantFrom<Fault['action']>(
        { reset: true },
        { status: 500, body: words },
        { status: 502, body: '<html>Bad gateway</html>' },
        { hangSeconds: 300 },
        { delaySeconds: 0.5 },
        { delaySeconds: 300 },
        { truncateAt: 9 },
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      method: fc.constant(CREATE.method),
      path: fc.constant(CREATE.path),
      when: fc.constant('before' as const),
      action: fc.constantFrom<Fault['action']>(
        { status: 400, body: { error_code: 'DMS.00400800', error_msg: 'Invalid parameter.' } },
        { status: 429, headers: { 'retry-after': '3' }, body: { error_code: 'APIGW.0308', error_msg: 'Slow down.' } },
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      method: fc.constant(LOOK_UP.method),
      path: fc.constant(LOOK_UP.path),
      action: fc.constantFrom<Fault['action']>(
        { reset: true },
        { status: 403, body: { error_code: 'DMS.00403003', error_msg: 'No.' } },
        { delaySeconds: 0.5 },
      ),
    }),
  },
);

const tab = fc.nat({ max: 1 });
const is = <Name extends string>(...names: readonly Name[]) => fc.constantFrom(...names);

const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: is('press', 'press', 'press-twice'), tab }) },
  { weight: 6, arbitrary: fc.record({ do: is('follow-offer'), tab, offer: fc.nat({ max: 2 }) }) },
  { weight: 3, arbitrary: fc.record({ do: is('reload', 'reload', 'go-back'), tab }) },
  { weight: 1, arbitrary: fc.record({ do: is('open-tab') }) },
  { weight: 3, arbitrary: fc.record({ do: is('kill'), delayMs: fc.nat({ max: 300 }) }) },
  { weight: 4, arbitrary: fc.record({ do: is('fault'), faults: fc.array(fault, { minLength: 1, maxLength: 2 }) }) },
  { weight: 1, arbitrary: fc.record({ do: is('offline'), isOffline: fc.boolean() }) },
  { weight: 5, arbitrary: fc.record({ do: is('wait'), seconds: fc.constantFrom(3, 30, 95) }) },
  { weight: 1, arbitrary: fc.record({ do: is('cloud-clock'), seconds: fc.constantFrom(60, 400) }) },
);

const life = fc.array(action, { minLength: 8, maxLength: 14, size: 'max' });

/** @returns the actions of a seed; the first press comes early, since a life without one shows nothing */
export function lifeOf(seed: number): Action[] {
  const [actions = []] = fc.sample(life, { seed, numRuns: 1 });
  const [first, ...rest] = actions;
  return first ? [first, { do: 'press', tab: 0 }, ...rest] : [];
}
