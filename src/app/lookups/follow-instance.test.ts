import { expect, test } from 'vitest';
import type { Instance } from '../../contract/instance';
import { ApiError } from './api-error';
import {
  APPEARING_GRACE_MS,
  type Followed,
  isAppearing,
  nextListReading,
  nextReading,
  SLOW_AFTER_MS,
} from './follow-instance';

const NOW = 1_700_000_000_000;
const gone = new ApiError({ kind: 'http', status: 404 });
const broken = new ApiError({ kind: 'network' });
const at = (status: string, age = 0) => ({ status, created_at: String(NOW - age) });
/** LTS can reach it. */
const open = (status: string) => ({ ...at(status), cross_vpc_info: '{"10.0.0.1":{}}' });

test.each<[string, Partial<Followed>, number | false]>([
  ['creating', { instance: at('CREATING') }, 15_000],
  ['creating in the sandbox', { mode: 'sandbox', instance: at('CREATING') }, 2_000],
  ['a word nobody knows', { instance: at('POLISHING') }, 15_000],
  ['running', { instance: open('RUNNING') }, false],
  ['running, the port for LTS not open yet', { instance: at('RUNNING') }, 15_000],
  ['the same after 50 minutes', { instance: at('RUNNING', SLOW_AFTER_MS + 1) }, 60_000],
  ['frozen, without that port', { instance: at('FROZEN') }, false],
  ['restarting, with that port', { instance: open('RESTARTING') }, 15_000],
  ['failed', { instance: at('CREATEFAILED') }, false],
  ['just before the slow pace', { instance: at('CREATING', SLOW_AFTER_MS) }, 15_000],
  ['after 50 minutes', { instance: at('CREATING', SLOW_AFTER_MS + 1) }, 60_000],
  ['after 50 minutes in the sandbox', { mode: 'sandbox', instance: at('CREATING', SLOW_AFTER_MS + 1) }, 60_000],
  [
    'without a creation time',
    { instance: { status: 'CREATING', created_at: null }, acceptedAt: NOW - SLOW_AFTER_MS - 1 },
    60_000,
  ],
  ['a clock that runs behind', { instance: at('CREATING', -3_600_000) }, 15_000],
  ['not readable yet', { instance: null }, 15_000],
  ['not readable after 50 minutes', { instance: null, acceptedAt: NOW - SLOW_AFTER_MS - 1 }, 60_000],
  ['gone', { instance: at('CREATING'), error: gone }, false],
  ['a reading that failed', { instance: at('CREATING'), error: broken }, 15_000],
  ['never read', { instance: undefined, error: broken }, false],
])('%s', (_name, known, expected) => {
  const nothing: Followed = { mode: 'cloud', instance: undefined, error: null, acceptedAt: undefined, now: NOW };
  expect(nextReading({ ...nothing, ...known })).toBe(expected);
});

test('B33: three hours of following cost four readings a minute for 50 minutes, then one, and never end by themselves', () => {
  const instance = at('CREATING');
  let readings = 0;
  for (let now = NOW; now < NOW + 3 * 3_600_000; readings += 1) {
    const next = nextReading({ mode: 'cloud', instance, error: null, acceptedAt: undefined, now });
    if (next === false) throw new Error('It is not followed any more');
    now += next;
  }
  expect(readings).toBe(50 * 4 + 1 + 130);
});

test('a 404 right after the create was accepted means "not there yet"', () => {
  const accepted = { acceptedAt: NOW, prepaid: false };
  expect(isAppearing(gone, accepted, NOW + APPEARING_GRACE_MS - 1)).toBe(true);
  expect(isAppearing(gone, accepted, NOW + APPEARING_GRACE_MS)).toBe(false);
  expect(isAppearing(gone, undefined, NOW)).toBe(false);
  expect(isAppearing(broken, accepted, NOW)).toBe(false);
});

test('a 404 of a yearly/monthly order means "not there yet" as long as it may be unpaid', () => {
  expect(isAppearing(gone, { acceptedAt: NOW, prepaid: true }, NOW + 20 * 86_400_000)).toBe(true);
  expect(isAppearing(broken, { acceptedAt: NOW, prepaid: true }, NOW)).toBe(false);
});

test('a list is read at the pace of its liveliest instance, slower with every page', () => {
  const item = (status: string, age = 0): Instance => ({ instance_id: 'i', name: 'n', ...at(status, age) });
  expect(nextListReading('cloud', undefined, NOW)).toBe(false);
  expect(nextListReading('cloud', [item('RUNNING')], NOW)).toBe(false);
  expect(nextListReading('cloud', [item('CREATING', SLOW_AFTER_MS + 1), item('CREATING')], NOW)).toBe(15_000);
  expect(
    nextListReading(
      'cloud',
      Array.from({ length: 101 }, () => item('CREATING')),
      NOW,
    ),
  ).toBe(45_000);
});
