import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { createInstanceRequest } from '../../contract/create-instance';
import { validForm } from '../../testing/page/arbitrary-form';
import { says } from './change';
import { type CreateFormValues, defaultValues, FORM_STEPS, stepAt } from './create-form';
import { checkStep, fieldsByCause, isAsked, knownOf, listsByField, namesOf, sharedPaths, writeStep } from './derive';
import { defineStep, flag, type Step, sentAs, sentWhenOn, text } from './field';
import { formOfRequest } from './stored-values';
import { createRequestDraft } from './to-create-request';

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
  expect(fieldsByCause('s', sample)).toEqual({ key: 's.key' });
  expect(listsByField('s', sample)).toEqual({ 's.key': ['keys'] });
});

test.each([null, 'text', 3, ['encryption'], { encryption: 'true' }, { key: 3, __proto__: { secret: 'x' } }])(
  'of %j nothing reaches the form',
  (stored) => expect(knownOf(sample, stored)).toEqual({}),
);

/** Sends a form, reads the body as the contract does, and reads it back. */
function roundTrip(values: CreateFormValues): CreateFormValues {
  const form = formOfRequest(createInstanceRequest.parse(createRequestDraft(values)));
  // Sent once and typed twice.
  return { ...form, access: { ...form.access, passwordAgain: form.access.password } };
}

const asked = (values: CreateFormValues) =>
  FORM_STEPS.flatMap((key) => {
    const step: Step<Record<string, unknown>> = stepAt(key);
    const held: Record<string, unknown> = values[key];
    return namesOf(step).flatMap((name) => (isAsked(step, name, held) ? [[`${key}.${name}`, held[name]]] : []));
  });

test('what is asked for and sent reads back as it was chosen, and the contract takes it', () => {
  fc.assert(
    fc.property(validForm, (values) => {
      expect(asked(roundTrip(values))).toEqual(asked(values));
    }),
  );
});

test('of what is left as it opens, only what has no default of the API is sent', () => {
  expect(Object.keys(createRequestDraft(defaultValues))).toMatchInlineSnapshot(`
    [
      "name",
      "description",
      "engine",
      "engine_version",
      "broker_num",
      "storage_space",
      "access_user",
      "password",
      "vpc_id",
      "security_group_id",
      "subnet_id",
      "available_zones",
      "product_id",
      "ssl_enable",
      "kafka_security_protocol",
      "sasl_enabled_mechanisms",
      "storage_spec_code",
      "arch_type",
    ]
  `);
});
