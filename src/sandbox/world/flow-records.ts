import type { CreateTransferRequest } from '../../contract/log-transfers';

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
  isSystem: boolean;
  createdAtMs: number;
  /** Not listed before. */
  visibleAtMs?: number;
  /** By partition. */
  nextOffsets: number[];
  /** If empty, everybody may do everything. */
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

/** Without the initial user, which is in the instance's spec. */
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
  /** Interval of its lines; null for none. */
  everyMs: number | null;
  samples: { fromMs: number; count: number }[];
}

export interface TransferRecord {
  id: string;
  groupId: string;
  streamId: string;
  format: string;
  /** As requested: ENABLE or DISABLE. */
  isOn: boolean;
  detail: CreateTransferRequest['log_transfer_info']['log_transfer_detail'];
  createdAtMs: number;
  /** Lines up to then have been processed. */
  untilMs: number;
}

export interface FlowWorld {
  topics: TopicRecord[];
  /** In order of arrival; only the newest are stored. */
  messages: MessageRecord[];
  users: KafkaUserRecord[];
  logGroups: LogGroupRecord[];
  logStreams: LogStreamRecord[];
  transfers: TransferRecord[];
}

export interface Registration {
  /** '' without SASL. */
  user: string;
  /** Its password is no longer the user's. */
  isStale: boolean;
}

/** Usernames have no spaces. */
export const passwordKey = (instanceId: string, user: string): string => `${instanceId} ${user}`;
