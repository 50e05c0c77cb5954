/**
 * What each preset sets. Sizes are ours, chosen for the purpose that the card names; what depends on the region and the
 * project (zones, flavor, least storage, network) is resolved against the live lists.
 */
import type { StorageSpecCode } from '../../contract/create-instance';
import type { CreateFormValues } from '../form/create-form';
import { defaultValues } from '../form/create-form';
import type { PresetKey } from './preset-keys';

export interface PresetSpec {
  /** Beginning of the suggested name. */
  namePrefix: string;
  zones: 1 | 3;
  brokers: number;
  /** The smallest flavor with at least so many vCPUs a broker. */
  vcpus: number;
  /** GB of all brokers together; more where the product list asks for more. */
  totalStorage: number;
  storageSpec: StorageSpecCode;
  operations: CreateFormValues['operations'];
  /** Its security group and subnet have to let Log Tank Service in. */
  forLts: boolean;
}

const KEEP_GOING = { maintenance: '', retention: 'time_base', autoTopic: true } as const;

export const PRESETS: Readonly<Record<PresetKey, PresetSpec>> = {
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
    // Nothing is deleted before its time: producers are told instead. Topics are made on purpose.
    operations: { maintenance: '', retention: 'produce_reject', autoTopic: false },
    forLts: false,
  },
  logs: {
    namePrefix: 'kafka-logs',
    zones: 1,
    brokers: 3,
    vcpus: 4,
    totalStorage: 1500,
    storageSpec: 'dms.physical.storage.ultra.v2',
    // New lines matter more than old ones: the oldest make room.
    operations: { maintenance: '', retention: 'time_base', autoTopic: false },
    forLts: true,
  },
};

/** The user that clients sign in with; the person may change it. No preset sets a password. */
const USER = 'kafka-admin';

/**
 * @param spec what the preset sets
 * @returns the form before the lists are asked: everything that depends on them is empty
 */
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
  operations: { ...spec.operations },
});
