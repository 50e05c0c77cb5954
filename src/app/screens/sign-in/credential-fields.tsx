import { useStore } from '@nanostores/react';
import { PasswordField } from '../../fields/password-field';
import { TextField } from '../../fields/text-field';
import { tidyCode, tidyName } from '../../i18n/tidy';
import { credentialMessages } from './credential-fields.messages';
import { CredentialHelp } from './credential-help';
import classes from './sign-in.module.css';
import type { SignInValues, TypedWay } from './sign-in-values';

export function CredentialFields({ way }: { way: TypedWay }) {
  return (
    <div className={classes.credentials}>
      {way === 'password' && <UserFields />}
      {way === 'keys' && <KeyFields />}
      {way === 'token' && <TokenField />}
      <CredentialHelp key={way} way={way} />
    </div>
  );
}

function UserFields() {
  const t = useStore(credentialMessages);
  return (
    <>
      <TextField<SignInValues> name="signIn.domain" label={t.account} hint={t.accountHint} tidy={tidyName} />
      <TextField<SignInValues> name="signIn.user" label={t.user} hint={t.userHint} tidy={tidyName} isLogin />
      <PasswordField<SignInValues> name="signIn.password" label={t.password} isLogin />
    </>
  );
}

function KeyFields() {
  const t = useStore(credentialMessages);
  return (
    <>
      <TextField<SignInValues> name="signIn.accessKey" label={t.accessKey} hint={t.accessKeyHint} tidy={tidyCode} />
      <PasswordField<SignInValues>
        name="signIn.secretKey"
        label={t.secretKey}
        hint={t.secretKeyHint}
        reveal={{ show: t.showSecretKey, hide: t.hideSecretKey }}
      />
      <PasswordField<SignInValues>
        name="signIn.securityToken"
        label={t.securityToken}
        hint={t.securityTokenHint}
        optional
        reveal={{ show: t.showSecurityToken, hide: t.hideSecurityToken }}
      />
    </>
  );
}

function TokenField() {
  const t = useStore(credentialMessages);
  return (
    <PasswordField<SignInValues>
      name="signIn.token"
      label={t.token}
      hint={t.tokenHint}
      reveal={{ show: t.showToken, hide: t.hideToken }}
    />
  );
}
