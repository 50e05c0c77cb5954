/**
 * Value, error, and validation of a field: when it loses focus with a value, from its first error on with every change,
 * and on Continue.
 */
import { type FocusEvent, useState } from 'react';
import {
  type FieldPath,
  type FieldPathValue,
  type FieldValues,
  get,
  useController,
  useFormContext,
  useFormState,
} from 'react-hook-form';
import { useWordError } from '../i18n/form-error';
import { afterPointerUp } from './after-pointer-up';
import { fieldId } from './field-id';

/** Type of an error from a server. */
export const SERVER_ERROR = 'server';

export interface FieldProps<V extends FieldValues> {
  name: FieldPath<V>;
  label: string;
  hint?: React.ReactNode;
  optional?: boolean;
  /** After a change by the person. */
  onChanged?: (value: unknown) => void;
}

function isEmpty(value: unknown): boolean {
  return value === '' || value === undefined || value === false || (Array.isArray(value) && value.length === 0);
}

/** `root` has the error of an array whose items can have errors. */
const packedError = (error: object | undefined): string | undefined =>
  (error as { message?: string } | undefined)?.message ??
  (error as { root?: { message?: string } } | undefined)?.root?.message;

/** Changes with the field's error, not its value. */
export function useFieldError<V extends FieldValues>(name: FieldPath<V>) {
  const { control } = useFormContext<V>();
  const { errors } = useFormState({ control, name, exact: true });
  const packed = packedError(get(errors, name));
  const wordError = useWordError();
  return { id: fieldId(name), error: packed === undefined ? undefined : wordError(packed) };
}

/**
 * Props of the wrapper around an input: an error that appears when someone leaves a field is announced. One that Continue
 * finds isn't, since the summary takes the focus.
 */
export function useLeaving() {
  const [isLeft, setLeft] = useState(false);
  /** Not of the button beside it that shows a password. */
  const ofInput = (set: (text: string) => void) => (event: FocusEvent<HTMLElement>) => {
    if (!(event.target instanceof HTMLButtonElement)) set((event.target as HTMLInputElement).value);
  };
  return {
    errorProps: isLeft ? { role: 'alert' } : {},
    onFocus: ofInput(() => setLeft(false)),
    onBlur: ofInput((text) => setLeft(text !== '')),
  };
}

export function useField<V extends FieldValues, N extends FieldPath<V> = FieldPath<V>>(
  name: N,
  onChanged?: (value: unknown) => void,
) {
  const { control, trigger, getFieldState } = useFormContext<V>();
  const { field, fieldState } = useController<V, N>({ name, control });
  const wordError = useWordError();
  const packed = packedError(fieldState.error);
  return {
    id: fieldId(name),
    ref: field.ref,
    value: field.value as FieldPathValue<V, N>,
    error: packed === undefined ? undefined : wordError(packed),
    change(value: unknown) {
      field.onChange(value);
      onChanged?.(value);
      if (packed !== undefined) void trigger(name);
    },
    blur() {
      field.onBlur();
      if (isEmpty(field.value)) return;
      afterPointerUp(() => {
        // No rule of ours would find a server's error again, so it stays until the value changes.
        if (getFieldState(name).error?.type !== SERVER_ERROR) void trigger(name);
      });
    },
  };
}
