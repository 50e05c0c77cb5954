import { Anchor, Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useEffect, useState } from 'react';
import { FormProvider, useFormContext, useWatch } from 'react-hook-form';
import { Link } from 'wouter';
import type { Instance } from '../../../contract/instance';
import { SANDBOX_KAFKA } from '../../../contract/sandbox-credentials';
import { CodeToggle } from '../../code/code-toggle';
import { GuidedForm } from '../../field-guide/guided-form';
import { ErrorSummary } from '../../fields/error-summary';
import { schemaCheck } from '../../fields/form-resolver';
import { PasswordField } from '../../fields/password-field';
import { TextField } from '../../fields/text-field';
import { SERVER_ERROR } from '../../fields/use-field';
import { useSubmitForm } from '../../fields/use-submit-form';
import { type RegisterForm, registerDefaults, registerForm } from '../../form/lts/register-form';
import { i18n } from '../../i18n/i18n';
import { params } from '../../i18n/params';
import { tidyName } from '../../i18n/tidy';
import { KnownRegistration } from '../../instance/known-registration';
import { useSession } from '../../lookups/session';
import { causeError } from '../../outcome/refusal-words';
import { LazyReadinessPanel } from '../../readiness/lazy-readiness-panel';
import { networkOf } from '../../readiness/network';
import { readinessMessages } from '../../readiness/readiness.messages';
import { isKeptOut, useReachability } from '../../readiness/use-reachability';
import { browserTimeZone, type Receipt, receiptOfRegistration } from '../../receipt/receipt';
import { ReceiptButton } from '../../receipt/receipt-button';
import { useService } from '../../services/services';
import type { RegistrationEnd } from '../../submission/register-once';
import { secretsHandoff } from '../../submission/secrets-handoff';
import { useRegistrations } from '../../submission/use-registrations';
import { Panel } from '../../ui/page';
import { asked } from '../../ui/parts';
import { useFold } from '../../ui/use-fold';
import classes from './registration.module.css';
import { RegistrationOutcome, WRONG_CREDENTIALS } from './registration-outcome';
import { useRegistration } from './use-registration';

const RegisterCodePanel = asked(() => import('./code/register-code-panel'));

const messages = i18n('registerFields', {
  title: 'Registration details',
  as: params('LTS signs in as {user} and shows the instance as {name}.'),
  shownAs: params('LTS shows the instance as {name}.'),
  edit: 'Edit details',
  fillIn: 'Fill in sandbox password',
  kafkaName: 'Name in LTS',
  kafkaNameHint: 'Shown in LTS. Up to 256 characters.',
  user: 'Username',
  userHint: 'The username your clients use.',
  password: 'Password',
  passwordHint: 'This user’s password. It’s sent to LTS and not stored here.',
  passwordKept: 'Filled in from memory. It’s sent to LTS and not stored here.',
  reset: 'Reset password',
  noSasl: 'SASL is off for this instance, so LTS needs no username or password.',
  send: 'Register with LTS',
  keptOut: 'LTS will most likely reject the registration until it can reach the brokers.',
  allTheSame: 'Register anyway',
  again: 'Try again',
  registerAgain: 'Register with LTS again',
  sending: 'Registering…',
});

interface RegisterFieldsProps {
  item: Instance;
  /** Told whether errors stand, for the tab's title. */
  onErrors: (standing: boolean) => void;
  /** It is registered; what to write down of it. */
  onRegistered: (receipt: Receipt) => void;
}

/** The form, from first values to the end of the registration; what was typed outlives every failure. */
export function RegisterFields({ item, onErrors, onRegistered }: RegisterFieldsProps) {
  const t = useStore(messages);
  const reach = useStore(readinessMessages);
  const hasSasl = item.ssl_enable === true;
  const { data: session } = useSession();
  const handoff = useService(secretsHandoff);
  const [given] = useState(() => handoff.credentialsOf(item.instance_id));
  const { send, outcome, isSending } = useRegistration(item);
  const [receipt, setReceipt] = useState<Receipt>();
  const keptOut = isKeptOut(useReachability(networkOf(item)));
  const { form, issues, attempt, onSubmit } = useSubmitForm<RegisterForm>({
    defaults: registerDefaults(item, given),
    check: schemaCheck<RegisterForm>(registerForm(hasSasl)),
    send: async (typed, form) => {
      // Enter sends without leaving the field.
      const values = { ...typed, user: tidyName(typed.user) };
      const press = await send(values);
      const { end } = press;
      const record = session && receiptOfRegistration(session, { values, hasSasl, ...press }, browserTimeZone());
      setReceipt(record);
      if (end.kind === 'registered' && record) onRegistered(record);
      if (hasSasl && end.kind === 'refused' && end.error.code === WRONG_CREDENTIALS) {
        const error = { type: SERVER_ERROR, message: causeError(end.error) };
        form.setError('user', error);
        // Of the two, it is the one that cannot be read on the screen.
        form.setError('password', error, { shouldFocus: true });
      }
    },
  });
  const isFaulty =
    outcome?.kind === 'refused' || outcome?.kind === 'not-sent' || Object.keys(form.formState.errors).length > 0;
  useEffect(() => onErrors(isFaulty), [isFaulty, onErrors]);

  return (
    <Panel
      title={t.title}
      actions={
        session && (
          <CodeToggle>
            {(onClose) => <RegisterCodePanel onClose={onClose} form={form} session={session} hasSasl={hasSasl} />}
          </CodeToggle>
        )
      }
    >
      <LazyReadinessPanel
        network={networkOf(item)}
        whatIsMissing={{ group: reach.unnamedGroup, subnet: reach.unnamedSubnet }}
      />
      <FormProvider {...form}>
        <GuidedForm>
          <form noValidate onSubmit={onSubmit} className={classes.form}>
            <ErrorSummary issues={issues} attempt={attempt} />
            {!outcome && !isSending && <KnownRegistration id={item.instance_id} />}
            <Details hasSasl={hasSasl} />
            {hasSasl ? <Password item={item} kept={given?.password} /> : <p className={classes.note}>{t.noSasl}</p>}
            {outcome && outcome.kind !== 'registered' && <RegistrationOutcome outcome={outcome} item={item} />}
            {(outcome?.kind === 'unknown' || outcome?.kind === 'already') && receipt && (
              <div>
                <ReceiptButton make={() => receipt} />
              </div>
            )}
            <Send id={item.instance_id} keptOut={keptOut} outcome={outcome} isSending={isSending} />
          </form>
        </GuidedForm>
      </FormProvider>
    </Panel>
  );
}

