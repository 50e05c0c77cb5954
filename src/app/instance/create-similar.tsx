import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import type { Instance } from '../../contract/instance';
import { i18n } from '../i18n/i18n';
import { params } from '../i18n/params';
import { useSameSettings } from './use-same-settings';

export const createSimilarMessages = i18n('createSimilar', {
  label: 'Create similar',
  labelOf: params('Create an instance similar to {name}'),
});

/** Opens the wizard with the settings of an instance, under a name that is free. */
export function CreateSimilar({ item }: { item: Instance }) {
  const t = useStore(createSimilarMessages);
  const open = useSameSettings('another');
  return (
    <Button variant="default" aria-label={t.labelOf({ name: item.name })} onClick={() => void open(item)}>
      {t.label}
    </Button>
  );
}
