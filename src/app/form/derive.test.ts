import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { createInstanceRequest } from '../../contract/create-instance';
import { says } from './change';
import { STEPS } from './create-form';
import { checkStep, fieldsByTopic, initialOf, knownOf, listsByField, readStep, sharedPaths, writeStep } from './derive';
import { defineStep, flag, type Step, sentAs, sentWhenOn, text } from './field';

const change = says('changeable', 'anyTime', ['api']);
const sample = defineStep(
  {
    encryption: flag({ wire: sentWhenOn('disk_encrypted_enable'), share: 'always', change }),
    key: text({
      schema: z.string().check(z.minLength(1, 'keyRequired')),
      wire: sentAs('disk_encrypted_key'),
      share: 'with-ids',
      change,
      refusals: ['key'],
      lists: ['keys'],
    }),
    secret: text({ schema: z.string(), share: 'never', change }),
  },
  {
    when: { key: ['encryption', true] },
    rules: ({ secret }) => (secret === 'bad' ? [{ path: 'secret', message: 'notBad' }] : []),
  },
);

test('what is not asked for is neither judged nor sent', () => {
  const off = { encryption: false, key: '', secret: '' };
  expect(checkStep(sample, off)).toEqual([]);
  expect(writeStep(sample, { ...off, key: 'left behind' })).toEqual({});
  expect(checkStep(sample, { ...off, encryption: true })).toEqual([{ path: 'key', message: 'keyRequired' }]);
  expect(writeStep(sample, { encryption: true, key: 'k1', secret: 'x' })).toEqual({
    disk_encrypted_enable: true,
    disk_encrypted_key: 'k1',
  });
});

test('a rule over several fields speaks up even while a field is broken', () => {
  expect(checkStep(sample, { encryption: true, key: '', secret: 'bad' })).toEqual([
    { path: 'key', message: 'keyRequired' },
    { path: 'secret', message: 'notBad' },
  ]);
});

test('links, refusals and lists follow from the entries', () => {
  expect(sharedPaths('s', sample, 'always')).toEqual(['s.encryption']);
  expect(sharedPaths('s', sample, 'with-ids')).toEqual(['s.key']);
  expect(fieldsByTopic('s', sample)).toEqual({ key: 's.key' });
  expect(listsByField('s', sample)).toEqual({ 's.key': ['keys'] });
});

test.each([null, 'text', 3, ['encryption'], { encryption: 'true' }, { key: 3, __proto__: { secret: 'x' } }])(
  'of %j nothing reaches the form',
  (stored) => expect(knownOf(sample, stored)).toEqual({}),
);

const initial = initialOf(STEPS.operations);
const operations = fc.record({
  maintenance: fc.constantFrom('', '02:00-06:00', '22:00-02:00'),
  retention: fc.constantFrom('' as const, 'time_base' as const, 'produce_reject' as const),
  autoTopic: fc.boolean(),
});

/** Sends a step, reads the body as the contract does, and reads it back. */
function roundTrip<V>(step: Step<V>, values: V): V {
  const body = writeStep(step, values);
  const parts = Object.entries(createInstanceRequest.shape).flatMap(([key, schema]) =>
    key in body ? [[key, schema.parse(body[key])]] : [],
  );
  return readStep(step, Object.fromEntries(parts));
}

test('Operations: what is sent reads back as what was chosen, and the contract takes it', () => {
  fc.assert(
    fc.property(operations, (values) => {
      expect(roundTrip(STEPS.operations, values)).toEqual(values);
    }),
  );
  expect(writeStep(STEPS.operations, initial)).toEqual({});
});
