import { Input } from '@mantine/core';
import { type FieldValues, useFormContext, useWatch } from 'react-hook-form';
import { Described } from './described';
import { FieldLabel } from './field-label';
import { FieldHelp } from './field-slots';
import { type FieldProps, useField, useFieldError, useLeaving } from './use-field';

interface TextAreaFieldProps<V extends FieldValues> extends FieldProps<V> {
  /** For example "12 of 1,024 characters". */
  counter: (length: number) => string;
}

/** Fixed height: measuring a million pasted characters would freeze the page, so Mantine's Textarea isn't used. */
export function TextAreaField<V extends FieldValues>(props: TextAreaFieldProps<V>) {
  const { id, error } = useFieldError<V>(props.name);
  const leaving = useLeaving();
  return (
    <div>
      <Input.Wrapper
        {...leaving}
        id={id}
        label={<FieldLabel name={props.name} label={props.label} optional={props.optional} />}
        description={
          <>
            {props.hint && <>{props.hint} · </>}
            <Counter<V> {...props} />
          </>
        }
        error={error}
        maw={640}
      >
        <Described name={props.name}>
          <TextAreaBox<V> {...props} />
        </Described>
      </Input.Wrapper>
      <FieldHelp name={props.name} label={props.label} />
    </div>
  );
}

function Counter<V extends FieldValues>({ name, counter }: TextAreaFieldProps<V>) {
  const { control } = useFormContext<V>();
  return counter((useWatch({ control, name }) as string).length);
}

function TextAreaBox<V extends FieldValues>(props: TextAreaFieldProps<V>) {
  const field = useField<V>(props.name, props.onChanged);
  return (
    <Input
      component="textarea"
      multiline
      ref={field.ref}
      error={field.error !== undefined}
      value={field.value as string}
      onChange={(event) => field.change(event.currentTarget.value)}
      onBlur={field.blur}
      rows={2}
      styles={RESIZABLE}
    />
  );
}

const RESIZABLE = { input: { resize: 'vertical' } } as const;
