import { tidy, usablePerBrokerGb, usableStorageGb } from './usable-storage';

/** Whole numbers above 0; the rate above 0. */
export interface OutlookInput {
  brokers: number;
  perBrokerGb: number;
  produceMbps: number;
  replicas: number;
  plannedPartitions: number;
  /** Per broker, from the product list. */
  partitionsPerBroker: number | undefined;
}

export interface Outlook {
  totalGb: number;
  /** GB without replicas, estimated. */
  messagesGb: number;
  /** GB of their replicas. */
  copiesGb: number;
  /** GB used by formatting and brokers. */
  reservedGb: number;
  /** Days of retention at a constant rate. */
  days: number;
  maxPartitions: number | undefined;
  /** Negative if more are planned than possible. */
  partitionsLeft: number | undefined;
}

export function outlookOf(input: OutlookInput): Outlook {
  const { brokers, perBrokerGb, replicas, produceMbps, partitionsPerBroker } = input;
  const totalGb = tidy(brokers * perBrokerGb);
  const usableGb = tidy(usablePerBrokerGb(perBrokerGb) * brokers);
  const messagesGb = usableStorageGb({ brokers, perBrokerGb }, replicas);
  const maxPartitions = partitionsPerBroker === undefined ? undefined : brokers * partitionsPerBroker;
  return {
    totalGb,
    messagesGb,
    copiesGb: tidy(usableGb - messagesGb),
    reservedGb: tidy(totalGb - usableGb),
    days: (messagesGb * 1000) / (produceMbps * 86_400),
    maxPartitions,
    partitionsLeft: maxPartitions === undefined ? undefined : maxPartitions - input.plannedPartitions,
  };
}
