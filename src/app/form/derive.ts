/** Everything that follows from the entries of a step (field.ts). */
import { type FormIssue, schemaCheck } from '../fields/form-resolver';
import type { Changeability } from './change';
import type { Field, ListName, PartialRequest, RequestKey, Share, Step } from './field';

type Name<V> = keyof V & string;

/** @returns the names of a step's fields in the order of the screen */
export const namesOf = <V>(step: Step<V>): Name<V>[] => Object.keys(step.fields) as Name<V>[];

/** One property of every field that has it, by the field's path. */
function collect<V, T>(key: string, step: Step<V>, pick: (field: Field<V[Name<V>]>) => T | undefined): [string, T][] {
  return namesOf(step).flatMap((name) => {
    const found = pick(step.fields[name]);
    return found === undefined ? [] : [[`${key}.${name}`, found] as [string, T]];
  });
}

/** @returns what a new form holds; a copy of its own */
export const initialOf = <V>(step: Step<V>): V =>
  structuredClone(Object.fromEntries(namesOf(step).map((name) => [name, step.fields[name].initial]))) as V;

/** @returns whether a field is kept in memory only */
export const isSecret = <V>(step: Step<V>, name: string): boolean => step.fields[name as keyof V]?.secret === true;

/** @returns what the step holds without what typing and copying add */
export const tidyStep = <V>(step: Step<V>, values: V): V => {
  const tidied = namesOf(step).map((name) => [name, step.fields[name].tidy?.(values[name]) ?? values[name]]);
  return Object.fromEntries(tidied) as V;
};

/** @returns whether a field is asked for, given what its step holds */
export function isAsked<V>(step: Step<V>, name: keyof V, values: V): boolean {
  const when = step.when[name];
  return when === undefined || values[when[0]] === when[1];
}

/**
 * Judges a step: every field that is asked for, then the rules over several of them.
 * @returns what is wrong, with paths relative to the step
 */
export function checkStep<V>(step: Step<V>, values: V): FormIssue[] {
  const ofFields = namesOf(step).flatMap((name) =>
    isAsked(step, name, values)
      ? schemaCheck<unknown>(step.fields[name].schema)(values[name]).map(({ path, message }) => ({
          path: path === '' ? name : `${name}.${path}`,
          message,
        }))
      : [],
  );
  const ofRules = step.rules?.(values) ?? [];
  return [...ofFields, ...ofRules.filter(({ path }) => isAsked(step, path.split('.', 1)[0] as Name<V>, values))];
}

/** @returns the step's part of the request body; what is not asked for is not in it */
export function writeStep<V>(step: Step<V>, values: V): Record<string, unknown> {
  const parts = namesOf(step).map((name) =>
    isAsked(step, name, values) ? step.fields[name].wire?.write(values[name]) : undefined,
  );
  return Object.assign({}, ...parts, step.wire?.write(values));
}

/**
 * The inverse of `writeStep`.
 * @param body parts of a request, each legal by itself
 * @returns what the step would hold; what the body does not say, or an input cannot hold, is as a new form has it
 */
export function readStep<V>(step: Step<V>, body: PartialRequest): V {
  const read = namesOf(step).map((name) => [name, step.fields[name].wire?.read(body)]);
  const said = Object.fromEntries(read.filter(([, value]) => value !== undefined));
  return { ...initialOf(step), ...knownOf(step, { ...said, ...step.wire?.read(body) }) };
}

/**
 * @param key a key of the request
 * @param body with that key
 * @returns whether the step has an input that can hold what is there
 */
export function holdsKey<V>(step: Step<V>, key: RequestKey, body: PartialRequest): boolean {
  if (step.wire?.keys.includes(key)) return true;
  return namesOf(step).some((name) => {
    const { wire, holds } = step.fields[name];
    if (!wire?.keys.includes(key)) return false;
    const value = wire.read(body);
    return value === undefined || holds.safeParse(value).success;
  });
}

/**
 * Picks out of stored values those that the inputs can hold.
 * @param stored anything
 * @returns the fields that fit
 */
export function knownOf<V>(step: Step<V>, stored: unknown): Partial<V> {
  if (typeof stored !== 'object' || stored === null) return {};
  const own = new Map<string, unknown>(Object.entries(stored));
  const known: Partial<V> = {};
  for (const name of namesOf(step)) {
    const result = step.fields[name].holds.safeParse(own.get(name));
    if (result.success) known[name] = result.data;
  }
  return known;
}

/** @returns paths of the fields that a link may hold */
export const sharedPaths = <V>(key: string, step: Step<V>, share: Share): string[] =>
  collect(key, step, (field) => (field.share === share ? true : undefined)).map(([path]) => path);

/** @returns field by what a refusal is about */
export const fieldsByCause = <V>(key: string, step: Step<V>): Record<string, string> =>
  Object.fromEntries(
    collect(key, step, ({ refusals }) => refusals).flatMap(([path, causes]) => causes.map((cause) => [cause, path])),
  );

/** @returns the lists that a field is chosen from, by its path */
export const listsByField = <V>(key: string, step: Step<V>): Record<string, readonly ListName[]> =>
  Object.fromEntries(collect(key, step, ({ lists }) => lists));

/** @returns whether each field can be changed later, by its path */
export const changesByField = <V>(key: string, step: Step<V>): Record<string, Changeability> =>
  Object.fromEntries(collect(key, step, ({ change }) => change));
