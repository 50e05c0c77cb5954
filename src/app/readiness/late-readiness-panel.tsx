import { Skeleton } from '@mantine/core';
import { type ComponentProps, Suspense } from 'react';
import { pointerRests } from '../fields/pointer-rest';
import { extra } from '../ui/parts';

/** Taller than its placeholder, so wait for the pointer to be released. */
const ReadinessPanel = extra(async () => {
  const panel = await import('./readiness-panel');
  await pointerRests();
  return panel;
});

export const LateReadinessPanel = (props: ComponentProps<typeof ReadinessPanel>) => (
  <Suspense fallback={<Skeleton height={160} />}>
    <ReadinessPanel {...props} />
  </Suspense>
);
