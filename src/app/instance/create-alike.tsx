import { ActionIcon, Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import type { Instance } from '../../contract/instance';
import { i18n } from '../i18n/i18n';
import { params } from '../i18n/params';
import { Icon } from '../theme/icons';
import { useSameSettings } from './use-same-settings';

const messages = i18n('createAlike', {
  alike: 'Create similar',
  alikeOf: params('Create an instance similar to {name}'),
});

/**
 * Opens the wizard with the settings of an instance, under a name that is free.
 * @param props.label its name, told apart from its namesakes where they stand beside it
 * @param props.isSmall an icon with the words in its name, for where many stand
 */
export function CreateAlike(props: { item: Instance; label?: string; isSmall?: boolean }) {
  const { item, isSmall } = props;
  const t = useStore(messages);
  const open = useSameSettings('another');
  const label = t.alikeOf({ name: props.label ?? item.name });
  if (!isSmall) {
    return (
      <Button variant="default" aria-label={label} onClick={() => void open(item)}>
        {t.alike}
      </Button>
    );
  }
  return (
    <ActionIcon variant="default" size={30} aria-label={label} title={t.alike} onClick={() => void open(item)}>
      <Icon name="copy" size={16} />
    </ActionIcon>
  );
}
