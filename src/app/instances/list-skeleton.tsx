import { Skeleton, VisuallyHidden } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Panel } from '../shell/page';
import { i18n } from '../wording/i18n';
import classes from './instances.module.css';

const messages = i18n('instanceListSkeleton', { loading: 'The instances are being read' });
const ROWS = ['first', 'second', 'third', 'fourth'] as const;

/** The place of the list while it is read for the first time, in the shape of the list. */
export function ListSkeleton() {
  const t = useStore(messages);
  return (
    <div role="status">
      <VisuallyHidden>{t.loading}</VisuallyHidden>
      <Panel>
        {ROWS.map((row) => (
          <div key={row} className={classes.skeletonRow}>
            <Skeleton height={14} width="min(14rem, 60%)" />
            <Skeleton height={22} width="7rem" radius="xl" />
            <Skeleton height={14} width="min(18rem, 90%)" />
          </div>
        ))}
      </Panel>
    </div>
  );
}
