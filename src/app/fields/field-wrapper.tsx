import { Input } from '@mantine/core';
import type { ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import { Described } from './described';
import { FieldLabel } from './field-label';
import { FieldHelp } from './field-slots';
import { type FieldProps, useFieldError, useLeaving } from './use-field';

/** Label, hint, error, and help. Renders when the error changes; a keystroke renders the input only. */
export function FieldWrapper<V extends FieldValues>(props: FieldProps<V> & { children: ReactNode }) {
  const { id, error } = useFieldError<V>(props.name);
  const leaving = useLeaving();
  return (
    <>
      <Input.Wrapper
        {...leaving}
        id={id}
        label={<FieldLabel name={props.name} label={props.label} optional={props.optional} />}
        description={props.hint}
        error={error}
        maw={480}
      >
        <Described name={props.name}>{props.children}</Described>
      </Input.Wrapper>
      <FieldHelp name={props.name} label={props.label} />
    </>
  );
}