/** LTS says of user and password together that one is wrong, so a change of one lifts it from both. */
function useRecheckBoth() {
  const { getFieldState, trigger } = useFormContext<RegisterForm>();
  return () => {
    if (getFieldState('user').error?.type === SERVER_ERROR) void trigger(['user', 'password']);
  };
}

/** Name and user, which are known: told in one sentence, and folded away unless one is missing or wrong. */
function Details({ hasSasl }: { hasSasl: boolean }) {
  const t = useStore(messages);
  const recheckBoth = useRecheckBoth();
  const {
    formState: { errors },
  } = useFormContext<RegisterForm>();
  const [name, user] = useWatch<RegisterForm, ['kafkaName', 'user']>({ name: ['kafkaName', 'user'] });
  const mustBeOpen = name === '' || (hasSasl && user === '') || Boolean(errors.kafkaName || errors.user);
  const [isOpen, setOpen] = useFold(mustBeOpen);
  return (
    <div>
      <p className={classes.as}>{hasSasl ? t.as({ user, name }) : t.shownAs({ name })}</p>
      <details
        className={classes.details}
        data-fields="kafkaName user"
        open={isOpen}
        onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      >
        <summary>{t.edit}</summary>
        <div className={classes.form}>
          <TextField<RegisterForm> name="kafkaName" label={t.kafkaName} hint={t.kafkaNameHint} />
          {hasSasl && (
            <TextField<RegisterForm>
              name="user"
              label={t.user}
              hint={t.userHint}
              tidy={tidyName}
              onChanged={recheckBoth}
            />
          )}
        </div>
      </details>
    </div>
  );
}

/** @param kept what this page still has from Create */
function Password({ item, kept }: { item: Instance; kept: string | undefined }) {
  const t = useStore(messages);
  const { data: session } = useSession();
  const { setValue, clearErrors } = useFormContext<RegisterForm>();
  const isKept = useWatch<RegisterForm, 'password'>({ name: 'password' }) === kept;
  const fillIn = () => {
    setValue('user', SANDBOX_KAFKA.user);
    setValue('password', SANDBOX_KAFKA.password);
    clearErrors(['user', 'password']);
  };
  return (
    <PasswordField<RegisterForm>
      name="password"
      label={t.password}
      hint={isKept ? t.passwordKept : t.passwordHint}
      onChanged={useRecheckBoth()}
    >
      {kept === undefined && (
        <div className={classes.ways}>
          <Anchor
            component={Link}
            href={`/instances/${encodeURIComponent(item.instance_id)}/users`}
            size="sm"
            underline="always"
          >
            {t.reset}
          </Anchor>
          {session?.mode === 'sandbox' && item.access_user === SANDBOX_KAFKA.user && (
            <Button size="xs" variant="default" onClick={fillIn}>
              {t.fillIn}
            </Button>
          )}
        </div>
      )}
    </PasswordField>
  );
}

interface SendProps {
  id: string;
  /** LTS most likely can't reach the brokers. */
  keptOut: boolean;
  outcome: RegistrationEnd | undefined;
  isSending: boolean;
}

/** The button, named by what it would do now. */
function Send({ id, keptOut, outcome, isSending }: SendProps) {
  const t = useStore(messages);
  const known = useRegistrations().get(id);
  const isKnown = known !== undefined && known.state !== 'unknown';
  const unsent = keptOut ? 'allTheSame' : known ? (isKnown ? 'registerAgain' : 'again') : 'send';
  const label = isSending ? 'sending' : !keptOut && outcome?.kind === 'unknown' ? 'again' : unsent;
  return (
    <>
      {keptOut && <p className={classes.note}>{t.keptOut}</p>}
      <div>
        <Button
          type="submit"
          variant={keptOut || isKnown ? 'default' : 'filled'}
          aria-disabled={isSending || undefined}
        >
          {t[label]}
        </Button>
      </div>
    </>
  );
}
