import { useStore } from '@nanostores/react';
import type { Session } from '../../contract/gateway-api';
import { i18n, listing } from '../i18n/i18n';
import { count, params } from '../i18n/params';
import { Notice } from '../theme/notice';
import { ExternalLink } from '../ui/external-link';
import { Gap } from '../ui/gap';
import { consoleAddress } from '../ui/vendor-links';

const messages = i18n('leftStacks', {
  title: count({
    one: 'We couldn’t confirm that a stack was removed',
    many: 'We couldn’t confirm that {count} stacks were removed',
  }),
  names: params('Created for a price estimate: {names}.'),
  body: 'It holds no resources and is free of charge. We try again when you reload this page, or you can delete it in Resource Formation.',
  console: 'Resource Formation',
});

export function LeftNotice({ session, names }: { session: Session; names: readonly string[] }) {
  const t = useStore(messages);
  const list = useStore(listing);
  return (
    <Notice tone="warning" title={t.title(names.length)} announce="status">
      <p>
        {t.names({ names: list(names) })}
        <Gap />
        {t.body}
      </p>
      {session.mode === 'cloud' && <ExternalLink href={consoleAddress('rf', session.region)}>{t.console}</ExternalLink>}
    </Notice>
  );
}
