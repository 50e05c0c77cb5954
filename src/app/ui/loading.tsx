import { VisuallyHidden } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { i18n } from '../i18n/i18n';
import { Bones } from './bones';
import page from './page.module.css';

const messages = i18n('loading', { loading: 'Loading' });

/** The place of a screen, or of a part of one, that is on its way: a head and a surface, as they will be. */
export function Loading() {
  const t = useStore(messages);
  return (
    <div role="status" className={page.loading}>
      <VisuallyHidden>{t.loading}</VisuallyHidden>
      <Bones />
    </div>
  );
}
