import { Input } from '@mantine/core';
import { useId } from 'react';
import type { FieldValues } from 'react-hook-form';
import { FieldWrapper } from './field-wrapper';
import { NO_LOGIN } from './no-login';
import { type FieldProps, useField } from './use-field';

export interface TextFieldProps<V extends FieldValues> extends FieldProps<V> {
  /** For phone keyboards; the value stays text. */
  inputMode?: 'text' | 'numeric';
  suffix?: string;
  width?: number;
  /** Applied when the field loses focus (i18n/tidy.ts). */
  tidy?: ((text: string) => string) | undefined;
  /** Suggestions. */
  suggestions?: readonly string[];
  /** The sign-in user: for password managers. */
  isLogin?: boolean;
}

/** Kept exactly as typed. A keystroke renders the input only. */
export function TextField<V extends FieldValues>(props: TextFieldProps<V>) {
  return (
    <div>
      <FieldWrapper<V> {...props}>
        <TextBox<V> {...props} />
      </FieldWrapper>
    </div>
  );
}

function TextBox<V extends FieldValues>(props: TextFieldProps<V>) {
  const field = useField<V>(props.name, props.onChanged);
  const leave = () => {
    const text = field.value as string;
    const tidied = props.tidy?.(text) ?? text;
    if (tidied !== text) field.change(tidied);
    field.blur();
  };
  const listId = useId();
  return (
    <>
      <Input
        {...(props.isLogin ? { autoComplete: 'username' } : NO_LOGIN)}
        ref={field.ref}
        error={field.error !== undefined}
        value={field.value as string}
        onChange={(event) => field.change(event.currentTarget.value)}
        onBlur={leave}
        inputMode={props.inputMode}
        maw={props.width}
        spellCheck={false}
        rightSection={props.suffix && <span aria-hidden="true">{props.suffix}</span>}
        rightSectionPointerEvents="none"
        {...(props.suggestions && { list: listId })}
      />
      {props.suggestions && (
        <datalist id={listId}>
          {props.suggestions.map((text) => (
            <option key={text} value={text} />
          ))}
        </datalist>
      )}
    </>
  );
}
