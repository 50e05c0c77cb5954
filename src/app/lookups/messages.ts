/** Messages of a topic: `GET /v2/{project_id}/instances/{instance_id}/messages`, by time and then one by one. */
import { flowRoutes } from '../../contract/flow-routes';
import type { Session } from '../../contract/gateway-api';
import type { Rows } from '../../contract/lenient';
import { isReadable, type Message, messageList } from '../../contract/messages';
import type { Services } from '../services/services';
import { cloudClock } from './cloud-clock';
import { callCloud } from './http';
import { queryClient } from './query-client';
import { keyOf, type Reading } from './use-lookup';

/** One request each, because the list has no contents. */
export const NEWEST = 10;

/** A producer's clock may be ahead. */
const AHEAD_MS = 60_000;

const isSame = (one: Message, other: Message): boolean =>
  one.partition === other.partition && one.message_offset === other.message_offset;

/**
 * Newest first; without contents that can't be read.
 * @param before the previous result: messages don't change, so their contents aren't read again
 */
async function fetchNewest(
  services: Services,
  { projectId }: Session,
  instanceId: string,
  topic: string,
  sinceMs: number,
  before: readonly Message[],
  signal?: AbortSignal,
): Promise<Rows<Message>> {
  const parameters = { project_id: projectId, instance_id: instanceId };
  const read = (query: Readonly<Record<string, string>>) =>
    callCloud(services, flowRoutes.listMessages, { parameters, query: { topic, ...query }, signal }, messageList);
  const { messages, unread } = await read({
    // The API takes integers.
    ...{
      start_time: String(Math.floor(sinceMs)),
      end_time: String(Math.ceil(services.get(cloudClock).now()) + AHEAD_MS),
    },
    ...{ asc: 'false', limit: String(NEWEST), offset: '0' },
  });
  const whole = async (row: Message): Promise<Message> => {
    if (!isReadable(row)) return row;
    const known = before.find((one) => isSame(one, row) && one.timestamp === row.timestamp && one.size === row.size);
    if (known?.value !== undefined) return { ...row, ...known };
    const place = { partition: String(row.partition), message_offset: String(row.message_offset) };
    const found = await read(place).catch(() => undefined);
    signal?.throwIfAborted();
    return { ...row, ...found?.messages.find((one) => isSame(one, row)) };
  };
  // The list may be longer than the limit.
  return { items: await Promise.all(messages.slice(0, NEWEST).map(whole)), unread };
}

/** Since an epoch time in milliseconds. */
export function newestMessages(instanceId: string, topic: string, sinceMs: number): Reading<Rows<Message>> {
  const key = ['messages', instanceId, topic, sinceMs] as const;
  return {
    key,
    load: (services, session, signal) => {
      const before = services.get(queryClient).getQueryData<Rows<Message>>(keyOf(session, { key }));
      return fetchNewest(services, session, instanceId, topic, sinceMs, before?.items ?? [], signal);
    },
  };
}
