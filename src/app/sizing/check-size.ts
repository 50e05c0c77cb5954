/** Whether a size carries a load: what is asked, beside what is there. */
import type { FlavorFigures } from './flavor-figures';
import { demandOf, type Load } from './load';
import { type Disks, usableStorageGb } from './usable-storage';

export type CheckKind = 'copies' | 'bandwidth' | 'messages' | 'partitions' | 'storage';

/** One thing that has to suffice. */
export interface Check {
  kind: CheckKind;
  need: number;
  has: number;
}

/** @param check what is asked and what is there */
export const suffices = ({ need, has }: Check): boolean => has >= need;

/**
 * @param load what is expected
 * @param figures what one broker of the flavor does
 * @param disks brokers and the size of their disks
 * @returns everything that has to suffice, in the order in which it is explained
 */
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
