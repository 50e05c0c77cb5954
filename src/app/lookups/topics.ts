/** Topics of an instance: `GET /v2/{project_id}/instances/{instance_id}/topics`. */
import { flowRoutes } from '../../contract/flow-routes';
import type { Session } from '../../contract/gateway-api';
import type { Rows } from '../../contract/lenient';
import { partitionsMax, type Topic, topicList } from '../../contract/topics';
import type { Services } from '../services/services';
import { callCloud } from './http';
import { collectPages } from './paging';
import type { Reading } from './use-lookup';

/** By the API reference; 200 by the SDKs. */
const LIMIT = 50;

/** `partitionsMax`: of the next topic. */
export interface Topics extends Rows<Topic> {
  partitionsMax: number;
}

/** Includes Kafka's own (`isSystemTopic`). */
export async function fetchTopics(
  services: Services,
  { projectId }: Session,
  instanceId: string,
  signal?: AbortSignal,
): Promise<Topics> {
  const parameters = { project_id: projectId, instance_id: instanceId };
  let most = partitionsMax({ remain_partitions: undefined, topic_max_partitions: undefined });
  const rows = await collectPages<Topic, number>(
    ({ name }) => name,
    async (offset = 0) => {
      const query = { offset: String(offset), limit: String(LIMIT) };
      const page = await callCloud(services, flowRoutes.listTopics, { parameters, query, signal }, topicList);
      most = partitionsMax(page);
      const size = page.topics.length + page.unread.length;
      const hasMore = size >= LIMIT || (size > 0 && offset + size < (page.total ?? 0));
      return { items: page.topics, unread: page.unread, next: hasMore ? offset + size : undefined };
    },
  );
  return { ...rows, partitionsMax: most };
}

export const topicsOf = (instanceId: string): Reading<Topics> => ({
  key: ['topics', instanceId],
  load: (services, session, signal) => fetchTopics(services, session, instanceId, signal),
});
