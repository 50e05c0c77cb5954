import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import type { Instance } from '../../contract/instance';
import { i18n } from '../wording/i18n';
import { params } from '../wording/params';
import { useSameSettings } from './use-same-settings';

const messages = i18n('createAlike', {
  alike: 'Create one like this',
  alikeOf: params('Create one like {name}'),
});

/** Opens the wizard with the settings of an instance, under a name that is free. */
export function CreateAlike({ item, size = 'sm' }: { item: Instance; size?: 'xs' | 'sm' }) {
  const t = useStore(messages);
  const open = useSameSettings('another');
  return (
    <Button variant="default" size={size} aria-label={t.alikeOf({ name: item.name })} onClick={() => void open(item)}>
      {t.alike}
    </Button>
  );
}
