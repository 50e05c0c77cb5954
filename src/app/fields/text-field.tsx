import { TextInput } from '@mantine/core';
import type { FieldValues } from 'react-hook-form';
import { FieldLabel } from './field-label';
import { FieldHelp } from './field-notes';
import { type FieldProps, useField } from './use-field';

interface TextFieldProps<V extends FieldValues> extends FieldProps<V> {
  /** `numeric` brings up digits on a phone; the value stays text. */
  inputMode?: 'text' | 'numeric';
  suffix?: string;
  width?: number;
  autoComplete?: string;
}

/** One line of text or digits, kept exactly as typed. */
export function TextField<V extends FieldValues>(props: TextFieldProps<V>) {
  const field = useField<V>(props.name, props.onChanged);
  return (
    <div>
      <TextInput
        id={field.id}
        ref={field.ref}
        label={<FieldLabel name={props.name} label={props.label} optional={props.optional} />}
        description={props.hint}
        error={field.error}
        value={field.value as string}
        onChange={(event) => field.change(event.currentTarget.value)}
        onBlur={field.blur}
        inputMode={props.inputMode}
        maw={480}
        styles={props.width === undefined ? {} : { wrapper: { maxWidth: props.width } }}
        autoComplete={props.autoComplete ?? 'off'}
        spellCheck={false}
        rightSection={props.suffix && <span aria-hidden="true">{props.suffix}</span>}
        rightSectionPointerEvents="none"
      />
      <FieldHelp name={props.name} label={props.label} />
    </div>
  );
}
