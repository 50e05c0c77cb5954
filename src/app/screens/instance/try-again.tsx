import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import type { Instance } from '../../../contract/instance';
import { i18n } from '../../i18n/i18n';
import { useSameSettings } from '../../instance/use-same-settings';

const messages = i18n('tryAgain', { again: 'Try again with the same settings' });

/** Opens the wizard with the settings of an instance that failed, at the first step that the API leaves something out of. */
export function TryAgain({ item, variant = 'filled' }: { item: Instance; variant?: 'filled' | 'default' }) {
  const t = useStore(messages);
  const open = useSameSettings('again');
  return (
    <Button variant={variant} size="sm" onClick={() => void open(item)}>
      {t.again}
    </Button>
  );
}
