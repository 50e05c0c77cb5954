/**
 * Topics and logs of the small world. Three streams receive logs; a new one is silent until samples are sent (`POST
 * /__sandbox/logs`).
 */

import type { FlowWorld, LogGroupRecord, LogStreamRecord, TopicRecord } from './flow-records';
import { uuid } from './ids';

type TopicStart = Pick<TopicRecord, 'instanceId' | 'name' | 'partitions'> & Partial<TopicRecord>;

export const topicRecord = (start: TopicStart, createdAtMs: number): TopicRecord => ({
  replicas: 3,
  retentionHours: 72,
  syncReplication: false,
  syncFlush: false,
  configs: [],
  description: '',
  isSystem: false,
  createdAtMs,
  nextOffsets: Array.from({ length: start.partitions }, () => 0),
  rights: [],
  ...start,
});

export const logGroup = (name: string, days: number, createdAtMs: number): LogGroupRecord => ({
  id: uuid(`log group ${name}`),
  name,
  days,
  createdAtMs,
});

export const logStream = (
  group: LogGroupRecord,
  name: string,
  everyMs: number | null,
  { days, createdAtMs }: Pick<LogStreamRecord, 'days' | 'createdAtMs'> = group,
): LogStreamRecord => ({
  id: uuid(`log stream ${group.name} ${name}`),
  groupId: group.id,
  name,
  days,
  createdAtMs,
  everyMs,
  samples: [],
});

export function flow(nowMs: number): FlowWorld {
  const createdAtMs = nowMs - 20 * 86_400_000;
  const orders = uuid('instance kafka-orders');
  const clickstream = uuid('instance kafka-clickstream');
  const app = logGroup('lts-group-app', 7, createdAtMs);
  const audit = logGroup('lts-group-audit', 365, createdAtMs);
  const offsets = { name: '__consumer_offsets', partitions: 50, isSystem: true };
  return {
    topics: [
      topicRecord({ instanceId: orders, name: 'orders', partitions: 6, description: 'Order events' }, createdAtMs),
      topicRecord({ instanceId: orders, ...offsets }, createdAtMs),
      topicRecord({ instanceId: clickstream, name: 'clicks', partitions: 3, retentionHours: 24 }, createdAtMs),
      topicRecord({ instanceId: clickstream, ...offsets }, createdAtMs),
    ],
    messages: [],
    users: [],
    logGroups: [app, audit],
    logStreams: [
      logStream(app, 'checkout', 2_000),
      logStream(app, 'nginx-access', 5_000),
      logStream(audit, 'sign-ins', 30_000),
    ],
    transfers: [],
  };
}
