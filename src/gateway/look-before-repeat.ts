/**
 * The look between a create that was answered 401 and its second send. A 401 is meant to come before anything is
 * processed; where names need not be unique, believing that of one that lied would buy a second instance.
 */
import { instanceList } from '../contract/instance';
import { matchRoute } from '../contract/route-table';
import { pathOf } from '../contract/routes';
import type { UpstreamRequest, WholeAnswer } from './upstream';

/**
 * @param request a call
 * @returns the lookup by its name where it is a create; undefined for every other call
 */
export function nameLookUp({ match, body, signal }: UpstreamRequest): UpstreamRequest | undefined {
  if (match.route.effect !== 'create') return undefined;
  const path = pathOf('listInstances', match.parameters);
  const list = matchRoute('GET', path);
  const { name }: { name?: unknown } = JSON.parse(body ?? '{}');
  if (!list) return undefined;
  const query = new URLSearchParams({ engine: 'kafka', include_failure: 'true', name: String(name) });
  query.set('exact_match_name', 'true');
  return { match: list, path, query, body: undefined, signal };
}

/**
 * @param answer to that lookup
 * @returns whether it was read and shows no instance; one that cannot be read shows nothing of the kind
 */
export function showsNothing({ status, bytes }: WholeAnswer): boolean {
  if (status !== 200) return false;
  try {
    const list = instanceList.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    return list.data?.instances.length === 0 && list.data.unread.length === 0;
  } catch {
    return false;
  }
}
