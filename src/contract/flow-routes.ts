/**
 * The calls after registration, apart from routes.ts so that the page loads them later. Names and parameters: OTC's API
 * references, and the models of huaweicloud-sdk-kafka and huaweicloud-sdk-lts.
 */
import type { Route } from './routes';

const offsets = ['offset', 'limit'] as const;

const TOPICS = '/v2/{project_id}/instances/{instance_id}/topics';
const MESSAGES = '/v2/{project_id}/instances/{instance_id}/messages';
const USERS = '/v2/{project_id}/instances/{instance_id}/users';
const TOPIC_ACCESS = '/v1/{project_id}/instances/{instance_id}/topics';
const GROUPS = '/v2/{project_id}/groups';
const STREAMS = '/v2/{project_id}/groups/{log_group_id}/streams';
const TRANSFERS = '/v2/{project_id}/transfers';

export const flowRoutes = {
  listTopics: { service: 'dms', method: 'GET', path: TOPICS, query: offsets, effect: 'read' },
  createTopic: { service: 'dms', method: 'POST', path: TOPICS, effect: 'write' },
  deleteTopics: { service: 'dms', method: 'POST', path: `${TOPICS}/delete`, effect: 'write' },
  sendMessage: { service: 'dms', method: 'POST', path: `${MESSAGES}/action`, query: ['action_id'], effect: 'write' },
  listMessages: {
    service: 'dms',
    method: 'GET',
    path: MESSAGES,
    query: ['topic', 'asc', 'start_time', 'end_time', 'message_offset', 'partition', ...offsets],
    effect: 'read',
  },
  listUsers: { service: 'dms', method: 'GET', path: USERS, effect: 'read' },
  createUser: { service: 'dms', method: 'POST', path: USERS, effect: 'write' },
  deleteUsers: { service: 'dms', method: 'PUT', path: USERS, effect: 'write' },
  resetUserPassword: { service: 'dms', method: 'PUT', path: `${USERS}/{user_name}`, effect: 'write' },
  /** Of `access_user`. */
  resetPassword: {
    service: 'dms',
    method: 'POST',
    path: '/v2/{project_id}/instances/{instance_id}/password',
    effect: 'write',
  },
  showTopicAccess: { service: 'dms', method: 'GET', path: `${TOPIC_ACCESS}/{topic_name}/accesspolicy`, effect: 'read' },
  setTopicAccess: { service: 'dms', method: 'POST', path: `${TOPIC_ACCESS}/accesspolicy`, effect: 'write' },
  listLogGroups: { service: 'lts', method: 'GET', path: GROUPS, effect: 'read' },
  createLogGroup: { service: 'lts', method: 'POST', path: GROUPS, effect: 'write' },
  listLogStreams: { service: 'lts', method: 'GET', path: STREAMS, effect: 'read' },
  createLogStream: { service: 'lts', method: 'POST', path: STREAMS, effect: 'write' },
  listTransfers: {
    service: 'lts',
    method: 'GET',
    path: TRANSFERS,
    query: ['log_transfer_type', 'log_group_name', 'log_stream_name', ...offsets],
    effect: 'read',
  },
  createTransfer: { service: 'lts', method: 'POST', path: TRANSFERS, effect: 'write' },
  updateTransfer: { service: 'lts', method: 'PUT', path: TRANSFERS, effect: 'write' },
  deleteTransfer: { service: 'lts', method: 'DELETE', path: TRANSFERS, query: ['log_transfer_id'], effect: 'write' },
} as const satisfies Record<string, Route>;
