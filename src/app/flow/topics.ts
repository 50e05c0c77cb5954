/** Creating and deleting topics, each once. */
import * as z from 'zod/mini';
import { flowRoutes } from '../../contract/flow-routes';
import type { Session } from '../../contract/gateway-api';
import {
  type CreateTopicRequest,
  collidingTopic,
  createTopicRequest,
  createTopicResponse,
  deleteTopicsRequest,
  deleteTopicsResponse,
  type Topic,
} from '../../contract/topics';
import { ApiError } from '../lookups/api-error';
import { sendChange } from '../lookups/send-change';
import { fetchTopics } from '../lookups/topics';
import type { Services } from '../services/services';
import { sleep } from '../services/sleep';
import { type Made, makeOnce } from '../submission/make-once';
import { findRow, ifGone } from './find-row';

/** A topic shows in the list only a while after it was created: Terraform waits for it as well. Seconds. */
const LOOKS_AT = [0, 2, 5, 10];

const placeOf = ({ projectId }: Session, instanceId: string) => ({ project_id: projectId, instance_id: instanceId });

/** Whether a topic is as asked; what it does not tell contradicts nothing. */
const isAsAsked = (topic: Topic, { id, partition, replication }: CreateTopicRequest): boolean =>
  topic.name === id &&
  (topic.partition ?? partition) === (partition ?? topic.partition) &&
  (topic.replication ?? replication) === (replication ?? topic.replication);

/**
 * Creates a topic.
 * @returns `taken` for one of that name with other figures, and for one whose name differs only in `.` and `_`
 */
export function createTopic(
  services: Services,
  session: Session,
  instanceId: string,
  request: CreateTopicRequest,
): Promise<Made<Topic>> {
  const body = z.parse(createTopicRequest, request);
  return makeOnce({
    find: async () => {
      const { items, unread } = await fetchTopics(services, session, instanceId);
      return collidingTopic(body.id, items) ?? findRow({ items, unread }, ({ name }) => name === body.id);
    },
    isAsked: (found) => isAsAsked(found, body),
    send: async () => {
      const parameters = placeOf(session, instanceId);
      const { name } = await sendChange(services, flowRoutes.createTopic, { parameters, body }, createTopicResponse);
      if (name !== body.id) throw new ApiError({ kind: 'bad-response' });
      const { partition, replication, retention_time } = body;
      return { name, partition, replication, retention_time };
    },
    looksAt: LOOKS_AT,
    sleep: services.get(sleep),
  });
}

/**
 * Deletes a topic with its messages.
 * @returns `made` also where DMS answers that it did, before the list shows it; `there` where there is no such topic
 */
export function deleteTopic(
  services: Services,
  session: Session,
  instanceId: string,
  name: string,
): Promise<Made<'gone'>> {
  const body = z.parse(deleteTopicsRequest, { topics: [name] });
  return makeOnce<'gone'>({
    find: async () => ifGone(await fetchTopics(services, session, instanceId), (topic) => topic.name === name),
    send: async () => {
      const parameters = placeOf(session, instanceId);
      const { topics } = await sendChange(
        services,
        flowRoutes.deleteTopics,
        { parameters, body },
        deleteTopicsResponse,
      );
      // 200 is answered also where a topic was not deleted.
      if (!topics.some(({ id, success }) => id === name && success)) throw new ApiError({ kind: 'bad-response' });
      return 'gone';
    },
  });
}
