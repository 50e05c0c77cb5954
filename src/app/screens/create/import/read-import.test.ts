import fc from 'fast-check';
import { expect, test } from 'vitest';
import example from '../../../../contract/fixtures/create-instance-request.json';
import sample from '../../../../contract/fixtures/instance.json';
import list from '../../../../contract/fixtures/instance-list.json';
import { instance } from '../../../../contract/instance';
import { anyForm, validForm } from '../../../../testing/page/arbitrary-form';
import { exampleForm } from '../../../../testing/page/form-values';
import { defaultValues } from '../../../form/create-form';
import { LIST_MAX } from '../../../form/field';
import { formOfInstance } from '../../../form/form-of-instance';
import { withoutSecrets } from '../../../form/stored-values';
import { createRequestDraft } from '../../../form/to-create-request';
import { formFile } from './form-file';
import type { Imported, ReportLine } from './import-report';
import { IMPORT_MAX, readImport } from './read-import';

function imported(value: unknown): Imported {
  const result = readImport(typeof value === 'string' ? value : JSON.stringify(value));
  if (result.end !== 'imported') throw new Error(`Not imported: ${JSON.stringify(result)}`);
  return result.imported;
}

const faultOf = (text: string) => {
  const result = readImport(text);
  return result.end === 'fault' ? result.fault.kind : result.end;
};

const lineOf = ({ lines }: Imported, key: string): ReportLine | undefined => lines.find((line) => line.key === key);
const keysOf = ({ lines }: Imported, verdict: string) =>
  lines.filter((line) => line.verdict === verdict).map(({ key }) => key);

test('what is exported comes back as it was, right or wrong, without the passwords', () => {
  fc.assert(
    fc.property(anyForm, (form) => {
      const back = imported(formFile(form));
      expect(back.kind).toBe('form');
      expect(back.values).toEqual(withoutSecrets(form));
      expect(back.lines.every(({ verdict }) => verdict === 'taken')).toBe(true);
    }),
  );
});

test('no export holds a password', () => {
  fc.assert(
    fc.property(anyForm, fc.string({ unit: 'binary' }), (form, rest) => {
      const access = { ...form.access, password: `Canary-one-${rest}`, passwordAgain: `Canary-two-${rest}` };
      expect(formFile({ ...form, access })).not.toMatch(/Canary|password/i);
    }),
  );
});

test('a body leads to a form that makes the same body again, except for the password', () => {
  fc.assert(
    fc.property(validForm, (form) => {
      const { password: _, ...asked } = createRequestDraft(form);
      const { password: __, ...again } = createRequestDraft(imported(createRequestDraft(form)).values);
      expect(again).toEqual(asked);
    }),
  );
});

test('the example of the document is the form that a person would fill in', () => {
  const result = imported(example);
  expect(result.kind).toBe('body');
  expect(result.values).toEqual(withoutSecrets(exampleForm()));
  expect(keysOf(result, 'never')).toEqual(['password']);
  expect(keysOf(result, 'ignored')).toEqual(['engine', 'arch_type']);
  expect([...keysOf(result, 'invalid'), ...keysOf(result, 'unknown')]).toEqual([]);
});

test('an instance, alone or in a list, is read as "try again" reads it, and every key has its line', () => {
  for (const [text, item] of [
    [sample, sample],
    [list, list.instances[0]],
  ]) {
    const result = imported(text);
    expect(result.kind).toBe('instance');
    expect(result.values).toEqual(formOfInstance(instance.parse(item)));
    expect(result.lines.map(({ key }) => key)).toEqual(Object.keys(item ?? {}));
  }
  const result = imported(list);
  expect(lineOf(result, 'storage_space')).toMatchObject({ verdict: 'ignored', reason: 'usableStorage' });
  expect(lineOf(result, 'storage_spec_code')).toMatchObject({ verdict: 'invalid', reason: 'notKnown' });
  expect(lineOf(result, 'ces_version')).toMatchObject({ verdict: 'unknown' });
  expect(lineOf(result, 'status')).toMatchObject({ verdict: 'ignored', reason: 'tellsOfInstance' });
});

