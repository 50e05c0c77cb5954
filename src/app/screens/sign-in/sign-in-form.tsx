import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { type ReactNode, useEffect } from 'react';
import { FormProvider, useWatch } from 'react-hook-form';
import type { SessionState, SignInOptions } from '../../../contract/gateway-api';
import { SANDBOX_LOGIN } from '../../../contract/sandbox-credentials';
import { RadioCards } from '../../fields/choice-cards';
import { ErrorSummary } from '../../fields/error-summary';
import { PickerField } from '../../fields/picker';
import { useSubmitForm } from '../../fields/use-submit-form';
import { i18n } from '../../i18n/i18n';
import { sessionSecret } from '../../lookups/session-secret';
import { useServices } from '../../services/services';
import { Notice } from '../../theme/notice';
import { CredentialFields } from './credential-fields';
import { rememberedUser } from './remembered-user';
import classes from './sign-in.module.css';
import { SignInRefused } from './sign-in-refused';
import {
  checkSignIn,
  SECRET_FIELDS,
  type SignInValues,
  signInDefaults,
  toSignInRequest,
  typedWay,
} from './sign-in-values';
import { useSignIn } from './use-sign-in';

const messages = i18n('signInForm', {
  way: 'Sign-in method',
  password: 'Username',
  passwordDetail: 'IAM username and password',
  keys: 'Access key',
  keysDetail: 'AK/SK',
  token: 'Token',
  tokenDetail: 'IAM token from your administrator',
  region: 'Region',
  regionHint: 'You can switch later.',
  regions: 'regions',
  noRegions: 'No regions are configured. Contact the person who runs Kafka Launchpad.',
  fillIn: 'Fill in demo credentials',
  send: 'Sign in',
  sending: 'Signing in…',
  forgetful: 'This browser doesn’t store data for Kafka Launchpad',
  forgetfulBody:
    'You can sign in and view instances, but you can’t create any, drafts aren’t saved, and a reload signs you out. To change this, allow cookies and site data for this address in your browser settings.',
});

interface SignInFormProps {
  options: SignInOptions;
  /** The previous person, to prefill the form. */
  former?: SessionState | undefined;
  /** For the tab's title. */
  onErrors?: (standing: boolean) => void;
  /** A second button. */
  secondary?: ReactNode;
}

/** The previous region, the gateway's, or the only one. */
function firstRegion({ regions, region }: SignInOptions, former: SessionState | undefined): string {
  const only = regions.length === 1 ? regions[0]?.id : undefined;
  const wanted = former?.region ?? region ?? only ?? '';
  return regions.some(({ id }) => id === wanted) ? wanted : (only ?? '');
}

/** A failure keeps what was typed; secrets are cleared once accepted. */
export function SignInForm({ options, former, onErrors, secondary }: SignInFormProps) {
  const t = useStore(messages);
  const services = useServices();
  const names = services.get(rememberedUser);
  const { send, error, isSending, clear } = useSignIn(former);
  const { form, issues, attempt, onSubmit } = useSubmitForm<SignInValues>({
    defaults: signInDefaults({
      region: firstRegion(options, former),
      ...(former && { way: typedWay(former.way), ...names.of(former.who) }),
    }),
    check: checkSignIn,
    send: async (values, form) => {
      const request = toSignInRequest(values);
      const session = await send(request);
      if (!session) return;
      if (request.way === 'password') names.keep({ domain: request.domain, user: request.user }, session.who);
      for (const field of SECRET_FIELDS) form.setValue(`signIn.${field}`, '');
    },
  });
  const way = useWatch({ control: form.control, name: 'signIn.way' });
  const isFaulty = issues.length > 0 || error !== undefined;
  useEffect(() => onErrors?.(isFaulty), [isFaulty, onErrors]);

  const fillIn = () => {
    for (const field of ['domain', 'user', 'password'] as const) form.setValue(`signIn.${field}`, SANDBOX_LOGIN[field]);
    form.clearErrors();
    clear();
  };

  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={onSubmit} className={classes.form}>
        {services.get(sessionSecret).isKeptInTabOnly() && (
          <Notice tone="warning" title={t.forgetful}>
            {t.forgetfulBody}
          </Notice>
        )}
        <ErrorSummary issues={issues} attempt={attempt} />
        <RadioCards<SignInValues>
          name="signIn.way"
          label={t.way}
          columns
          onChanged={() => {
            clear();
            form.clearErrors();
          }}
          choices={[
            { value: 'password', label: t.password, detail: t.passwordDetail },
            { value: 'keys', label: t.keys, detail: t.keysDetail },
            { value: 'token', label: t.token, detail: t.tokenDetail },
          ]}
        />
        <PickerField<SignInValues>
          name="signIn.region"
          label={t.region}
          hint={t.regionHint}
          what={t.regions}
          emptyText={t.noRegions}
          lookup={{
            data: options.regions.map(({ id, name }) => (name ? { id, label: name, detail: id } : { id, label: id })),
            isPending: false,
            error: null,
            refetch: () => undefined,
          }}
        />
        <CredentialFields way={way} />
        {options.mode === 'sandbox' && way === 'password' && (
          <div>
            <Button size="xs" variant="default" onClick={fillIn}>
              {t.fillIn}
            </Button>
          </div>
        )}
        {error && !isSending && <SignInRefused error={error} way={way} />}
        <div className={classes.buttons}>
          <Button type="submit" size="md" aria-disabled={isSending || undefined}>
            {isSending ? t.sending : t.send}
          </Button>
          {secondary}
        </div>
      </form>
    </FormProvider>
  );
}
