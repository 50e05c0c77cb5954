/**
 * Deletes an instance only if its creation failed. The gateway checks this itself: the page may be out of date, or not
 * ours, and deleting a running instance deletes its data.
 */
import { ANSWER_HEADER, DELETABLE_STATUS } from '../contract/gateway-api';
import { instance } from '../contract/instance';
import { matchRoute } from '../contract/route-table';
import { pathOf } from '../contract/routes';
import { type Deadlines, forward } from './forward';
import { parseJson } from './json';
import { notSent } from './responses';
import type { Upstream, UpstreamRequest } from './upstream';

/** Repeats the cloud's status only if it looks like one. */
const statusName = (status: string): string => (/^[A-Z]{1,40}$/.test(status) ? status : 'unknown');

const unread = () => notSent(502, 'DELETE_UNREAD');

/** The cloud certainly refused the read; the page needs its own message. */
const isCloudError = (response: Response): boolean =>
  response.headers.get(ANSWER_HEADER) === 'cloud' && [401, 403, 404].includes(response.status);

async function readStatus(response: Response, id: string | undefined): Promise<string | undefined> {
  const { data } = instance.safeParse(parseJson(await response.text()));
  return data?.instance_id === id ? data?.status || undefined : undefined;
}

/**
 * @returns the cloud's response to the deletion; its own 401, 403, or 404 to the read; otherwise `not-sent`: 409
 *   `LAUNCHPAD.NOT_FAILED` for any other status, 502 if the status is unknown
 */
export async function deleteFailed(
  upstream: Upstream,
  { match, path }: Pick<UpstreamRequest, 'match' | 'path'>,
  { createMs, lookupMs }: Deadlines,
): Promise<Response> {
  const shown = matchRoute('GET', pathOf('showInstance', match.parameters));
  if (!shown) return unread();
  const nothing = { query: new URLSearchParams(), body: undefined };
  const read = await forward(upstream, { match: shown, path, ...nothing }, { responseMs: lookupMs }).response;
  if (isCloudError(read)) return read;
  if (read.status !== 200) return unread();
  const status = await readStatus(read, match.parameters.instance_id);
  if (status === undefined) return unread();
  if (status !== DELETABLE_STATUS) {
    return notSent(409, 'NOT_FAILED', { detail: statusName(status) });
  }
  return forward(upstream, { match, path, ...nothing }, { responseMs: createMs }).response;
}
