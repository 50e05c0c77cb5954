import { useStore } from '@nanostores/react';
import { i18n } from '../../i18n/i18n';
import { Notice } from '../../theme/notice';

const messages = i18n('launchHelp', {
  title: 'Did you start Kafka Launchpad yourself?',
  body: 'It was started with an access key, so you don’t need to enter one. Open the link shown in the terminal (press Enter there for a new one), or sign in below.',
});

/** Sign-in with the access key of the gateway's environment. */
export function LaunchHelp() {
  const t = useStore(messages);
  return (
    <Notice tone="info" title={t.title}>
      {t.body}
    </Notice>
  );
}
