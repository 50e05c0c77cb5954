import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { FormProvider } from 'react-hook-form';
import type { Instance } from '../../contract/instance';
import { schemaCheck } from '../fields/form-resolver';
import { PasswordField } from '../fields/password-field';
import { TextField } from '../fields/text-field';
import { useSubmitForm } from '../fields/use-submit-form';
import { type RegisterForm, registerDefaults, registerForm } from '../form/lts/register-form';
import { i18n } from '../i18n/i18n';
import { tidyName } from '../i18n/tidy';
import { isRunning } from '../instance/status';
import type { Credentials } from '../submission/secrets-handoff';
import { Notice } from '../theme/notice';
import classes from './planned-registration.module.css';

const messages = i18n('registrationPassword', {
  title: 'Enter the password to register with LTS',
  body: 'It was only in the memory of the tab that created the instance. Enter it here, or register later.',
  user: 'Username',
  password: 'Password',
  later: 'Register when it’s running',
  now: 'Register with LTS',
});

interface RegistrationPasswordProps {
  item: Instance;
  /** Kept in this page's memory only. */
  onGiven: (credentials: Credentials) => void;
}

/** Asks for what a reload or a closed tab forgot, as long as it can still register by itself. */
export function RegistrationPassword({ item, onGiven }: RegistrationPasswordProps) {
  const t = useStore(messages);
  const { form, onSubmit } = useSubmitForm<RegisterForm>({
    defaults: registerDefaults(item, undefined),
    check: schemaCheck<RegisterForm>(registerForm(true)),
    hasSummary: false,
    send: ({ user, password }) => onGiven({ user: tidyName(user), password }),
  });
  return (
    <Notice tone="warning" title={t.title}>
      {t.body}
      <FormProvider {...form}>
        <form noValidate onSubmit={onSubmit} className={classes.ask}>
          {!item.access_user && <TextField<RegisterForm> name="user" label={t.user} tidy={tidyName} />}
          <PasswordField<RegisterForm> name="password" label={t.password} />
          <div>
            <Button type="submit">{isRunning(item.status) ? t.now : t.later}</Button>
          </div>
        </form>
      </FormProvider>
    </Notice>
  );
}
