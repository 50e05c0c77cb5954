/** What the simulated cloud remembers of topics, users, logs and transfers. */
import type { CreateTransferRequest } from '../../contract/log-transfers';

/** A topic; its partitions' messages are in `FlowWorld.messages`. */
export interface TopicRecord {
  instanceId: string;
  name: string;
  partitions: number;
  replicas: number;
  retentionHours: number;
  syncReplication: boolean;
  syncFlush: boolean;
  configs: { name: string; value: string }[];
  description: string;
  /** Kafka's own. */
  isSystem: boolean;
  createdAtMs: number;
  /** Until then it is listed nowhere. */
  visibleAtMs?: number;
  /** Offset of the next message, by partition. */
  nextOffsets: number[];
  /** Who may do what; nobody in it: everybody may do everything. */
  rights: { user: string; policy: string }[];
}

export interface MessageRecord {
  instanceId: string;
  topic: string;
  partition: number;
  offset: number;
  key?: string;
  value: string;
  atMs: number;
}

/** A user beside the one that the instance was created with. */
export interface KafkaUserRecord {
  instanceId: string;
  name: string;
  description: string;
  createdAtMs: number;
}

export interface LogGroupRecord {
  id: string;
  name: string;
  days: number;
  createdAtMs: number;
}

export interface LogStreamRecord {
  id: string;
  groupId: string;
  name: string;
  days: number;
  createdAtMs: number;
  /** A line comes every so many milliseconds; null for none. */
  everyMs: number | null;
  /** Sample lines that were ordered: so many, one after the other from that time on. */
  samples: { fromMs: number; count: number }[];
}

export interface TransferRecord {
  id: string;
  groupId: string;
  streamId: string;
  format: string;
  /** What a person asked for: ENABLE or DISABLE. */
  isOn: boolean;
  detail: CreateTransferRequest['log_transfer_info']['log_transfer_detail'];
  createdAtMs: number;
  /** Lines up to then have been looked at. */
  untilMs: number;
}

/** What comes after an instance is there. */
export interface FlowWorld {
  topics: TopicRecord[];
  /** In the order of their arrival; only the newest are kept. */
  messages: MessageRecord[];
  users: KafkaUserRecord[];
  logGroups: LogGroupRecord[];
  logStreams: LogStreamRecord[];
  transfers: TransferRecord[];
}

/** What LTS knows of an instance. */
export interface Registration {
  /** Whom it connects as; '' without SASL. */
  user: string;
  /** The password that it holds is not the user's any more. */
  isStale: boolean;
}

/** Names of users have no spaces. */
export const passwordKey = (instanceId: string, user: string): string => `${instanceId} ${user}`;
