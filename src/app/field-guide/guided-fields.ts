/** The fields of all forms that make something: a table over them does not compile while one is missing. */
import type { CreateFormValues, StepKey } from '../form/create-form';
import type { RegisterForm } from '../form/lts/register-form';

/** What stands on Capacity without being an input: the API takes it, and there is one value only. */
type Shown = { capacity: 'architecture' };

/** Field names of one step, without its name. */
export type FieldOf<Step extends StepKey> =
  | (keyof CreateFormValues[Step] & string)
  | (Step extends keyof Shown ? Shown[Step] : never);

/** Fields of the wizard by their paths, for example `basics.name`. */
export type CreateField = { [Step in StepKey]: `${Step}.${FieldOf<Step>}` }[StepKey];

/** Fields of the registration with LTS; its form is flat. */
export type RegisterField = keyof RegisterForm;

export type GuidedField = CreateField | RegisterField;
