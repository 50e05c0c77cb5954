import { Skeleton, VisuallyHidden } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { i18n } from '../../i18n/i18n';
import { Panel } from '../../ui/page';
import classes from './list-skeleton.module.css';

const messages = i18n('instanceListSkeleton', { loading: 'Loading instances' });
const ROWS = ['first', 'second', 'third', 'fourth'] as const;

/** The place of the list while it is read for the first time, in the shape of the list. */
export function ListSkeleton() {
  const t = useStore(messages);
  return (
    <div role="status">
      <VisuallyHidden>{t.loading}</VisuallyHidden>
      <Panel>
        <div className={classes.search}>
          <Skeleton height={36} width="min(24rem, 60%)" mt={22} />
          <Skeleton height={14} width="5rem" />
        </div>
        {ROWS.map((row) => (
          <div key={row} className={classes.row}>
            <div>
              <Skeleton height={15} width="60%" mb={9} />
              <Skeleton height={10} width="90%" />
            </div>
            <Skeleton height={24} width="6rem" radius="xl" />
            <Skeleton height={14} />
            <Skeleton height={30} />
          </div>
        ))}
      </Panel>
    </div>
  );
}
