/**
 * Deleting an instance: only one whose creation failed, which the gateway finds out itself. What the page believes may be
 * old, or not come from our page at all, and a running instance that is deleted takes its data along.
 */
import { ANSWER_HEADER, DELETABLE_STATUS } from '../contract/gateway-api';
import { instance } from '../contract/instance';
import { matchRoute, type RouteMatch } from '../contract/route-table';
import { pathOf } from '../contract/routes';
import { notSent } from './answers';
import { exchange } from './exchange';
import type { Upstream } from './upstream';

/** A call of `DELETE /v2/{project_id}/instances/{instance_id}`, checked against the route table. */
export interface DeleteCall {
  match: RouteMatch;
  path: string;
}

/** The cloud's word for a state is repeated in the refusal only where it is a word. */
const wordOf = (status: string): string => (/^[A-Z]{1,40}$/.test(status) ? status : 'unknown');

const unread = () => notSent(502, 'DELETE_UNREAD');

/** Statuses with which the cloud certainly refuses the reading; the page needs its own words for them. */
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
 * Reads the instance, and deletes it where its creation failed.
 * @param upstream the cloud of the session
 * @param call the checked call
 * @param deadlines milliseconds for the reading and for the deletion
 * @returns the cloud's answer to the deletion; its own 401, 403 or 404 to the reading; else a refusal `not-sent`: 409
 *   `LAUNCHPAD.NOT_FAILED` for any other state, 502 where the state is not known
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
