import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import type { SafeStorage } from '../create-instance/draft/draft-storage';
import { REAL_SESSION, SANDBOX_SESSION } from '../testing/sandbox-transport';
import { KEEP_COUNT, noteRegistered, readRegistrations, registrationsText } from './known-registrations';

let held: Map<string, string>;
let storage: SafeStorage;

beforeEach(() => {
  held = new Map();
  storage = {
    entries: () => [...held],
    read: (key) => held.get(key) ?? '',
    write(key, text) {
      held.set(key, text);
      return 'written';
    },
    remove: (key) => void held.delete(key),
  };
});

const known = (session = SANDBOX_SESSION) => [...readRegistrations(registrationsText(session, storage))];

test('what was registered is known, with the latest time', () => {
  noteRegistered(SANDBOX_SESSION, 'i-1', 1, storage);
  noteRegistered(SANDBOX_SESSION, 'i-2', 2, storage);
  noteRegistered(SANDBOX_SESSION, 'i-1', 3, storage);
  expect(known()).toEqual([
    ['i-2', 2],
    ['i-1', 3],
  ]);
});

test.each([
  ['mode', REAL_SESSION],
  ['region', { ...SANDBOX_SESSION, region: 'r-2' }],
  ['project', { ...SANDBOX_SESSION, projectId: 'b'.repeat(32) }],
  ['person', { ...SANDBOX_SESSION, who: 'ann' }],
])('another %s knows nothing of it', (_what, other) => {
  noteRegistered(SANDBOX_SESSION, 'i-1', 1, storage);
  expect(known(other)).toEqual([]);
  noteRegistered(other, 'i-2', 2, storage);
  expect(known()).toEqual([['i-1', 1]]);
});

test('the oldest are forgotten beyond a number', () => {
  for (let index = 0; index <= KEEP_COUNT; index += 1) noteRegistered(SANDBOX_SESSION, `i-${index}`, index, storage);
  expect(known()).toHaveLength(KEEP_COUNT);
  expect(known()[0]).toEqual(['i-1', 1]);
});

test('an entry that is none counts as nothing, whatever it is', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(readRegistrations(text)).toBeInstanceOf(Map);
    }),
  );
  for (const text of ['', 'x', '{}', '[["a","b"]]', '[1]', 'null']) expect(readRegistrations(text).size).toBe(0);
});
