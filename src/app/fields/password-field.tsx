import { ActionIcon, Input } from '@mantine/core';
import { useMergedRef } from '@mantine/hooks';
import { useStore } from '@nanostores/react';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { i18n } from '../i18n/i18n';
import { Icon } from '../theme/icons';
import { LabelledBox } from './labelled-box';
import { NO_LOGIN } from './no-login';
import { type FieldProps, useField } from './use-field';

const messages = i18n('passwordField', { show: 'Show password', hide: 'Hide password' });

interface PasswordFieldProps<V extends FieldValues> extends FieldProps<V> {
  /** It is the password of the sign-in to this page, the only one that password managers may keep and fill in. */
  isLogin?: boolean;
  /** Names of the button that shows it, where it is no password. */
  reveal?: { show: string; hide: string };
  /** Shown under the field, for example a checklist of the rules. */
  children?: ReactNode;
}

/**
 * A secret: never trimmed, pasting and password managers allowed, shown on request (rule 24). A keystroke draws its box.
 */
export function PasswordField<V extends FieldValues>(props: PasswordFieldProps<V>) {
  return (
    <div>
      <LabelledBox<V> {...props}>
        <PasswordBox<V> {...props} />
      </LabelledBox>
      {props.children}
    </div>
  );
}

/**
 * A browser keeps the values of text fields on the disk, to restore them in a session that it opens again; passwords and
 * fields with `off` it does not keep, so a secret that is shown is `off`. Of a hidden one `new-password` says that it is
 * not the saved login: Chromium and Firefox fill `off`, but not that.
 */
const completionOf = (isVisible: boolean, isLogin: boolean | undefined): string => {
  if (isVisible) return 'off';
  return isLogin ? 'current-password' : 'new-password';
};

/**
 * React would write the value of a controlled input into the page's HTML as an attribute, so this input keeps its own and
 * is told of changes.
 */
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
      rightSection={<Reveal label={visible ? hide : show} isOn={visible} onToggle={setVisible} />}
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
