import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { i18n } from '../wording/i18n';

const messages = i18n('loading', { loading: 'Loading' });

/** The place of a screen that is on its way. */
export function Loading() {
  const t = useStore(messages);
  return (
    <Stack role="status">
      <VisuallyHidden>{t.loading}</VisuallyHidden>
      <Skeleton height={32} width="min(24rem, 80%)" />
      <Skeleton height={16} width="min(32rem, 95%)" />
      <Skeleton height={240} />
    </Stack>
  );
}
