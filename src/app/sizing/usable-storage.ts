/**
 * An estimate: 93% to 95% of a formatted disk is usable, and each broker reserves 33 GB for logs and metadata
 * ("Creating a Kafka instance", "Cluster Kafka Instances": Storage Space Selection). We assume 93%.
 */
export const FORMATTED_SHARE = 0.93;

/** GB per broker. */
export const RESERVED_GB = 33;

/** Removes floating-point noise: 0.1 + 0.2 is 0.3. */
export const tidy = (value: number): number => Math.round(value * 1e6) / 1e6;

export interface Disks {
  /** GB of one broker's disk. */
  perBrokerGb: number;
  brokers: number;
}

/** @returns GB for messages, at least 0 */
export const usablePerBrokerGb = (perBrokerGb: number): number =>
  Math.max(0, tidy(perBrokerGb * FORMATTED_SHARE - RESERVED_GB));

/**
 * @param replicas including the original
 * @returns GB without replicas; 0 if the disks are too small
 */
export const usableStorageGb = ({ perBrokerGb, brokers }: Disks, replicas: number): number =>
  tidy((usablePerBrokerGb(perBrokerGb) * brokers) / replicas);
