import type { FormIssue } from '../fields/form-resolver';
import { checkForm, stepOf } from './check-form';
import type { CreateFormValues } from './create-form';
import type { LookupFacts } from './lookup-rules';
import { type PageKey, STEP_KEYS } from './steps';

/**
 * @param issues everything that is wrong with the form
 * @returns the steps that these belong to
 */
export const incompleteSteps = (issues: readonly FormIssue[]): ReadonlySet<PageKey> =>
  new Set(issues.map(({ path }) => stepOf(path)));

/**
 * The first step in which something is wrong or missing.
 * @param values what the form holds
 * @param facts what the lookups know
 * @returns Review where nothing is
 */
export function firstIncompleteStep(values: CreateFormValues, facts: LookupFacts = {}): PageKey {
  const broken = incompleteSteps(checkForm(values, facts));
  return STEP_KEYS.find((step) => broken.has(step)) ?? 'review';
}

/**
 * Where a form that was filled in opens: at the first step that needs the person. Continue leads from there to the next
 * such step, and then to Review.
 * @param values what the form holds
 */
export function addressOfIncompleteStep(values: CreateFormValues): string {
  const step = firstIncompleteStep(values);
  return step === 'review' ? '/create/review' : `/create/${step}?return=gaps`;
}
