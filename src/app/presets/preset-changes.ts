/** What differs between a form and the preset that it began with. */
import type { CreateFormValues } from '../form/create-form';

/** The name is a suggestion, and a password is nobody's but the person's. */
const OF_THE_PERSON = new Set(['basics.name', 'access.password', 'access.passwordAgain']);

const isEmpty = (value: unknown): boolean => value === '' || (Array.isArray(value) && value.length === 0);

/**
 * The value of a field.
 * @param path step and field, for example `capacity.brokers`; deeper ones are fields of the person
 * @returns undefined where the form has no such field
 */
export function valueAt(values: CreateFormValues, path: string): unknown {
  const [step, field, ...deeper] = path.split('.');
  if (step === undefined || field === undefined || deeper.length > 0) return undefined;
  const fields = new Map<string, object>(Object.entries(values)).get(step);
  return fields && new Map<string, unknown>(Object.entries(fields)).get(field);
}

/**
 * Whether a field holds something else than its preset put there. What the preset left empty was never its own.
 * @param preset what the preset filled in
 * @param path the field
 * @param now what the field holds
 */
export function isChanged(preset: CreateFormValues, path: string, now: unknown): boolean {
  const before = valueAt(preset, path);
  if (before === undefined || isEmpty(before) || OF_THE_PERSON.has(path)) return false;
  return JSON.stringify(before) !== JSON.stringify(now);
}
