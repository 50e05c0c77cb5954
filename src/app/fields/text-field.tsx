import { Input } from '@mantine/core';
import type { FieldValues } from 'react-hook-form';
import { FieldLabel } from './field-label';
import { FieldHelp } from './field-notes';
import { type FieldProps, useField, useFieldError } from './use-field';

interface TextFieldProps<V extends FieldValues> extends FieldProps<V> {
  /** `numeric` brings up digits on a phone; the value stays text. */
  inputMode?: 'text' | 'numeric';
  suffix?: string;
  width?: number;
  autoComplete?: string;
}

/** One line of text or digits, kept exactly as typed. A keystroke draws its box; what stands around waits for an error. */
export function TextField<V extends FieldValues>(props: TextFieldProps<V>) {
  const { id, error } = useFieldError<V>(props.name);
  return (
    <div>
      <Input.Wrapper
        id={id}
        label={<FieldLabel name={props.name} label={props.label} optional={props.optional} />}
        description={props.hint}
        error={error}
        maw={480}
      >
        <TextBox<V> {...props} />
      </Input.Wrapper>
      <FieldHelp name={props.name} label={props.label} />
    </div>
  );
}

function TextBox<V extends FieldValues>(props: TextFieldProps<V>) {
  const field = useField<V>(props.name, props.onChanged);
  return (
    <Input
      ref={field.ref}
      error={field.error !== undefined}
      value={field.value as string}
      onChange={(event) => field.change(event.currentTarget.value)}
      onBlur={field.blur}
      inputMode={props.inputMode}
      maw={props.width}
      autoComplete={props.autoComplete ?? 'off'}
      spellCheck={false}
      rightSection={props.suffix && <span aria-hidden="true">{props.suffix}</span>}
      rightSectionPointerEvents="none"
    />
  );
}
