import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { i18n } from '../../i18n/i18n';
import { Notice } from '../../theme/notice';
import { LoadError } from '../../ui/load-error';
import { Loading } from '../../ui/loading';
import { Page, Panel } from '../../ui/page';
import { CredentialPrivacyNote } from './credential-privacy-note';
import { LaunchHelp } from './launch-help';
import classes from './sign-in.module.css';
import { SignInForm } from './sign-in-form';
import { useSignInOptions } from './use-sign-in-options';

const messages = i18n('signInPage', {
  title: 'Sign in',
  cloud: 'Sign in with a Huawei Cloud user that can create Kafka instances.',
  sandbox: 'Nothing is real, and nothing is charged.',
  error: 'Error',
  unreadable: 'Couldn’t load the sign-in options. Reload the page.',
  sandboxTitle: 'This is a sandbox',
  sandboxBody: 'Use the public demo credentials below. Don’t enter real ones.',
});

export default function SignInPage() {
  const t = useStore(messages);
  const { data: options, error, refetch } = useSignInOptions();
  const [hasErrors, setHasErrors] = useState(false);
  return (
    <Page
      title={t.title}
      prefix={hasErrors ? t.error : undefined}
      lead={options && (options.mode === 'sandbox' ? t.sandbox : t.cloud)}
    >
      {error && <LoadError title={t.unreadable} error={error} onRetry={() => void refetch()} />}
      {!options && !error && <Loading />}
      {options && (
        <div className={classes.columns}>
          <Panel>
            <div className={classes.form}>
              {options.mode === 'sandbox' && (
                <Notice tone="info" title={t.sandboxTitle}>
                  {t.sandboxBody}
                </Notice>
              )}
              {options.launchLink && <LaunchHelp />}
              <SignInForm options={options} onErrors={setHasErrors} />
            </div>
          </Panel>
          <CredentialPrivacyNote />
        </div>
      )}
    </Page>
  );
}