test('of several instances one is to be chosen', () => {
  const two = { instances: [sample, { ...sample, name: 'kafka-other' }] };
  const result = readImport(JSON.stringify(two));
  if (result.end !== 'several') throw new Error('One was chosen for the person');
  expect(result.items.map(({ label }) => label)).toEqual([sample.name, 'kafka-other']);
  expect(imported(result.items[1]?.text ?? '').values.basics.name).toBe('kafka-other');
});

test('B44: of several instances of one name each is offered with its id', () => {
  const ids = ['0d2b1f6e-1', '9c4a7e10-2', 'x'];
  const twins = ids.map((instance_id) => ({ ...sample, instance_id, name: 'twin' }));
  const result = readImport(JSON.stringify({ instances: [...twins, { ...sample, name: 'alone' }] }));
  if (result.end !== 'several') throw new Error('One was chosen for the person');
  const labels = result.items.map(({ label }) => label);
  expect(labels).toEqual(['twin (0d2b1f6e…)', 'twin (9c4a7e10…)', 'twin (x)', 'alone']);
});

test.each([
  ['name', '1st', 'nameStart'],
  ['broker_num', '33', 'brokerNumber'],
  ['ssl_enable', 'true', 'wrongType'],
  ['available_zones', ['a', 'b'], 'zonesCount'],
  ['engine_version', '2.7,3.x', 'engineVersion'],
  ['product_id', '../etc', 'idCharacters'],
  ['bss_param', { charging_mode: 'prePaid', period_type: 'month', period_num: 12 }, 'periodMonths'],
  ['tags', null, 'wrongType'],
])('%s: %j is invalid by the rule of the contract, and not taken', (key, value, rule) => {
  const result = imported({ ...example, [key]: value });
  expect(lineOf(result, key)).toMatchObject({ verdict: 'invalid', rule });
  expect(JSON.stringify(result.values)).not.toContain(JSON.stringify(value));
});

test.each([
  ['name', 'kafka-a1\u200b', 'kafka-a1'],
  ['name', '\ufeffkafka\u2011a1\u00a0', 'kafka-a1'],
  ['product_id', 'c6.2u4g.clu\u00adster', 'c6.2u4g.cluster'],
  ['vpc_id', `${example.vpc_id}\u200b`, example.vpc_id],
  ['available_zones', example.available_zones.map((zone) => `${zone}\u200b`), example.available_zones],
])('%s: what copying added to %j is taken out', (key, value, meant) => {
  const result = imported({ ...example, [key]: value });
  expect(lineOf(result, key)).toEqual({ key, verdict: 'taken' });
  expect(result.values).toEqual(imported({ ...example, [key]: meant }).values);
});

test('what a description says is left alone', () => {
  const description = '“a”：\u00a0b\u200b';
  expect(imported({ ...example, description }).values.basics.description).toBe(description);
});

test.each([300, 400, 500, 301])('a total of %d GB is taken as it is, whatever the brokers', (total) => {
  for (const brokers of [3, 7, undefined]) {
    const result = imported({ ...example, broker_num: brokers, storage_space: total });
    expect(lineOf(result, 'storage_space')).toEqual({ key: 'storage_space', verdict: 'taken' });
    expect(result.values.capacity.totalStorage).toBe(String(total));
  }
});

test('half a maintenance window is said to be so', () => {
  const result = imported({ ...example, maintain_begin: '02:00' });
  expect(lineOf(result, 'maintain_begin')).toMatchObject({ verdict: 'invalid', reason: 'pairBroken' });
  expect(result.values.operations.maintenance).toBe('');
});

test('left out, SASL is off, as the document says, and the report tells it', () => {
  const { ssl_enable: _, ...rest } = example;
  const result = imported(rest);
  expect(result.values.access.sasl).toBe(false);
  expect(lineOf(result, 'ssl_enable')).toMatchObject({ reason: 'saslAbsent' });
});

test('secrets are never taken, under whatever name and in whatever kind of text', () => {
  const canary = 'Canary-pass-1';
  const form = { ...defaultValues, access: { ...defaultValues.access, password: canary, passwordAgain: canary } };
  for (const text of [
    { ...example, password: canary, user_passwd: canary, 'X-Auth-Token': canary },
    { ...sample, password: canary, ssl_truststore_password: canary },
    { format: 'kafka-launchpad-form', version: 1, form },
  ]) {
    const result = imported(text);
    expect(JSON.stringify(result)).not.toContain(canary);
    expect(keysOf(result, 'never').length).toBeGreaterThan(0);
  }
});

