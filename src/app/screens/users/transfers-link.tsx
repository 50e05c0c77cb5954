import { Anchor } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Link } from 'wouter';
import { i18n } from '../../i18n/i18n';

const messages = i18n('transfersLink', { view: 'View log transfers' });

/** To what stops while LTS has an old password. */
export function TransfersLink({ id }: { id: string }) {
  const t = useStore(messages);
  return (
    <Anchor component={Link} href={`/instances/${encodeURIComponent(id)}/transfers`} underline="always" inherit>
      {t.view}
    </Anchor>
  );
}
