/**
 * Messages of a topic. A query by time returns neither key nor content, a query by offset both, as the SDKs say of the
 * content. What `download` changes, and whether a query by offset returns several, isn't published.
 */
import { sendMessageRequest } from '../../contract/messages';
import { type Call, ok, type Reply } from '../call';
import { integerIn } from '../paging';
import { dmsRefusal, invalidParameter } from '../refusal';
import type { SandboxState } from '../state';
import type { MessageRecord, TopicRecord } from '../world/flow-records';
import { numberFrom } from '../world/ids';
import { findRunning } from './instance-record';
import { dmsBody } from './read-create-body';
import { findTopic } from './topics';

/** Bounds a sandbox that runs for weeks, and the world that a page stores. */
const KEPT_PER_TOPIC = 200;
const KEPT_CHARACTERS = 200_000;

const HOUR_MS = 3_600_000;
const LIMIT_MAX = 50;

const isIn =
  ({ instanceId, name }: TopicRecord) =>
  (message: MessageRecord) =>
    message.instanceId === instanceId && message.topic === name;

function forgetOldest({ world: { flow } }: SandboxState, topic: TopicRecord): void {
  const own = flow.messages.filter(isIn(topic));
  const tooMany = new Set(own.slice(0, Math.max(0, own.length - KEPT_PER_TOPIC)));
  flow.messages = flow.messages.filter((message) => !tooMany.has(message));
  let characters = flow.messages.reduce((sum, { value }) => sum + value.length, 0);
  while (characters > KEPT_CHARACTERS) characters -= flow.messages.shift()?.value.length ?? characters;
}

/**
 * @param messages in order; without a partition, by round robin
 * @param skipped how many preceded them and aren't stored
 */
export function append(
  topic: TopicRecord,
  messages: readonly { key?: string; value: string; partition?: number; atMs: number }[],
  state: SandboxState,
  skipped = 0,
): void {
  const { partitions, nextOffsets } = topic;
  for (let partition = 0; partition < partitions; partition += 1) {
    nextOffsets[partition] =
      (nextOffsets[partition] ?? 0) + Math.floor((skipped + partitions - 1 - partition) / partitions);
  }
  for (const { partition: wanted, ...message } of messages) {
    const turn = nextOffsets.reduce((sum, next) => sum + next, 0) % partitions;
    const partition = wanted ?? turn;
    const offset = nextOffsets[partition] ?? 0;
    nextOffsets[partition] = offset + 1;
    state.world.flow.messages.push({ instanceId: topic.instanceId, topic: topic.name, partition, offset, ...message });
  }
  forgetOldest(state, topic);
}

/** `POST …/messages/action?action_id=send`. Echoes the request, as in the published sample. */
export function sendMessage({ parameters, query, body, state }: Call): Reply {
  const instance = findRunning(parameters.instance_id, state);
  const { data } = sendMessageRequest.safeParse(dmsBody(body));
  if (query.get('action_id') !== 'send' || !data) throw dmsRefusal('00400062');
  const topic = findTopic(instance, data.topic, state);
  const propertyOf = (name: string) => data.property_list.find((one) => one.name === name)?.value;
  const key = propertyOf('KEY');
  const asked = propertyOf('PARTITION');
  const byKey = key ? numberFrom(key, topic.partitions) : undefined;
  const partition = asked === undefined ? byKey : Number(asked);
  if (partition !== undefined && partition >= topic.partitions) throw dmsRefusal('00400062');
  const message = {
    value: data.body,
    atMs: state.clock.now(),
    ...(key && { key }),
    ...(partition !== undefined && { partition }),
  };
  append(topic, [message], state);
  return ok({ topic: data.topic, body: data.body, property_list: data.property_list });
}

const messageBody = ({ topic, partition, offset, value, atMs }: MessageRecord) => ({
  topic,
  partition,
  size: new TextEncoder().encode(value).length,
  timestamp: atMs,
  huge_message: false,
  message_offset: offset,
  message_id: '',
  app_id: '',
  tag: '',
});

/** `GET …/messages`, by time or else by offset. */
export function listMessages({ parameters, query, state }: Call): Reply {
  const instance = findRunning(parameters.instance_id, state);
  const topic = findTopic(instance, query.get('topic') ?? '', state);
  const oldest = state.clock.now() - topic.retentionHours * HOUR_MS;
  const all = state.world.flow.messages.filter(isIn(topic)).filter(({ atMs }) => atMs > oldest);
  if (query.has('start_time') || query.has('end_time')) {
    const badTime = () => dmsRefusal('00400142');
    const from = integerIn(query, 'start_time', {}, badTime);
    const to = integerIn(query, 'end_time', {}, badTime);
    if (from > to) throw badTime();
    const limit = integerIn(query, 'limit', { fallback: 10, max: LIMIT_MAX }, invalidParameter);
    const page = integerIn(query, 'offset', { fallback: 0 }, invalidParameter);
    const found = all.filter(({ atMs }) => atMs >= from && atMs <= to);
    if (query.get('asc') !== 'true') found.reverse();
    const rows = found.slice(page * limit, (page + 1) * limit);
    return ok({ messages: rows.map(messageBody), total: found.length, size: rows.length });
  }
  const partition = integerIn(query, 'partition', {}, invalidParameter);
  const offset = integerIn(query, 'message_offset', {}, invalidParameter);
  const rows = all.filter((one) => one.partition === partition && one.offset === offset);
  return ok({
    messages: rows.map((one) => ({
      ...messageBody(one),
      ...(one.key !== undefined && { key: one.key }),
      value: one.value,
    })),
    total: rows.length,
    size: rows.length,
  });
}
