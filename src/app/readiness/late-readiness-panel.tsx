import { Skeleton } from '@mantine/core';
import { type ComponentProps, Suspense } from 'react';
import { pointerRests } from '../fields/pointer-rest';
import { extra } from '../ui/parts';

/** Higher than what stands in its place: it comes when nothing below is being pressed. */
const ReadinessPanel = extra(async () => {
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
