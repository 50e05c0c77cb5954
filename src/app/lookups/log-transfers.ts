import { flowRoutes } from '../../contract/flow-routes';
import type { Session } from '../../contract/gateway-api';
import type { Rows } from '../../contract/lenient';
import { type LogGroup, type LogStream, logGroupList, logStreamList } from '../../contract/log-groups';
import { type Transfer, transferList } from '../../contract/log-transfers';
import type { Services } from '../services/services';
import { callCloud } from './http';
import { collectPages } from './paging';
import type { Reading } from './use-lookup';

const LIMIT = 100;

/** `GET /v2/{project_id}/groups` */
export async function fetchLogGroups(
  services: Services,
  { projectId }: Session,
  signal?: AbortSignal,
): Promise<Rows<LogGroup>> {
  const parameters = { project_id: projectId };
  const response = await callCloud(services, flowRoutes.listLogGroups, { parameters, signal }, logGroupList);
  return { items: response.log_groups, unread: response.unread };
}

/** `GET /v2/{project_id}/groups/{log_group_id}/streams` */
export async function fetchLogStreams(
  services: Services,
  { projectId }: Session,
  groupId: string,
  signal?: AbortSignal,
): Promise<Rows<LogStream>> {
  const parameters = { project_id: projectId, log_group_id: groupId };
  const response = await callCloud(services, flowRoutes.listLogStreams, { parameters, signal }, logStreamList);
  return { items: response.log_streams, unread: response.unread };
}

/** `GET /v2/{project_id}/transfers`: those to Kafka, in the whole project. */
export const fetchTransfers = (
  services: Services,
  { projectId }: Session,
  signal?: AbortSignal,
): Promise<Rows<Transfer>> =>
  collectPages<Transfer, number>(
    ({ log_transfer_id: id }) => id,
    async (offset = 0) => {
      const parameters = { project_id: projectId };
      const query = { log_transfer_type: 'DMS', offset: String(offset), limit: String(LIMIT) };
      const page = await callCloud(services, flowRoutes.listTransfers, { parameters, query, signal }, transferList);
      const size = page.log_transfers.length + page.unread.length;
      return { items: page.log_transfers, unread: page.unread, next: size >= LIMIT ? offset + size : undefined };
    },
  );

export const logGroups: Reading<Rows<LogGroup>> = { key: ['log-groups'], load: fetchLogGroups };

export const logStreamsOf = (groupId: string): Reading<Rows<LogStream>> => ({
  key: ['log-streams', groupId],
  load: (services, session, signal) => fetchLogStreams(services, session, groupId, signal),
});

export const transfers: Reading<Rows<Transfer>> = { key: ['transfers'], load: fetchTransfers };
