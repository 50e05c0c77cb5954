/** Instances: `GET /v2/{project_id}/instances` and `GET /v2/{project_id}/instances/{instance_id}`. */
import * as z from 'zod/mini';
import type { Session } from '../../contract/gateway-api';
import { INSTANCE_ID_PATTERN } from '../../contract/ids';
import { type Instance, instance, instanceList } from '../../contract/instance';
import { type Rows, wording } from '../../contract/lenient';
import type { Services } from '../services/services';
import { ApiError } from './api-error';
import { callCloud } from './http';
import { collectPages } from './paging';

const LIMIT = 50;

/** Includes failed creations. */
const listInstances = (
  services: Services,
  session: Session,
  filter: Readonly<Record<string, string>>,
  signal: AbortSignal | undefined,
): Promise<Rows<Instance>> =>
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
      const page = await callCloud(services, 'listInstances', { parameters, query, signal }, instanceList);
      const { instances: items, unread, instance_num: all } = page;
      const size = items.length + unread.length;
      const seen = offset + size;
      // A page that isn't full is the last one, unless the total says otherwise.
      const hasMore = size >= LIMIT || (size > 0 && seen < (all ?? 0));
      return { items, unread, next: hasMore ? seen : undefined };
    },
  );

const named = (item: Instance): Instance => (item.name === '' ? { ...item, name: item.instance_id } : item);

export async function fetchInstances(
  services: Services,
  session: Session,
  signal?: AbortSignal,
): Promise<Rows<Instance>> {
  const { items, unread } = await listInstances(services, session, {}, signal);
  return { items: items.map(named), unread };
}

/** An unreadable row may still have a readable name. */
const isNamedOtherwise = (row: unknown, name: string): boolean => {
  const called = z.safeParse(z.object({ name: wording }), row).data?.name;
  return called !== undefined && called !== name;
};

/**
 * Instances that have, or may have, exactly this name, failed ones included. Compared here as well, for servers without
 * `exact_match_name`.
 * @throws ApiError `bad-response` if an unreadable row may have the name
 */
export async function fetchInstancesByName(
  services: Services,
  session: Session,
  name: string,
  signal?: AbortSignal,
): Promise<Instance[]> {
  const { items, unread } = await listInstances(services, session, { name, exact_match_name: 'true' }, signal);
  if (!unread.every((row) => isNamedOtherwise(row, name))) throw new ApiError({ kind: 'bad-response' });
  return items.filter((item) => item.name === name || item.name === '');
}

/** An invalid ID is a 404 without a request. */
export async function fetchInstance(
  services: Services,
  session: Session,
  id: string,
  signal?: AbortSignal,
): Promise<Instance> {
  if (!INSTANCE_ID_PATTERN.test(id)) throw new ApiError({ kind: 'http', status: 404 });
  const parameters = { project_id: session.projectId, instance_id: id };
  return named(await callCloud(services, 'showInstance', { parameters, signal }, instance));
}
