import { Skeleton } from '@mantine/core';
import { type ComponentProps, Suspense } from 'react';
import { pointerUp } from '../fields/after-pointer-up';
import { extra } from '../ui/parts';

/** Taller than its placeholder, so wait for the pointer to be released. */
const ReadinessPanel = extra(async () => {
  const panel = await import('./readiness-panel');
  await pointerUp();
  return panel;
});

export const LazyReadinessPanel = (props: ComponentProps<typeof ReadinessPanel>) => (
  <Suspense fallback={<Skeleton height={70} />}>
    <ReadinessPanel {...props} />
  </Suspense>
);