test('keys of the prototype are keys like others: unknown, and without effect', () => {
  const odd = '"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}, "toString": 1';
  const body = JSON.stringify(example).replace('{', `{${odd}, `);
  const item = JSON.stringify(sample).replace('{', `{${odd}, `);
  const file = formFile(exampleForm()).replace('"form": {', `"form": {${odd}, `);
  const step = formFile(exampleForm()).replace('"basics": {', `"basics": {${odd}, `);
  for (const text of [body, item, file, step]) {
    const result = imported(text);
    const oddKeys = keysOf(result, 'unknown').filter((key) => /__proto__|constructor|toString/.test(key));
    expect(oddKeys).toHaveLength(3);
    expect(result.values).not.toHaveProperty('polluted');
    expect(result.values.basics).not.toHaveProperty('polluted');
  }
  expect({}).not.toHaveProperty('polluted');
  expect(imported(file).values).toEqual(withoutSecrets(exampleForm()));
});

test('a list that no page could show is left out, so that no draft holds it', () => {
  const tags = Array.from({ length: LIST_MAX + 1 }, (_, index) => ({ key: `k${index}`, value: '' }));
  const zones = tags.map(({ key }) => key);
  const file = JSON.parse(formFile(exampleForm()));
  Object.assign(file.form.basics, { tags });
  Object.assign(file.form.capacity, { zones });
  for (const text of [
    file,
    { ...sample, tags, available_zones: zones },
    { ...example, tags, available_zones: zones },
  ]) {
    const result = imported(text);
    expect([result.values.basics.tags, result.values.capacity.zones]).toEqual([[], []]);
    expect(keysOf(result, 'invalid')).toEqual(expect.arrayContaining([expect.stringMatching(/tags$/)]));
    expect(keysOf(result, 'invalid')).toEqual(expect.arrayContaining([expect.stringMatching(/zones$/)]));
  }
});

test('a form that an older console exported keeps its size, and the report says so', () => {
  const file = JSON.parse(formFile(exampleForm()));
  const { totalStorage: _, ...rest } = file.form.capacity;
  const result = imported({
    ...file,
    version: 1,
    form: { ...file.form, capacity: { ...rest, brokers: '4', storagePerBroker: '500' } },
  });
  expect(result.values.capacity).toMatchObject({ brokers: '4', totalStorage: '2000' });
  expect(lineOf(result, 'capacity.totalStorage')).toEqual({ key: 'capacity.totalStorage', verdict: 'taken' });
  expect(keysOf(result, 'unknown')).toEqual([]);
});

test('in an exported form, fields of another kind and unknown ones are said to be so', () => {
  const file = JSON.parse(formFile(exampleForm()));
  Object.assign(file.form.capacity, { brokers: 3, colour: 'blue' });
  Object.assign(file.form, { network: 'none', weather: {} });
  const result = imported(file);
  expect(keysOf(result, 'invalid')).toEqual(['capacity.brokers', 'network']);
  expect(keysOf(result, 'unknown')).toEqual(['capacity.colour', 'weather']);
  expect(result.values.network).toEqual(defaultValues.network);
});

test.each([
  ['empty', ''],
  ['empty', ' \n'],
  ['tooLarge', 'x'.repeat(IMPORT_MAX + 1)],
  ['empty', '\ufeff\u200b\u00a0\n'],
  ['cutOff', '{"a":'],
  ['twice', '{"name": "kafka-a1", "name": "kafka-a2"}'],
  ['tooDeep', '['.repeat(1_000)],
  ['noObject', '[]'],
  ['noObject', '"text"'],
  ['noObject', 'null'],
  ['unrecognised', '{}'],
  ['unrecognised', '{"colour": "blue"}'],
  ['unrecognised', '{"format": "kafka-launchpad-form", "version": 3, "form": {}}'],
  ['noInstance', '{"instances": []}'],
  ['noInstance', '{"instances": [null, 7, {}]}'],
])('%s', (fault, text) => {
  expect(faultOf(text)).toBe(fault);
});

test('whatever is pasted, it answers', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
      expect(['imported', 'several', 'fault']).toContain(readImport(text).end);
    }),
  );
});
