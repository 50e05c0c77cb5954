import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { atom } from 'nanostores';
import { useState } from 'react';
import { FormProvider } from 'react-hook-form';
import type { KafkaUser } from '../../../contract/kafka-users';
import { TextField } from '../../fields/text-field';
import { SERVER_ERROR } from '../../fields/use-field';
import { useSubmitForm } from '../../fields/use-submit-form';
import { ChangeEnd, failedOf } from '../../flow/change-end';
import { useChange } from '../../flow/use-change';
import { createUser } from '../../flow/users';
import { accessMessages } from '../../form/access/access-step.messages';
import type { PasswordState } from '../../form/access/password-state';
import { i18n } from '../../i18n/i18n';
import { tidyName } from '../../i18n/tidy';
import { causeOf } from '../../i18n/vendor-codes';
import { causeError } from '../../outcome/refusal-words';
import type { Made } from '../../submission/make-once';
import { NewPassword } from './new-password';
import { type UserForm, userError, userIssues } from './user-form';
import classes from './users.module.css';

const messages = i18n('createUser', {
  user: 'Username',
  create: 'Create user',
  creating: 'Creating…',
  cancel: 'Cancel',
  created: 'User created',
  needs: 'to create a user',
});

/** The API reference of DMS, "Permissions and Supported Actions", as for every change of users. */
export const CHANGE_USERS = 'dms:instance:modify';

/** Which field a refusal is about. */
const fieldOf = (code: string | undefined): keyof UserForm | undefined => {
  const topic = causeOf(code);
  return topic === 'user' || topic === 'password' ? topic : undefined;
};

interface CreateUserProps {
  id: string;
  onDone: (name: string | undefined) => void;
}

/** The form of a new user. */
export function CreateUser({ id, onDone }: CreateUserProps) {
  const t = useStore(messages);
  const access = useStore(accessMessages);
  const [state] = useState(() => atom<PasswordState>('typed'));
  const { run, end, isBusy } = useChange<Made<KafkaUser>>('kafka-users');
  const { form, onSubmit } = useSubmitForm<UserForm>({
    defaults: { user: '', password: '' },
    check: (values) => userIssues({ ...values, user: tidyName(values.user) }, true),
    hasSummary: false,
    send: async ({ user: typed, password }, form) => {
      const user = tidyName(typed);
      const done = await run((services, session) =>
        createUser(services, session, id, { user_name: user, user_passwd: password }),
      );
      if (done?.kind === 'made') onDone(user);
      if (done?.kind === 'there')
        form.setError('user', { type: SERVER_ERROR, message: userError('exists') }, { shouldFocus: true });
      const path = done?.kind === 'refused' ? fieldOf(done.error.code) : undefined;
      if (path && done?.kind === 'refused')
        form.setError(path, { type: SERVER_ERROR, message: causeError(done.error) });
    },
  });
  const failed = failedOf(end);
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={onSubmit} className={classes.form}>
        <TextField<UserForm> name="user" label={t.user} hint={access.userHint} tidy={tidyName} />
        <NewPassword state={state} />
        {failed && (
          <ChangeEnd
            end={failed}
            service="DMS"
            label={t.created}
            needs={[[CHANGE_USERS, t.needs]]}
            isAtField={failed.kind === 'refused' && fieldOf(failed.error.code) !== undefined}
          />
        )}
        <div className={classes.buttons}>
          <Button type="submit" aria-disabled={isBusy || undefined}>
            {isBusy ? t.creating : t.create}
          </Button>
          <Button variant="default" onClick={() => onDone(undefined)}>
            {t.cancel}
          </Button>
        </div>
      </form>
    </FormProvider>
  );
}
