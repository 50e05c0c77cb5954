/** Who changed what with which outcome: the line that is written of every call that creates, registers, changes or deletes. */
import * as z from 'zod/mini';
import { ANSWER_HEADER, DOUBT_HEADER, gatewayError, type Session } from '../contract/gateway-api';
import { INSTANCE_ID_PATTERN, RESOURCE_ID_PATTERN } from '../contract/ids';
import type { RouteMatch } from '../contract/route-table';

/** What a call is about, as far as it's an id or a name of a resource. */
export type Subject = Readonly<Record<string, string>>;

export interface Change {
  /** As the page's header names them: an IAM username with its account, or the end of an access key ID. */
  who: string;
  mode: Session['mode'];
  region: string;
  project: string;
  subject: Subject;
  outcome: 'accepted' | 'refused' | 'not-sent' | 'settle-first' | 'unknown';
}

/** Members of a request that name what it is about. Anything else in it stays here. */
const NAMING = new Set([
  'name',
  'instance_id',
  'security_group_id',
  'log_group_id',
  'log_group_name',
  'log_stream_name',
]);

const membersOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];

/**
 * What a checked call is about.
 * @param match its route, with the ids in its path
 * @param body its parsed body; only ids and names in it are read, never deeper than one level
 */
export function subjectOf({ parameters }: RouteMatch, body: unknown): Subject {
  const members = membersOf(body).flatMap((member) => [member, ...membersOf(member[1])]);
  const named = members.filter(
    (member): member is [string, string] =>
      NAMING.has(member[0]) && typeof member[1] === 'string' && RESOURCE_ID_PATTERN.test(member[1]),
  );
  const { project_id: _project, ...ids } = parameters;
  return { ...Object.fromEntries(named), ...ids };
}

/** The body stays unread. */
const bodyOf = (answer: Response): Promise<unknown> =>
  answer
    .clone()
    .json()
    .catch(() => undefined);

/**
 * Why a call failed, if the gateway itself says so.
 * @param answer the page's
 */
export async function codeOf(answer: Response): Promise<string | undefined> {
  if (answer.headers.get(ANSWER_HEADER) === 'cloud') return undefined;
  return gatewayError.safeParse(await bodyOf(answer)).data?.error_code;
}

const created = z.object({ instance_id: z.string().check(z.regex(INSTANCE_ID_PATTERN)) });

/**
 * What became of it, no surer than the page may say it.
 * @param answer the page's; its body stays unread
 * @returns the outcome, and the id of an instance that was created
 */
export async function outcomeOf(answer: Response): Promise<{ outcome: Change['outcome']; created?: Subject }> {
  const body = await bodyOf(answer);
  if (answer.headers.get(ANSWER_HEADER) !== 'cloud')
    return { outcome: gatewayError.safeParse(body).data?.outcome ?? 'unknown' };
  if (answer.ok) {
    const { data } = created.safeParse(body);
    return { outcome: 'accepted', ...(data && { created: data }) };
  }
  const isClear = answer.status < 500 && answer.status !== 408 && answer.status !== 409;
  return { outcome: isClear && !answer.headers.has(DOUBT_HEADER) ? 'refused' : 'unknown' };
}
