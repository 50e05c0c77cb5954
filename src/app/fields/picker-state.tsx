import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import type { ReactNode } from 'react';
import { i18n } from '../i18n/i18n';
import { params } from '../i18n/params';
import { Icon } from '../theme/icons';
import { Notice } from '../theme/notice';
import { LoadError } from '../ui/load-error';
import { UnreadRows } from '../ui/unread-rows';
import classes from './picker.module.css';
import type { PickerLookup } from './picker-types';

const messages = i18n('pickerState', {
  failed: params('Couldn’t load {what}'),
  typeId: 'You can enter an ID instead.',
  empty: params('No {what} found'),
  again: 'Refresh',
});

/** Below a picker whose list failed, is empty, or has unreadable rows. */
export function PickerState(props: { what: string; lookup: PickerLookup; emptyText: ReactNode }) {
  const t = useStore(messages);
  const { lookup, what } = props;
  if (lookup.error) {
    return (
      <div className={classes.pickerState}>
        <LoadError title={t.failed({ what })} error={lookup.error} onRetry={lookup.refetch}>
          <div>{t.typeId}</div>
        </LoadError>
      </div>
    );
  }
  const unread = lookup.unread ?? 0;
  if (unread > 0) {
    return (
      <div className={classes.pickerState}>
        <UnreadRows number={unread} />
      </div>
    );
  }
  if (lookup.data?.length !== 0) return null;
  return (
    <div className={classes.pickerState}>
      <Notice tone="warning" title={t.empty({ what })} announce="status">
        <div>{props.emptyText}</div>
        <Button
          mt="xs"
          size="xs"
          variant="default"
          leftSection={<Icon name="refresh" size={16} />}
          onClick={lookup.refetch}
        >
          {t.again}
        </Button>
      </Notice>
    </div>
  );
}
