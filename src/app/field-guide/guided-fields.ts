/** A table over them doesn't compile if one is missing. */
import type { CreateFormValues, StepKey } from '../form/create-form';
import type { RegisterForm } from '../form/lts/register-form';

/** Field names of one step, without its name. */
export type FieldOf<Step extends StepKey> = keyof CreateFormValues[Step] & string;

/** For example `basics.name`. */
export type CreateField = { [Step in StepKey]: `${Step}.${FieldOf<Step>}` }[StepKey];

/** The LTS form is flat. The instance is the page's. */
export type RegisterField = Exclude<keyof RegisterForm, 'instanceId'>;

export type GuidedField = CreateField | RegisterField;
