import { flowRoutes } from '../../contract/flow-routes';
import type { Session } from '../../contract/gateway-api';
import { type KafkaUser, type TopicAccess, topicAccessList, userList } from '../../contract/kafka-users';
import type { Rows } from '../../contract/lenient';
import type { Services } from '../services/services';
import { callCloud } from './http';
import type { Reading } from './use-lookup';

/** `GET /v2/{project_id}/instances/{instance_id}/users` */
export async function fetchUsers(
  services: Services,
  { projectId }: Session,
  instanceId: string,
  signal?: AbortSignal,
): Promise<Rows<KafkaUser>> {
  const parameters = { project_id: projectId, instance_id: instanceId };
  const { users, unread } = await callCloud(services, flowRoutes.listUsers, { parameters, signal }, userList);
  return { items: users, unread };
}

/** `GET /v1/{project_id}/instances/{instance_id}/topics/{topic_name}/accesspolicy` */
export async function fetchAccess(
  services: Services,
  { projectId }: Session,
  instanceId: string,
  topic: string,
  signal?: AbortSignal,
): Promise<Rows<TopicAccess>> {
  const parameters = { project_id: projectId, instance_id: instanceId, topic_name: topic };
  const response = await callCloud(services, flowRoutes.showTopicAccess, { parameters, signal }, topicAccessList);
  return { items: response.policies, unread: response.unread };
}

export const usersOf = (instanceId: string): Reading<Rows<KafkaUser>> => ({
  key: ['kafka-users', instanceId],
  load: (services, session, signal) => fetchUsers(services, session, instanceId, signal),
});

export const accessOf = (instanceId: string, topic: string): Reading<Rows<TopicAccess>> => ({
  key: ['topic-access', instanceId, topic],
  load: (services, session, signal) => fetchAccess(services, session, instanceId, topic, signal),
});
