/** What an instance has to carry, and what follows from it. */
import { tidy } from './usable-storage';

/** What the person expects. Every number is finite and not negative. */
export interface Load {
  /** MB that producers send in a second at the busiest time. */
  produceMbps: number;
  /** KB of one message on average. */
  messageKb: number;
  /** How many groups of consumers read every message. */
  fanOut: number;
  /** Copies of each message, itself included. */
  replicas: number;
  /** Partitions of all topics together; copies are not counted, as the vendor does. */
  partitions: number;
  /** How long messages are kept. */
  retentionHours: number;
}

/** Room above the busiest time, as Huawei's price page recommends: 30 %. */
export const HEADROOM = 1.3;

/** What a load asks of the whole instance. */
export interface Demand {
  /** MB/s between brokers and clients and among brokers, both directions. */
  trafficMbps: number;
  /** The same with headroom. */
  trafficWithHeadroom: number;
  /** Messages written in a second. */
  messages: number;
  messagesWithHeadroom: number;
  /** GB of different messages at a time. As if the busiest time lasted, so it errs on the safe side. */
  dataGb: number;
}

/**
 * How often a message crosses a broker's network: written to its broker and to the others that hold a copy (in), sent to
 * those (out), and read by each group of consumers (out). It is the vendor's own way of counting: with 3 copies and one
 * group, 50 MB/s are 300 MB/s ("Cluster Kafka Instances", traffic calculation of new flavors).
 * @param load copies and groups of consumers
 */
export const crossings = ({ replicas, fanOut }: Pick<Load, 'replicas' | 'fanOut'>): number => 2 * replicas - 1 + fanOut;

/**
 * @param load what is expected
 * @returns what it asks of the instance; grows with every part of the load but the message size
 */
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
