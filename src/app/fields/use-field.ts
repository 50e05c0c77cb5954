/**
 * What every field shares: its value, its worded error, and when it is checked. A field is checked when it is left
 * with something in it, and from its first error on with every change; otherwise only on Continue.
 */
import { useStore } from '@nanostores/react';
import {
  type FieldPath,
  type FieldPathValue,
  type FieldValues,
  get,
  useController,
  useFormContext,
  useFormState,
} from 'react-hook-form';
import { errorMessages } from '../i18n/errors';
import { wordError } from '../i18n/form-error';
import { fieldId } from './field-id';
import { whenPointerRests } from './pointer-rest';

/** The type of an error that a server set on a field with `setError`. */
export const SERVER_ERROR = 'server';

/** What a field component takes besides its own settings. */
export interface FieldProps<V extends FieldValues> {
  name: FieldPath<V>;
  label: string;
  hint?: React.ReactNode;
  optional?: boolean;
  /** Called after the person changed the value. */
  onChanged?: (value: unknown) => void;
}

function isEmpty(value: unknown): boolean {
  return value === '' || value === undefined || value === false || (Array.isArray(value) && value.length === 0);
}

/** An array's own error stands under `root` when its items can have errors too. */
const packedError = (error: object | undefined): string | undefined =>
  (error as { message?: string } | undefined)?.message ??
  (error as { root?: { message?: string } } | undefined)?.root?.message;

/**
 * What stands around a field's control needs: it changes with the field's error and not with its value.
 * @param name the field's path, for example `basics.name`
 * @returns id for label and links, worded error
 */
export function useFieldError<V extends FieldValues>(name: FieldPath<V>) {
  const { control } = useFormContext<V>();
  const { errors } = useFormState({ control, name, exact: true });
  const packed = packedError(get(errors, name));
  const catalogue = useStore(errorMessages);
  return { id: fieldId(name), error: packed === undefined ? undefined : wordError(catalogue, packed) };
}

/**
 * Binds a field to the form around it.
 * @param name the field's path, for example `basics.name`
 * @param onChanged called after a change by the person
 * @returns id for label and links, value, worded error, and handlers
 */
export function useField<V extends FieldValues, N extends FieldPath<V> = FieldPath<V>>(
  name: N,
  onChanged?: (value: unknown) => void,
) {
  const { control, trigger } = useFormContext<V>();
  const { field, fieldState } = useController<V, N>({ name, control });
  const catalogue = useStore(errorMessages);
  const packed = packedError(fieldState.error);
  return {
    id: fieldId(name),
    ref: field.ref,
    value: field.value as FieldPathValue<V, N>,
    error: packed === undefined ? undefined : wordError(catalogue, packed),
    change(value: unknown) {
      field.onChange(value);
      onChanged?.(value);
      if (packed !== undefined) void trigger(name);
    },
    blur() {
      field.onBlur();
      // What a server refused stands until the value is changed: no rule of ours would find it again.
      if (fieldState.error?.type === SERVER_ERROR) return;
      if (!isEmpty(field.value)) whenPointerRests(() => void trigger(name));
    },
  };
}
