/** What a chosen size holds: what of the disks is for messages, for how long, and how many partitions are left. */
import { tidy, usablePerBrokerGb, usableStorageGb } from './usable-storage';

/** A size, and what is expected of it. Whole numbers above 0; the rate above 0. */
export interface OutlookInput {
  brokers: number;
  perBrokerGb: number;
  produceMbps: number;
  replicas: number;
  plannedPartitions: number;
  /** Of one broker, by the product list; undefined where it does not say. */
  partitionsPerBroker: number | undefined;
}

export interface Outlook {
  totalGb: number;
  /** GB of different messages, an estimate. */
  messagesGb: number;
  /** GB of the further copies of them. */
  copiesGb: number;
  /** GB that formatting and the brokers themselves take. */
  reservedGb: number;
  /** Days for which messages can be kept at the rate, all day long. */
  days: number;
  maxPartitions: number | undefined;
  /** Negative where more are planned than there can be. */
  partitionsLeft: number | undefined;
}

/**
 * @param input the size and what is expected
 * @returns the three parts of the storage add up to the whole of it
 */
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
