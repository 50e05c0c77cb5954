/** Messages of a topic: `GET /v2/{project_id}/instances/{instance_id}/messages`, by time and then one by one. */
import { flowRoutes } from '../../contract/flow-routes';
import type { Session } from '../../contract/gateway-api';
import type { Rows } from '../../contract/lenient';
import { isReadable, type Message, messageList } from '../../contract/messages';
import type { Services } from '../services/services';
import { cloudClock } from './cloud-clock';
import { callCloud } from './http';
import type { Reading } from './use-lookup';

/** How many of the newest are read; each is a request of its own, because a list comes without contents. */
export const NEWEST = 10;

/** A producer's clock may be ahead. */
const AHEAD_MS = 60_000;

/**
 * Reads the newest messages of a topic, newest first, with their contents as far as they can be read.
 * @param sinceMs epoch milliseconds from which on
 * @throws ApiError where they cannot be listed; a content that cannot be read is left out
 */
async function fetchNewest(
  services: Services,
  { projectId }: Session,
  instanceId: string,
  topic: string,
  sinceMs: number,
  signal?: AbortSignal,
): Promise<Rows<Message>> {
  const parameters = { project_id: projectId, instance_id: instanceId };
  const read = (query: Readonly<Record<string, string>>) =>
    callCloud(services, flowRoutes.listMessages, { parameters, query: { topic, ...query }, signal }, messageList);
  const { messages, unread } = await read({
    // Both clocks may count in fractions, which the API does not take.
    ...{
      start_time: String(Math.floor(sinceMs)),
      end_time: String(Math.ceil(services.get(cloudClock).now()) + AHEAD_MS),
    },
    ...{ asc: 'false', limit: String(NEWEST), offset: '0' },
  });
  const whole = async (row: Message): Promise<Message> => {
    if (!isReadable(row)) return row;
    const place = { partition: String(row.partition), message_offset: String(row.message_offset) };
    const found = await read(place).catch(() => undefined);
    signal?.throwIfAborted();
    const same = found?.messages.find(
      (one) => one.partition === row.partition && one.message_offset === row.message_offset,
    );
    return { ...row, ...same };
  };
  // What a service lists beyond what was asked for is not read one by one.
  return { items: await Promise.all(messages.slice(0, NEWEST).map(whole)), unread };
}

/** @param sinceMs epoch milliseconds from which on */
export const newestMessages = (instanceId: string, topic: string, sinceMs: number): Reading<Rows<Message>> => ({
  key: ['messages', instanceId, topic, sinceMs],
  load: (services, session, signal) => fetchNewest(services, session, instanceId, topic, sinceMs, signal),
});
