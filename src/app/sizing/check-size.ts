import type { FlavorFigures } from './flavor-figures';
import { demandOf, type Load } from './load';
import { type Disks, usableStorageGb } from './usable-storage';

export type CheckKind = 'copies' | 'bandwidth' | 'messages' | 'partitions' | 'storage';

export interface Check {
  kind: CheckKind;
  need: number;
  has: number;
}

export const suffices = ({ need, has }: Check): boolean => has >= need;

export function checkSize(load: Load, figures: FlavorFigures, disks: Disks): Check[] {
  const demand = demandOf(load);
  const { brokers } = disks;
  return [
    { kind: 'copies', need: load.replicas, has: brokers },
    { kind: 'bandwidth', need: demand.trafficWithHeadroom, has: brokers * figures.bandwidthMbps },
    { kind: 'messages', need: demand.messagesWithHeadroom, has: brokers * figures.messages },
    { kind: 'partitions', need: load.partitions, has: brokers * figures.partitions },
    { kind: 'storage', need: demand.dataGb, has: usableStorageGb(disks, load.replicas) },
  ];
}
