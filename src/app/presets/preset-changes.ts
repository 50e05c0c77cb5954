/** Changes of a form since its preset. */
import type { CreateFormValues } from '../form/create-form';

/** The name is only a suggestion, and a password never comes from a preset. */
const OF_THE_PERSON = new Set(['basics.name', 'access.password', 'access.passwordAgain']);

const isEmpty = (value: unknown): boolean => value === '' || (Array.isArray(value) && value.length === 0);

/**
 * @param path for example `capacity.brokers`, or deeper
 * @returns undefined if the form has no such field
 */
export function valueAt(values: CreateFormValues, path: string): unknown {
  const [step, field, ...deeper] = path.split('.');
  if (step === undefined || field === undefined || deeper.length > 0) return undefined;
  const fields = new Map<string, object>(Object.entries(values)).get(step);
  return fields && new Map<string, unknown>(Object.entries(fields)).get(field);
}

/** A field that the preset left empty can't differ. */
export function isChanged(preset: CreateFormValues, path: string, now: unknown): boolean {
  const before = valueAt(preset, path);
  if (before === undefined || isEmpty(before) || OF_THE_PERSON.has(path)) return false;
  return JSON.stringify(before) !== JSON.stringify(now);
}
