/** Reads a form that comes from outside: the browser's storage, a link, a file. Only what the inputs can hold gets in. */
import { type CreateFormValues, eachStep, FORM_STEPS, type StepKey, stepAt } from './create-form';
import { holdsKey, initialOf, isSecret, knownOf, namesOf, readStep } from './derive';
import type { PartialRequest, RequestKey } from './field';

/**
 * Picks out of one step's stored fields those that the form can hold.
 * @param step the step
 * @param stored anything
 * @returns the fields that fit; the others are left to their defaults
 */
export const knownFields = (step: StepKey, stored: unknown): object => knownOf(stepAt(step), stored);

/**
 * Reads a form field by field over the defaults.
 * @param stored anything, by step
 * @returns the whole form; what does not fit is as it opens
 */
export const readValues = (stored: Readonly<Record<string, unknown>>): CreateFormValues =>
  eachStep((step, key) => ({ ...initialOf(step), ...knownOf(step, stored[key]) })) as CreateFormValues;

/**
 * The inverse of `createRequestDraft`.
 * @param body parts of a request
 * @returns the whole form; what the body does not say is as it opens
 */
export const formOfRequest = (body: PartialRequest): CreateFormValues =>
  eachStep((step) => readStep(step, body)) as CreateFormValues;

/**
 * @param key a key of the request
 * @param body with that key
 * @returns whether an input can hold what is there; false too for a key that no input is for
 */
export const canHold = (key: RequestKey, body: PartialRequest): boolean =>
  FORM_STEPS.some((step) => holdsKey(stepAt(step), key, body));

/** @returns a copy with empty passwords: what may be written down */
export const withoutSecrets = (values: CreateFormValues): CreateFormValues =>
  eachStep((step, key) =>
    Object.fromEntries(Object.entries(values[key]).map(([name, value]) => [name, isSecret(step, name) ? '' : value])),
  ) as CreateFormValues;

/** Whether something secret is typed, that a closed tab would lose. */
export const holdsSecret = (values: CreateFormValues): boolean =>
  FORM_STEPS.some((key) => {
    const step = stepAt(key);
    const typed: Record<string, unknown> = values[key];
    return namesOf(step).some((name) => isSecret(step, name) && typed[name] !== '');
  });
