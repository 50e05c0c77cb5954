import { useStore } from '@nanostores/react';
import type { Instance } from '../../contract/instance';
import { Panel } from '../ui/page';
import { LazyReadinessPanel } from './lazy-readiness-panel';
import { networkOf } from './network';
import { readinessMessages } from './readiness.messages';

export function InstanceReadiness({ item }: { item: Instance }) {
  const t = useStore(readinessMessages);
  return (
    <Panel title={t.title}>
      <LazyReadinessPanel
        network={networkOf(item)}
        whatIsMissing={{ group: t.unnamedGroup, subnet: t.unnamedSubnet }}
      />
    </Panel>
  );
}
