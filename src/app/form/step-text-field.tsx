import { TextField, type TextFieldProps } from '../fields/text-field';
import { type CreateFormValues, type CreatePath, type StepKey, stepAt } from './create-form';

interface StepTextFieldProps extends Omit<TextFieldProps<CreateFormValues>, 'tidy'> {
  name: CreatePath;
}

/** A text of the create form, tidied as its entry says. */
export function StepTextField(props: StepTextFieldProps) {
  const [key, name] = props.name.split('.') as [StepKey, string];
  const tidy = stepAt(key).fields[name]?.tidy as ((text: string) => string) | undefined;
  return <TextField<CreateFormValues> {...props} tidy={tidy} />;
}
