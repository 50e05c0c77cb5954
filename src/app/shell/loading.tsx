import { Skeleton, VisuallyHidden } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { i18n } from '../wording/i18n';
import classes from './page.module.css';

const messages = i18n('loading', { loading: 'Loading' });

/** The place of a screen, or of a part of one, that is on its way: a head and a surface, as they will be. */
export function Loading() {
  const t = useStore(messages);
  return (
    <div role="status" className={classes.loading}>
      <VisuallyHidden>{t.loading}</VisuallyHidden>
      <div className={`${classes.band} ${classes.loadingHead}`}>
        <Skeleton height={32} width="min(20rem, 70%)" />
      </div>
      <div className={classes.panel}>
        <Skeleton height={20} width="min(12rem, 60%)" mb="lg" />
        <Skeleton height={14} mb="sm" />
        <Skeleton height={14} mb="sm" width="85%" />
        <Skeleton height={120} />
      </div>
    </div>
  );
}
