import { Skeleton } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { lazy, Suspense } from 'react';
import type { Instance } from '../../contract/instance';
import { Panel } from '../shell/page';
import { networkOf } from './network';
import { readinessMessages } from './readiness.messages';

const ReadinessPanel = lazy(() => import('./readiness-panel'));

/** Whether LTS reaches the brokers of an instance: the panel of its pages. */
export function InstanceReadiness({ item }: { item: Instance }) {
  const t = useStore(readinessMessages);
  return (
    <Panel title={t.title}>
      <Suspense fallback={<Skeleton height={160} />}>
        <ReadinessPanel network={networkOf(item)} whatIsMissing={{ group: t.unnamedGroup, subnet: t.unnamedSubnet }} />
      </Suspense>
    </Panel>
  );
}
