import { useStore } from '@nanostores/react';
import type { LaunchpadCode } from '../../../contract/gateway-messages';
import { i18n } from '../../i18n/i18n';
import type { ApiError } from '../../lookups/api-error';
import { Notice } from '../../theme/notice';
import { LoadError, OriginalWords } from '../../ui/load-error';
import { SignInPaused } from './sign-in-paused';
import type { TypedWay } from './sign-in-values';

const messages = i18n('signInRefused', {
  refused: 'Couldn’t sign in',
  password: 'Check the account name, username, and password. Your entries are still here.',
  keys: 'Check both keys. They must belong together and be active. Your entries are still here.',
  token: 'The token may have expired or be incomplete. Get a new one and paste it.',
  accountToken: 'This token is for the account, not for a project',
  accountTokenCure:
    'Get a token scoped to the project you want to work in, for example cn-north-4, and paste it. You can also sign in with a username or an access key.',
  kept: 'You aren’t signed in. Your entries are still here.',
});

/** Huawei Cloud's message with the next step, or that it wasn't reached. */
export function SignInRefused({ error, way }: { error: ApiError; way: TypedWay }) {
  const t = useStore(messages);
  if (error.status === 429) return <SignInPaused error={error} />;
  if (error.outcome !== 'refused') {
    return (
      <LoadError title={t.refused} error={error}>
        <div>{t.kept}</div>
      </LoadError>
    );
  }
  if (error.code === ('LAUNCHPAD.ACCOUNT_TOKEN' satisfies LaunchpadCode)) {
    return (
      <Notice tone="danger" title={t.accountToken} announce="alert">
        {t.accountTokenCure}
      </Notice>
    );
  }
  return (
    <Notice tone="danger" title={t.refused} announce="alert">
      <div>{t[way]}</div>
      <OriginalWords error={error} message={error.message} />
    </Notice>
  );
}
