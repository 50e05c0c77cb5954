/** All rules of the wizard: those of the steps' fields, then what the lookups know. */
import type { FormIssue } from '../fields/form-resolver';
import { type CreateFormValues, eachStep, FIELD_PATHS, FORM_STEPS, type StepKey } from './create-form';
import { checkStep } from './derive';
import { type LookupFacts, lookupIssues } from './lookup-rules';
import { tidyForm } from './tidy-form';

const STEP_CHECKS = eachStep((step) => (values: Record<string, unknown>) => checkStep(step, values));

/**
 * @param issues in the order in which they were found
 * @returns the same, as their fields follow one another on the screens; rows of a list stay as they were
 */
export function inScreenOrder(issues: readonly FormIssue[]): FormIssue[] {
  const fields: readonly string[] = FIELD_PATHS;
  const place = ({ path }: FormIssue) => fields.indexOf(path.split('.', 2).join('.'));
  return [...issues].sort((a, b) => place(a) - place(b));
}

/**
 * Finds everything that is wrong with the form.
 * @param typed what the inputs hold
 * @param facts what the lookups answered so far
 * @returns at most one issue a field, in the order of the screens
 */
export function checkForm(typed: CreateFormValues, facts: LookupFacts): FormIssue[] {
  const values = tidyForm(typed);
  const all = [
    ...FORM_STEPS.flatMap((key) =>
      STEP_CHECKS[key](values[key]).map(({ path, message }) => ({ path: `${key}.${path}`, message })),
    ),
    ...lookupIssues(values, facts),
  ];
  const byPath = new Map<string, FormIssue>();
  for (const issue of all) if (!byPath.has(issue.path)) byPath.set(issue.path, issue);
  return inScreenOrder([...byPath.values()]);
}

/**
 * @param path a field's path, for example `basics.name`
 * @returns the step it belongs to
 */
export const stepOf = (path: string): StepKey => path.split('.', 1)[0] as StepKey;
