import { Input } from '@mantine/core';
import type { FieldValues } from 'react-hook-form';
import { LabelledBox } from './labelled-box';
import { type FieldProps, useField } from './use-field';

interface TextFieldProps<V extends FieldValues> extends FieldProps<V> {
  /** `numeric` brings up digits on a phone; the value stays text. */
  inputMode?: 'text' | 'numeric';
  suffix?: string;
  width?: number;
  autoComplete?: string;
}

/** One line of text or digits, kept exactly as typed. A keystroke draws its box; what stands around waits for an error. */
export function TextField<V extends FieldValues>(props: TextFieldProps<V>) {
  return (
    <div>
      <LabelledBox<V> {...props}>
        <TextBox<V> {...props} />
      </LabelledBox>
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
