/** Instances: `GET /v2/{project_id}/instances` and `GET /v2/{project_id}/instances/{instance_id}`. */
import type { Session } from '../../contract/gateway-api';
import { INSTANCE_ID_PATTERN } from '../../contract/ids';
import { type Instance, instance, instanceList } from '../../contract/instance';
import { ApiError } from './api-error';
import { callCloud } from './http';
import { collectPages } from './paging';

/** The longest page that the API gives. */
const LIMIT = 50;

/**
 * Lists Kafka instances, page by page, failed creations included.
 * @param session whose project
 * @param filter further query parameters of the API
 * @param signal the caller's abort
 * @returns all of them, each once
 * @throws ApiError
 */
const listInstances = (
  session: Session,
  filter: Readonly<Record<string, string>>,
  signal: AbortSignal | undefined,
): Promise<Instance[]> =>
  collectPages<Instance, number>(
    (item) => item.instance_id,
    async (offset = 0) => {
      const query = {
        engine: 'kafka',
        include_failure: 'true',
        ...filter,
        offset: String(offset),
        limit: String(LIMIT),
      };
      const parameters = { project_id: session.projectId };
      const page = await callCloud('listInstances', { parameters, query, signal }, instanceList);
      const { instances: items, instance_num: all } = page;
      const seen = offset + items.length;
      // A page that is not full is the last one, unless the server itself says that there are more.
      const hasMore = items.length >= LIMIT || (items.length > 0 && seen < (all ?? 0));
      return { items, next: hasMore ? seen : undefined };
    },
  );

/**
 * Lists all Kafka instances of the project.
 * @throws ApiError
 */
export const fetchInstances = (session: Session, signal?: AbortSignal): Promise<Instance[]> =>
  listInstances(session, {}, signal);

/**
 * Lists the instances that have exactly this name, failed creations included. The name is compared here as well, for
 * servers that know no `exact_match_name`.
 * @throws ApiError
 */
export async function fetchInstancesByName(session: Session, name: string, signal?: AbortSignal): Promise<Instance[]> {
  const listed = await listInstances(session, { name, exact_match_name: 'true' }, signal);
  return listed.filter((item) => item.name === name);
}

/**
 * Reads one instance.
 * @param id the instance's id; what cannot be an id is answered with 404 without asking
 * @throws ApiError
 */
export async function fetchInstance(session: Session, id: string, signal?: AbortSignal): Promise<Instance> {
  if (!INSTANCE_ID_PATTERN.test(id)) throw new ApiError({ kind: 'http', status: 404 });
  const parameters = { project_id: session.projectId, instance_id: id };
  return callCloud('showInstance', { parameters, signal }, instance);
}
