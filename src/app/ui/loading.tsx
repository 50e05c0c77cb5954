import { VisuallyHidden } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { i18n } from '../i18n/i18n';
import page from './page.module.css';
import { PageSkeleton } from './page-skeleton';

const messages = i18n('loading', { loading: 'Loading' });

/** Skeleton of a screen or panel. */
export function Loading() {
  const t = useStore(messages);
  return (
    <div role="status" className={page.loading}>
      <VisuallyHidden>{t.loading}</VisuallyHidden>
      <PageSkeleton />
    </div>
  );
}
