import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Instance } from '../../contract/instance';
import { useSession } from '../api/session';
import { i18n } from '../wording/i18n';

const messages = i18n('tryAgain', { again: 'Try again with the same settings' });

/**
 * Opens the wizard with the settings of an instance, at the first step that the API leaves something out of. Loaded when
 * it is pressed, because the wizard's drafts are no part of this page.
 */
export function TryAgain({ item, variant = 'filled' }: { item: Instance; variant?: 'filled' | 'default' }) {
  const t = useStore(messages);
  const { data: session } = useSession();
  const [, navigate] = useLocation();
  const [isOpening, setOpening] = useState(false);
  const open = async () => {
    if (!session || isOpening) return;
    setOpening(true);
    try {
      const [{ browserDrafts }, { formOfInstance }] = await Promise.all([
        import('../create-instance/draft/browser-drafts'),
        import('../create-instance/form-of-instance'),
      ]);
      const values = formOfInstance(item);
      await browserDrafts().fill(session, { values, origin: { kind: 'instance', name: item.name } });
      navigate(`/create/${values.access.sasl ? 'access' : 'basics'}`);
    } finally {
      setOpening(false);
    }
  };
  return (
    <Button variant={variant} size="sm" onClick={() => void open()}>
      {t.again}
    </Button>
  );
}
