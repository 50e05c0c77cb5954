import { InputBase } from '@mantine/core';
import type { FieldValues } from 'react-hook-form';
import { FieldLabel } from './field-label';
import { FieldHelp } from './field-notes';
import { type FieldProps, useField } from './use-field';

interface TextAreaFieldProps<V extends FieldValues> extends FieldProps<V> {
  /** Turns the length into the words of the counter, for example "12 of 1,024 characters". */
  counter?: (length: number) => string;
}

/**
 * Several lines of text with a counter. The height is fixed: measuring a million pasted characters would freeze the page.
 * So Mantine's Textarea, which brings the code that measures, is not needed.
 */
export function TextAreaField<V extends FieldValues>(props: TextAreaFieldProps<V>) {
  const field = useField<V>(props.name, props.onChanged);
  const value = field.value as string;
  return (
    <div>
      <InputBase
        component="textarea"
        multiline
        id={field.id}
        ref={field.ref}
        label={<FieldLabel name={props.name} label={props.label} optional={props.optional} />}
        description={[props.hint, props.counter?.(value.length)].filter(Boolean).join(' · ')}
        error={field.error}
        value={value}
        onChange={(event) => field.change(event.currentTarget.value)}
        onBlur={field.blur}
        rows={2}
        maw={640}
        styles={{ input: { resize: 'vertical' } }}
      />
      <FieldHelp name={props.name} label={props.label} />
    </div>
  );
}
