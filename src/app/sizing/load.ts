import { tidy } from './usable-storage';

/** Every number is finite and not negative. */
export interface Load {
  /** Peak, MB/s. */
  produceMbps: number;
  /** Average, in KB. */
  messageKb: number;
  /** Consumer groups. */
  fanOut: number;
  /** Including the original. */
  replicas: number;
  /** Of all topics, without replicas, as Huawei Cloud counts. */
  partitions: number;
  retentionHours: number;
}

/** 30%, as Huawei Cloud's pricing page recommends. */
export const HEADROOM = 1.3;

export interface Demand {
  /** MB/s, both directions, with replication. */
  trafficMbps: number;
  trafficWithHeadroom: number;
  /** Written, per second. */
  messages: number;
  messagesWithHeadroom: number;
  /** GB without replicas, as if the peak lasted: errs on the safe side. */
  dataGb: number;
}

/**
 * How often a message crosses a broker's network: in to its broker and to those of its replicas, out to these, and out
 * to each consumer group. Huawei Cloud counts like this: with 3 replicas and one group, 50 MB/s are 300 MB/s ("Cluster
 * Kafka Instances", traffic calculation).
 */
export const crossings = ({ replicas, fanOut }: Pick<Load, 'replicas' | 'fanOut'>): number => 2 * replicas - 1 + fanOut;

/** Grows with every part of the load but the message size. */
export function demandOf(load: Load): Demand {
  const trafficMbps = tidy(load.produceMbps * crossings(load));
  const messages = tidy((load.produceMbps * 1000) / load.messageKb);
  return {
    trafficMbps,
    trafficWithHeadroom: tidy(trafficMbps * HEADROOM),
    messages,
    messagesWithHeadroom: tidy(messages * HEADROOM),
    dataGb: tidy((load.produceMbps * 3600 * load.retentionHours) / 1000),
  };
}
