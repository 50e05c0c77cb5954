/**
 * Sizes are our choice; what depends on region and project (zones, flavor, minimum storage, network) is resolved from
 * the lists.
 */
import type { StorageSpecCode } from '../../contract/create-instance';
import type { CreateFormValues } from '../form/create-form';
import { defaultValues } from '../form/create-form';
import type { BeginningKey } from './preset-keys';

export interface PresetSpec {
  /** Prefix of the suggested name. */
  namePrefix: string;
  zones: 1 | 3;
  brokers: number;
  /** Minimum per broker; the smallest such flavor is chosen. */
  vcpus: number;
  /** GB of all brokers; more if the product list requires it. */
  totalStorage: number;
  storageSpec: StorageSpecCode;
  operations: Partial<CreateFormValues['operations']>;
  /** Security group and subnet must allow LTS. */
  forLts: boolean;
}

const KEEP_GOING = { retention: 'time_base', autoTopic: true } as const;

export const PRESETS: Readonly<Record<BeginningKey, PresetSpec>> = {
  demo: {
    namePrefix: 'kafka-demo',
    zones: 1,
    brokers: 3,
    vcpus: 2,
    totalStorage: 300,
    storageSpec: 'dms.physical.storage.high.v2',
    operations: KEEP_GOING,
    forLts: false,
  },
  production: {
    namePrefix: 'kafka-prod',
    zones: 3,
    brokers: 3,
    vcpus: 4,
    totalStorage: 1800,
    storageSpec: 'dms.physical.storage.ultra.v2',
    // Data isn't deleted early: producers get errors. Topics are created deliberately.
    operations: { retention: 'produce_reject' },
    forLts: false,
  },
  logs: {
    namePrefix: 'kafka-logs',
    zones: 1,
    brokers: 3,
    vcpus: 4,
    totalStorage: 1500,
    storageSpec: 'dms.physical.storage.ultra.v2',
    // New log lines matter more than old ones.
    operations: { retention: 'time_base' },
    forLts: true,
  },
  // What a new form holds, with what the lists know.
  scratch: {
    namePrefix: 'kafka',
    zones: 1,
    brokers: 3,
    vcpus: 2,
    totalStorage: 300,
    storageSpec: 'dms.physical.storage.ultra.v2',
    // Said plainly: nothing is deleted, whatever DMS does where a request leaves it out.
    operations: { retention: 'produce_reject' },
    forLts: false,
  },
};

/** No preset sets a password. */
const USER = 'kafka-admin';

/** Without what depends on lists. */
export const formOfSpec = (spec: PresetSpec): CreateFormValues => ({
  ...structuredClone(defaultValues),
  capacity: {
    ...defaultValues.capacity,
    zones: [],
    brokers: String(spec.brokers),
    storageSpec: spec.storageSpec,
    totalStorage: String(spec.totalStorage),
  },
  access: { ...structuredClone(defaultValues.access), user: USER },
  operations: { ...defaultValues.operations, ...spec.operations },
});
