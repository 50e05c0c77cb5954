/** All rules of the wizard in one place: the steps' schemas, then what the lookups know. */
import { type FormCheck, type FormIssue, schemaCheck } from '../fields/form-resolver';
import { checkStep } from '../form/derive';
import { operations } from '../form/operations/operations';
import { formError } from '../wording/form-error';
import { defaultValues } from './default-values';
import { accessSchema, basicsSchema, billingSchema, capacitySchema, networkSchema } from './form-schema';
import type { CreateFormValues, StepKey } from './form-values';
import { type LookupFacts, lookupIssues } from './lookup-rules';
import { tidyForm } from './tidy-form';

/** The same again for the same values: with a key only one step has others. */
function remembering<V>(check: FormCheck<V>): FormCheck<V> {
  let judged: string | undefined;
  let issues: FormIssue[] = [];
  return (values) => {
    const now = JSON.stringify(values);
    if (now !== judged) issues = check(values);
    judged = now;
    return issues;
  };
}

const STEP_CHECKS: { [Step in StepKey]: FormCheck<CreateFormValues[Step]> } = {
  basics: remembering(schemaCheck(basicsSchema)),
  capacity: remembering(schemaCheck(capacitySchema)),
  network: remembering(schemaCheck(networkSchema)),
  // Not remembered: passwords stay nowhere but in the form.
  access: schemaCheck(accessSchema),
  operations: remembering((values) => checkStep(operations, values)),
  billing: remembering(schemaCheck(billingSchema)),
};

const CHECKED = Object.keys(STEP_CHECKS) as StepKey[];

function stepIssues<Step extends StepKey>(step: Step, values: CreateFormValues[Step]): FormIssue[] {
  return STEP_CHECKS[step](values).map(({ path, message }) => ({ path: `${step}.${path}`, message }));
}

/** The steps' fields, as the screens have them. */
const FIELDS = CHECKED.flatMap((step) => Object.keys(defaultValues[step]).map((key) => `${step}.${key}`));

/**
 * @param issues in the order in which they were found
 * @returns the same, as their fields follow one another on the screens; rows of a list stay as they were
 */
export function inScreenOrder(issues: readonly FormIssue[]): FormIssue[] {
  const place = ({ path }: FormIssue) => FIELDS.indexOf(path.split('.', 2).join('.'));
  return [...issues].sort((a, b) => place(a) - place(b));
}

/** The second password is judged apart, so that it speaks up even while another field of the step is broken. */
function agreementIssues({ access }: CreateFormValues): FormIssue[] {
  if (!access.sasl) return [];
  const path = 'access.passwordAgain';
  if (access.passwordAgain === '') return [{ path, message: formError('passwordAgainRequired') }];
  return access.password === access.passwordAgain ? [] : [{ path, message: formError('passwordsDiffer') }];
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
    ...CHECKED.flatMap((step) => stepIssues(step, values[step])),
    ...agreementIssues(values),
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
