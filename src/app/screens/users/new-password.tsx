import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import type { WritableAtom } from 'nanostores';
import { useFormContext, useWatch } from 'react-hook-form';
import { PasswordField } from '../../fields/password-field';
import { accessMessages } from '../../form/access/access-step.messages';
import type { PasswordState } from '../../form/access/password-state';
import { usePasswordAt } from '../../form/access/use-password';
import { i18n } from '../../i18n/i18n';
import { Icon } from '../../theme/icons';
import type { UserForm } from './user-form';
import classes from './users.module.css';

const messages = i18n('newPassword', {
  label: 'New password',
  hint: '8–32 characters, at least three of: lowercase, uppercase, digits, special characters.',
  generated: 'Generated password',
  once: 'Save the password now. It can’t be viewed after you leave this page.',
  enter: 'Enter your own',
});

/** A password that is entered or generated. One that was generated is shown as text: browsers keep the values of fields. */
export function NewPassword({ state }: { state: WritableAtom<PasswordState> }) {
  const t = useStore(messages);
  const access = useStore(accessMessages);
  const { getValues, setValue, clearErrors } = useFormContext<UserForm>();
  const password = useWatch<UserForm, 'password'>({ name: 'password' });
  const { generate, copy, said } = usePasswordAt({
    state,
    read: () => getValues('password'),
    write: (made) => {
      setValue('password', made);
      clearErrors('password');
    },
  });
  const from = useStore(state);
  const enter = () => {
    setValue('password', '');
    state.set('typed');
  };
  if (from === 'typed') {
    return (
      <div>
        <PasswordField<UserForm> name="password" label={t.label} hint={t.hint} />
        <div className={classes.buttons}>
          <Button size="xs" variant="default" leftSection={<Icon name="wand" size={16} />} onClick={generate}>
            {access.generate}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className={classes.made}>
      <span>{t.generated}</span>
      <code translate="no">{password}</code>
      <div className={classes.buttons}>
        <Button size="xs" variant="light" leftSection={<Icon name="copy" size={16} />} onClick={() => void copy()}>
          {access.copy}
        </Button>
        <Button size="xs" variant="subtle" onClick={enter}>
          {t.enter}
        </Button>
      </div>
      <p role="status" className={classes.note} data-open={from === 'generated' || undefined}>
        {said ? access[said] : t.once}
      </p>
    </div>
  );
}
