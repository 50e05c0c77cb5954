import { ActionIcon } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { type MouseEvent, useId, useState } from 'react';
import { Link } from 'wouter';
import type { Instance } from '../../../contract/instance';
import { i18n } from '../../i18n/i18n';
import { params } from '../../i18n/params';
import { connectMessages, connectPath } from '../../instance/connect-path';
import { createSimilarMessages } from '../../instance/create-similar';
import { isRunning } from '../../instance/status';
import { useSameSettings } from '../../instance/use-same-settings';
import { Icon } from '../../theme/icons';
import { placePopover } from '../../ui/place-popover';
import classes from './row-menu.module.css';

const messages = i18n('rowMenu', {
  more: params('Actions for {name}'),
  topics: 'Topics',
  register: 'Register with LTS',
  again: 'Register with LTS again',
  copy: 'Copy ID',
  copied: 'ID copied',
  failed: 'Couldn’t copy',
});

interface RowMenuProps {
  item: Instance;
  /** Its name, told apart from its namesakes. */
  label: string;
  address: string;
  isRegistered: boolean;
}

/** What can be done with an instance besides opening it; what needs a running one is offered there only. */
export function RowMenu({ item, label, address, isRegistered }: RowMenuProps) {
  const t = useStore(messages);
  const link = useStore(connectMessages);
  const similar = useStore(createSimilarMessages);
  const id = useId();
  const openSimilar = useSameSettings('another');
  const [said, setSaid] = useState<'copied' | 'failed'>();
  const open = ({ currentTarget }: MouseEvent) => {
    setSaid(undefined);
    placePopover(document.getElementById(id), currentTarget);
  };
  const copy = () =>
    navigator.clipboard.writeText(item.instance_id).then(
      () => setSaid('copied'),
      () => setSaid('failed'),
    );
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="md"
        aria-label={t.more({ name: label })}
        title={t.more({ name: label })}
        popoverTarget={id}
        onClick={open}
      >
        <Icon name="more" size={18} />
      </ActionIcon>
      <div id={id} popover="auto" className={classes.menu}>
        {isRunning(item.status) && (
          <>
            <Link href={`${address}/lts`}>{isRegistered ? t.again : t.register}</Link>
            <Link href={`${address}/topics`}>{t.topics}</Link>
            <Link href={connectPath(item.instance_id)}>{link.connect}</Link>
          </>
        )}
        <button type="button" onClick={() => void openSimilar(item)}>
          {similar.label}
        </button>
        <button type="button" onClick={() => void copy()}>
          <span role="status">{t[said ?? 'copy']}</span>
        </button>
      </div>
    </>
  );
}
