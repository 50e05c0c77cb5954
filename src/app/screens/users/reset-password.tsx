import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { atom } from 'nanostores';
import { useState } from 'react';
import { FormProvider } from 'react-hook-form';
import { SERVER_ERROR } from '../../fields/use-field';
import { useSubmitForm } from '../../fields/use-submit-form';
import { ChangeEnd, failedOf } from '../../flow/change-end';
import { useChange } from '../../flow/use-change';
import { resetPassword } from '../../flow/users';
import type { PasswordState } from '../../form/access/password-state';
import { i18n } from '../../i18n/i18n';
import { causeOf } from '../../i18n/vendor-codes';
import { causeError } from '../../outcome/refusal-words';
import type { Made } from '../../submission/make-once';
import { secretsHandoff } from '../../submission/secrets-handoff';
import { Notice } from '../../theme/notice';
import { Gap } from '../../ui/gap';
import { NewPassword } from './new-password';
import { TransfersLink } from './transfers-link';
import { type UserForm, userIssues } from './user-form';
import classes from './users.module.css';

const messages = i18n('resetPassword', {
  warning: 'Clients with the old password can no longer connect',
  lts: 'If LTS uses this user, it keeps the old password, and log transfers stop. After the reset, this page shows what to do.',
  reset: 'Reset password',
  resetting: 'Resetting…',
  cancel: 'Cancel',
  done: 'Password reset',
  again: 'We can’t check which password applies. Reset it again: the same password is fine.',
  needs: 'to reset the password',
});

/**
 * The API reference of DMS, "Permissions and Supported Actions". For other users than the initial one it prints the action of
 * reading, so the one of every other change stands beside it.
 */
const ACTIONS = {
  initial: ['dms:instance:resetAuthInfo'],
  other: ['dms:instance:get', 'dms:instance:modify'],
} as const;

type Reset = Made<'set'>;
const isOfPassword = (end: Reset | undefined): end is Extract<Reset, { kind: 'refused' }> =>
  end?.kind === 'refused' && causeOf(end.error.code) === 'password';

interface ResetPasswordProps {
  id: string;
  user: string;
  isInitial: boolean;
  /** The new password, where it was set; undefined where nothing was done. */
  onDone: (password: string | undefined) => void;
}

/** A new password for a user, and what it means for clients and LTS, before it's set. */
export function ResetPassword({ id, user, isInitial, onDone }: ResetPasswordProps) {
  const t = useStore(messages);
  const [state] = useState(() => atom<PasswordState>('typed'));
  const { run, end, isBusy } = useChange<Reset>('transfers');
  const { form, onSubmit } = useSubmitForm<UserForm>({
    defaults: { user, password: '' },
    check: (values) => userIssues(values, false),
    hasSummary: false,
    send: async ({ password }, form) => {
      const done = await run(async (services, session) => {
        const reset = await resetPassword(services, session, id, isInitial ? undefined : user, password);
        if (isInitial && reset.kind !== 'refused' && reset.kind !== 'not-sent')
          services.get(secretsHandoff).forgetCredentials(id);
        return reset;
      });
      if (done?.kind === 'made') onDone(password);
      if (isOfPassword(done)) form.setError('password', { type: SERVER_ERROR, message: causeError(done.error) });
    },
  });
  const failed = failedOf(end);
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={onSubmit} className={classes.form}>
        <Notice tone="warning" title={t.warning}>
          {t.lts}
          <Gap />
          <TransfersLink id={id} />
        </Notice>
        <NewPassword state={state} />
        {failed && (
          <ChangeEnd
            end={failed}
            service="DMS"
            label={t.done}
            needs={ACTIONS[isInitial ? 'initial' : 'other'].map((action) => [action, t.needs] as const)}
            unknownNext={t.again}
            isAtField={isOfPassword(failed)}
          />
        )}
        <div className={classes.buttons}>
          <Button type="submit" aria-disabled={isBusy || undefined}>
            {isBusy ? t.resetting : t.reset}
          </Button>
          <Button variant="default" onClick={() => onDone(undefined)}>
            {t.cancel}
          </Button>
        </div>
      </form>
    </FormProvider>
  );
}
