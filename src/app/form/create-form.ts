/**
 * The create form: its steps, and what its inputs hold, nested by step. Text stays text ('' = not set): nothing is
 * converted before `toCreateRequest`.
 */
import { access } from './access/access';
import { basics } from './basics/basics';
import { billing } from './billing/billing';
import { capacity } from './capacity/capacity';
import { initialOf, isAsked, namesOf } from './derive';
import type { Step, ValuesOf } from './field';
import { network } from './network/network';
import { operations } from './operations/operations';

/** In the order of the screens. */
export const STEPS = { basics, capacity, network, access, operations, billing } as const;

export type StepKey = keyof typeof STEPS;
export type CreateFormValues = { [Key in StepKey]: ValuesOf<(typeof STEPS)[Key]> };

/** The paths of all fields, for example `basics.name`. */
export type CreatePath = { [Key in StepKey]: `${Key}.${keyof CreateFormValues[Key] & string}` }[StepKey];

export const FORM_STEPS = Object.keys(STEPS) as StepKey[];

/**
 * A step whose values are looked at without knowing which it is.
 * @param key which step
 */
export const stepAt = (key: StepKey): Step<Record<string, unknown>> =>
  STEPS[key] as unknown as Step<Record<string, unknown>>;

/**
 * Makes something of every step.
 * @param make what each step's part is made of
 */
export const eachStep = <T>(make: (step: Step<Record<string, unknown>>, key: StepKey) => T): Record<StepKey, T> =>
  Object.fromEntries(FORM_STEPS.map((key) => [key, make(stepAt(key), key)])) as Record<StepKey, T>;

/**
 * One table over the fields of all steps.
 * @param ofStep a step's part
 */
export const eachField = <T>(
  ofStep: (key: string, step: Step<Record<string, unknown>>) => Record<string, T>,
): Readonly<Record<string, T>> => Object.assign({}, ...FORM_STEPS.map((key) => ofStep(key, stepAt(key))));

/** What a fresh wizard holds. */
export const defaultValues = eachStep(initialOf) as CreateFormValues;

/** All fields in the order of the screens. */
export const FIELD_PATHS = FORM_STEPS.flatMap((key) =>
  namesOf(stepAt(key)).map((name) => `${key}.${name}` as CreatePath),
);

/**
 * @param path a field's path; deeper ones are of its rows
 * @returns whether the field is asked for, given what the form holds
 */
export function isAskedAt(path: string, values: CreateFormValues): boolean {
  const [key, name] = path.split('.') as [StepKey, string];
  return isAsked(stepAt(key), name, values[key]);
}
