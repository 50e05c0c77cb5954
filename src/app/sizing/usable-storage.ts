/**
 * What of the disks is left for messages. An estimate: the manual says that 93 to 95 % of a disk can be used once it is
 * formatted, and that each broker keeps 33 GB for logs and metadata (Huawei Cloud, DMS for Kafka, "Creating a Kafka
 * instance" and "Cluster Kafka Instances", Storage Space Selection). The cautious 93 % is taken.
 */
export const FORMATTED_SHARE = 0.93;

/** GB that a broker keeps for itself. */
export const RESERVED_GB = 33;

/** Takes away what is left over from counting in binary, so that 0.1 + 0.2 is 0.3. */
export const tidy = (value: number): number => Math.round(value * 1e6) / 1e6;

/** Disks of an instance. */
export interface Disks {
  /** GB of one broker's disk. */
  perBrokerGb: number;
  brokers: number;
}

/**
 * @param perBrokerGb GB of one broker's disk
 * @returns GB of it that hold messages, an estimate; never less than 0
 */
export const usablePerBrokerGb = (perBrokerGb: number): number =>
  Math.max(0, tidy(perBrokerGb * FORMATTED_SHARE - RESERVED_GB));

/**
 * Estimates how many GB of different messages an instance holds.
 * @param disks what is bought
 * @param replicas how many copies of each message are kept, itself included; 1 or more
 * @returns GB, an estimate; 0 where the disks are too small for any
 */
export const usableStorageGb = ({ perBrokerGb, brokers }: Disks, replicas: number): number =>
  tidy((usablePerBrokerGb(perBrokerGb) * brokers) / replicas);
