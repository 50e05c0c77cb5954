import { uuid } from './ids';
import type { EnterpriseProjectRecord, KeyRecord } from './records';

const KEYS = [
  ['dms/default', 'Default key of DMS', '2'],
  ['kafka-disk', 'Disks of Kafka instances', '2'],
  ['analytics-disk', 'Disks of the analytics team', '2'],
  ['kafka-disk-2022', 'Replaced', '3'],
  ['payments-disk', 'Deleted soon', '4'],
] as const;

export const keys = (createdAtMs: number): KeyRecord[] =>
  KEYS.map(([alias, description, state]) => ({
    id: uuid(`key ${alias}`),
    alias,
    description,
    state,
    isDefault: alias === 'dms/default',
    createdAtMs,
  }));

/** Only the default project is enabled: nothing has to be chosen. */
export const enterpriseProjects = (): EnterpriseProjectRecord[] => [
  { id: '0', name: 'default', description: 'Everything without a project of its own', status: 1 },
  { id: uuid('project payments'), name: 'payments', description: 'Payment systems, closed', status: 2 },
  { id: uuid('project legacy-shop'), name: 'legacy-shop', description: 'Shut down', status: 2 },
];
