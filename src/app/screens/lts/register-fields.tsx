import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { FormProvider, useForm, useFormContext, useWatch } from 'react-hook-form';
import type { Instance } from '../../../contract/instance';
import { SANDBOX_KAFKA } from '../../../contract/sandbox-credentials';
import { CodeToggle } from '../../code/code-toggle';
import { GuidedForm } from '../../field-guide/guided-form';
import { ErrorSummary } from '../../fields/error-summary';
import { type FormIssue, formResolver, schemaCheck } from '../../fields/form-resolver';
import { PasswordField } from '../../fields/password-field';
import { TextField } from '../../fields/text-field';
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
  noSasl: 'SASL is off for this instance, so LTS needs no username or password.',
  send: 'Register with LTS',
  keptOut: 'LTS will most likely reject the registration until it can reach the brokers.',
  allTheSame: 'Register anyway',
  again: 'Try again',
  registerAgain: 'Register with LTS again',
  sending: 'Registering…',
});

/** User and password that LTS refused, and the error. */
interface RefusedCredentials {
  user: string;
  password: string;
  message: string;
}

const refusedIssues = (refused: RefusedCredentials | undefined, { user, password }: RegisterForm): FormIssue[] =>
  refused && refused.user === user && refused.password === password
    ? [
        { path: 'user', message: refused.message },
        { path: 'password', message: refused.message },
      ]
    : [];

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
  // A rule like the others, so that a check that comes after the answer (a field that was just left) does not lift it.
  const refused = useRef<RefusedCredentials>(undefined);
  const form = useForm<RegisterForm>({
    mode: 'onSubmit',
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
    defaultValues: registerDefaults(item, given),
    resolver: formResolver<RegisterForm>((values) => [
      ...schemaCheck<RegisterForm>(registerForm(hasSasl))(values),
      ...refusedIssues(refused.current, values),
    ]),
  });
  const { errors } = form.formState;
  const { send, outcome, isSending } = useRegistration(item);
  const [receipt, setReceipt] = useState<Receipt>();
  const keptOut = isKeptOut(useReachability(networkOf(item)));
  const known = useRegistrations().get(item.instance_id);
  const refusal = outcome?.kind === 'refused' || outcome?.kind === 'not-sent' ? outcome : undefined;
  const issues = (['kafkaName', 'user', 'password'] as const).flatMap((path) => {
    const message = errors[path]?.message;
    // What the server means stands at the field already.
    const isServers = refusal?.error && message === causeError(refusal.error);
    return message && !isServers ? [{ path, message }] : [];
  });
  const [attempt, setAttempt] = useState(0);
  const busy = useRef(false);
  const isFaulty = refusal !== undefined || Object.keys(errors).length > 0;
  useEffect(() => onErrors(isFaulty), [isFaulty, onErrors]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy.current) return;
    // A double click comes before the first rendering, so the state of the page cannot be asked.
    busy.current = true;
    // The same user and password may be sent again: what they are good for can have changed on the instance.
    refused.current = undefined;
    // Enter sends without leaving the field.
    form.setValue('user', tidyName(form.getValues('user')));
    try {
      await form.handleSubmit(
        async (values) => {
          const press = await send(values);
          const { end } = press;
          const ended = { values, hasSasl, ...press };
          const record = session && receiptOfRegistration(session, ended, browserTimeZone());
          setReceipt(record);
          if (end.kind === 'registered' && record) onRegistered(record);
          else if (hasSasl && end.kind === 'refused' && end.error.code === WRONG_CREDENTIALS) {
            refused.current = { user: values.user, password: values.password, message: causeError(end.error) };
            await form.trigger(['user', 'password']);
            // Of the two, it is the one that cannot be read on the screen.
            form.setFocus('password');
          }
        },
        () => setAttempt((count) => count + 1),
      )();
    } finally {
      busy.current = false;
    }
  };

  const isKnown = known !== undefined && known.state !== 'unknown';
  const unsent = keptOut ? 'allTheSame' : known ? (isKnown ? 'registerAgain' : 'again') : 'send';
  const label = isSending ? 'sending' : !keptOut && outcome?.kind === 'unknown' ? 'again' : unsent;

  const fillIn = () => {
    form.setValue('user', SANDBOX_KAFKA.user);
    form.setValue('password', SANDBOX_KAFKA.password);
    form.clearErrors(['user', 'password']);
  };

  /** LTS says of user and password together that one is wrong, so a change of one lifts it from both. */
  const recheckBoth = () => {
    if (refused.current) void form.trigger(['user', 'password']);
  };

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
          <form noValidate onSubmit={(event) => void submit(event)} className={classes.form}>
            <ErrorSummary issues={issues} attempt={attempt} />
            {!outcome && !isSending && <KnownRegistration id={item.instance_id} />}
            <Details hasSasl={hasSasl}>
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
            </Details>
            {hasSasl ? (
              <PasswordField<RegisterForm>
                name="password"
                label={t.password}
                hint={given ? t.passwordKept : t.passwordHint}
                onChanged={recheckBoth}
              >
                {session?.mode === 'sandbox' && item.access_user === SANDBOX_KAFKA.user && (
                  <Button size="xs" variant="default" mt="xs" onClick={fillIn}>
                    {t.fillIn}
                  </Button>
                )}
              </PasswordField>
            ) : (
              <p className={classes.note}>{t.noSasl}</p>
            )}
            {outcome && outcome.kind !== 'registered' && <RegistrationOutcome outcome={outcome} item={item} />}
            {(outcome?.kind === 'unknown' || outcome?.kind === 'already') && receipt && (
              <div>
                <ReceiptButton make={() => receipt} />
              </div>
            )}
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
          </form>
        </GuidedForm>
      </FormProvider>
    </Panel>
  );
}

/** Name and user, which are known: told in one sentence, and folded away unless one is missing or wrong. */
function Details({ hasSasl, children }: { hasSasl: boolean; children: ReactNode }) {
  const t = useStore(messages);
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
        <div className={classes.form}>{children}</div>
      </details>
    </div>
  );
}
