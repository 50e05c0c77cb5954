/**
 * The lookup between a create's 401 and its retry. A 401 should come before anything is processed, but names need not
 * be unique: trusting a wrong 401 would buy a second instance.
 */
import { instanceList } from '../contract/instance';
import { matchRoute } from '../contract/route-table';
import { pathOf } from '../contract/routes';
import { jsonOf } from './json';
import type { BufferedResponse, UpstreamRequest } from './upstream';

/** @returns the lookup of a create's name; undefined for every other call */
export function nameLookup({ match, body, signal }: UpstreamRequest): UpstreamRequest | undefined {
  if (match.route.effect !== 'create') return undefined;
  const path = pathOf('listInstances', match.parameters);
  const list = matchRoute('GET', path);
  const { name }: { name?: unknown } = JSON.parse(body ?? '{}');
  if (!list) return undefined;
  const query = new URLSearchParams({ engine: 'kafka', include_failure: 'true', name: String(name) });
  query.set('exact_match_name', 'true');
  return { match: list, path, query, body: undefined, signal };
}

/** Whether the response is readable and lists no instance. */
export function findsNothing(response: BufferedResponse): boolean {
  const { data } = instanceList.safeParse(jsonOf(response));
  return response.status === 200 && data?.instances.length === 0 && data.unread.length === 0;
}
