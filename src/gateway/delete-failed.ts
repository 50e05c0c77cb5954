/**
 * Deletes an instance only if its creation failed. The gateway checks this itself: the page may be out of date, or not
 * ours, and deleting a running instance deletes its data.
 */
import { ANSWER_HEADER, DELETABLE_STATUS } from '../contract/gateway-api';
import { instance } from '../contract/instance';
import { matchRoute, type RouteMatch } from '../contract/route-table';
import { pathOf } from '../contract/routes';
import { notSent } from './answers';
import { exchange } from './exchange';
import type { Upstream } from './upstream';

export interface DeleteCall {
  match: RouteMatch;
  path: string;
}

/** Repeats the cloud's status only if it looks like one. */
const wordOf = (status: string): string => (/^[A-Z]{1,40}$/.test(status) ? status : 'unknown');

const unread = () => notSent(502, 'DELETE_UNREAD');

/** The cloud certainly refused the read; the page needs its own message. */
const isWordOfTheCloud = (answer: Response): boolean =>
  answer.headers.get(ANSWER_HEADER) === 'cloud' && [401, 403, 404].includes(answer.status);

async function readStatus(answer: Response, id: string | undefined): Promise<string | undefined> {
  try {
    const read = instance.safeParse(await answer.json());
    return read.data?.instance_id === id ? read.data?.status || undefined : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @returns the cloud's response to the deletion; its own 401, 403, or 404 to the read; otherwise `not-sent`: 409
 *   `LAUNCHPAD.NOT_FAILED` for any other status, 502 if the status is unknown
 */
export async function deleteFailed(
  upstream: Upstream,
  { match, path }: DeleteCall,
  deadlines: { createMs: number; lookupMs: number },
): Promise<Response> {
  const shown = matchRoute('GET', pathOf('showInstance', match.parameters));
  if (!shown) return unread();
  const { lookupMs, createMs } = deadlines;
  const nothing = { query: new URLSearchParams(), body: undefined };
  const reading = exchange(upstream, { match: shown, path, ...nothing }, { answerMs: lookupMs, abortMs: lookupMs });
  const read = await reading.answer;
  if (isWordOfTheCloud(read)) return read;
  if (read.status !== 200) return unread();
  const status = await readStatus(read, match.parameters.instance_id);
  if (status === undefined) return unread();
  if (status !== DELETABLE_STATUS) {
    return notSent(409, 'NOT_FAILED', { detail: wordOf(status) });
  }
  return exchange(upstream, { match, path, ...nothing }, { answerMs: createMs, abortMs: createMs }).answer;
}
