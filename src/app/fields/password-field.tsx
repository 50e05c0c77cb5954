import { ActionIcon, Input } from '@mantine/core';
import { useMergedRef } from '@mantine/hooks';
import { useStore } from '@nanostores/react';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { i18n } from '../i18n/i18n';
import { Icon } from '../theme/icons';
import { FieldWrapper } from './field-wrapper';
import { NO_LOGIN } from './no-login';
import { type FieldProps, useField } from './use-field';

const messages = i18n('passwordField', { show: 'Show password', hide: 'Hide password' });

interface PasswordFieldProps<V extends FieldValues> extends FieldProps<V> {
  /** The sign-in password: the only one for password managers. */
  isLogin?: boolean;
  /** Labels of the button that shows it. */
  reveal?: { show: string; hide: string };
  /** Told when it's shown or hidden. */
  onShown?: (isShown: boolean) => void;
  /** Shown under the field, for example a checklist of the rules. */
  children?: ReactNode;
}

/** Never trimmed; pasting is allowed; shown on request (rule 24). */
export function PasswordField<V extends FieldValues>(props: PasswordFieldProps<V>) {
  return (
    <div>
      <FieldWrapper<V> {...props}>
        <PasswordBox<V> {...props} />
      </FieldWrapper>
      {props.children}
    </div>
  );
}

/**
 * Browsers store the values of text fields on disk to restore a session, except of passwords and of `off`: so a shown
 * secret is `off`. A hidden one is `new-password`, because Chromium and Firefox fill saved logins into `off`.
 */
const completionOf = (isVisible: boolean, isLogin: boolean | undefined): string => {
  if (isVisible) return 'off';
  return isLogin ? 'current-password' : 'new-password';
};

/** Uncontrolled, because React writes a controlled value into the HTML as an attribute. */
function PasswordBox<V extends FieldValues>(props: PasswordFieldProps<V>) {
  const t = useStore(messages);
  const field = useField<V>(props.name, props.onChanged);
  const [visible, setVisible] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const ref = useMergedRef(input, field.ref);
  const value = field.value as string;
  useLayoutEffect(() => {
    if (input.current && input.current.value !== value) input.current.value = value;
  }, [value]);
  const { show, hide } = props.reveal ?? t;
  const toggle = (isOn: boolean) => {
    setVisible(isOn);
    props.onShown?.(isOn);
  };
  return (
    <Input
      {...(props.isLogin ? {} : NO_LOGIN)}
      ref={ref}
      type={visible ? 'text' : 'password'}
      error={field.error !== undefined}
      defaultValue=""
      onChange={(event) => field.change(event.currentTarget.value)}
      onBlur={field.blur}
      autoComplete={completionOf(visible, props.isLogin)}
      spellCheck={false}
      autoCapitalize="none"
      rightSectionPointerEvents="all"
      rightSection={<Reveal label={visible ? hide : show} isOn={visible} onToggle={toggle} />}
    />
  );
}

function Reveal(props: { label: string; isOn: boolean; onToggle: (on: boolean) => void }) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={props.label}
      aria-pressed={props.isOn}
      title={props.label}
      onClick={() => props.onToggle(!props.isOn)}
    >
      <Icon name={props.isOn ? 'eyeOff' : 'eye'} />
    </ActionIcon>
  );
}
