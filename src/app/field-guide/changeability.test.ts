import { describe, expect, test } from 'vitest';
import published from '../code/fixtures/terraform-arguments.json';
import { isPermanent } from '../form/change';
import { CHANGEABILITY, changeabilityOf } from './changeability';

const entries = Object.entries(CHANGEABILITY);
const isRegistration = (field: string) => !field.includes('.');

interface Argument {
  type: string;
}
const argumentsOf = (field: string): Record<string, Argument> =>
  isRegistration(field)
    ? published.huaweicloud_lts_register_kafka_instance.arguments
    : published.huaweicloud_dms_kafka_instance.arguments;

/** Terraform makes another instance, or refuses, when the argument changes. */
const isFixedInTerraform = ({ type }: Argument) => /ForceNew|NonUpdatable/.test(type);

/** Huawei Cloud documents the change; the provider cannot make it. */
const DOCUMENTED = new Set(['charging_mode', 'kafka_name', 'connect_info']);

const mapped = entries.flatMap(([field, entry]) =>
  entry.argument === undefined ? [] : [[field, entry.argument, entry] as const],
);

describe('what Terraform’s provider says', () => {
  test.each(mapped)('%s (%s) agrees, or says that it is contested', (field, argument, { change, sources }) => {
    const found = argumentsOf(field)[argument];
    if (!found) throw new Error(`Terraform knows no argument ${argument}`);
    if (change === 'contested') expect(sources.length).toBeGreaterThan(1);
    else expect(change === 'fixed').toBe(isFixedInTerraform(found) && !DOCUMENTED.has(argument));
    expect(sources.some((source) => source.startsWith('terraform'))).toBe(true);
  });

  test('nothing that it fixes is forgotten', () => {
    const known = new Set(mapped.filter(([field]) => !isRegistration(field)).map(([, argument]) => argument));
    const forgotten = Object.entries(published.huaweicloud_dms_kafka_instance.arguments)
      .filter(([name, argument]) => isFixedInTerraform(argument) && !known.has(name))
      .map(([name]) => name);
    // The region is the console's, there is one architecture, and the document has no field for dumping.
    expect(forgotten).toEqual(['region', 'arch_type', 'dumping']);
  });
});

test('the documents’ own word: access cannot be changed, so nobody is told that it can', () => {
  for (const field of ['access.sasl', 'access.protocol'] as const) {
    expect(isPermanent(CHANGEABILITY[field].change)).toBe(true);
  }
});

test.each(['basics.tags.0.key', 'constructor', '__proto__', 'toString', ''])('%j is no field', (name) => {
  expect(changeabilityOf(name)).toBeUndefined();
});
