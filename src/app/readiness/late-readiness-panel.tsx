import { Skeleton } from '@mantine/core';
import { type ComponentProps, lazy, Suspense } from 'react';
import { pointerRests } from '../fields/pointer-rest';

/** Higher than what stands in its place: it comes when nothing below is being pressed. */
const ReadinessPanel = lazy(async () => {
  const panel = await import('./readiness-panel');
  await pointerRests();
  return panel;
});

/** The panel, loaded where it is shown. */
export const LateReadinessPanel = (props: ComponentProps<typeof ReadinessPanel>) => (
  <Suspense fallback={<Skeleton height={160} />}>
    <ReadinessPanel {...props} />
  </Suspense>
);
