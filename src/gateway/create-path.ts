/** By which of its two addresses an instance is created: the document's, or the successor that its own note points to. */
import { readErrorBody } from '../contract/error-body';
import { ANSWER_HEADER, DOUBT_HEADER, type Session } from '../contract/gateway-api';
import { matchRoute, type RouteMatch } from '../contract/route-table';
import { pathOf } from '../contract/routes';

/** `auto`: the document's, until Huawei Cloud itself says that it has no such API. The others fix one (`CREATE_PATH`). */
export const CREATE_PATHS = ['auto', 'document', 'successor'] as const;
export type CreatePath = (typeof CREATE_PATHS)[number];

/** What a session knows of it. */
export interface CreatePathMemory {
  isSuccessor(): boolean;
  /** From now on the successor; undefined where a setting fixes the path. */
  goOn?: () => void;
}

/** @param setting how it begins */
export function createPathMemory(setting: CreatePath): CreatePathMemory {
  let isSuccessor = setting === 'successor';
  return {
    isSuccessor: () => isSuccessor,
    ...(setting === 'auto' && {
      goOn: () => {
        isSuccessor = true;
      },
    }),
  };
}

/** @returns the part of a session that tells the page */
export const toldPath = (memory: CreatePathMemory): Pick<Session, 'createPath'> =>
  memory.isSuccessor() ? { createPath: 'successor' } : {};

/** "The API does not exist or has not been published in the environment", of Huawei Cloud's API gateway. */
const NO_SUCH_API = 'APIGW.0101';

/**
 * Whether an answer says for certain that the API doesn't exist, so that nothing was created: Huawei Cloud's own words,
 * read as JSON, to one single send. A page of a proxy, a code of another service and every other status say nothing of the kind.
 * @param answer as the page would get it; it stays readable
 */
export async function saysNoSuchApi(answer: Response): Promise<boolean> {
  const { status, headers } = answer;
  if (status !== 404 || headers.get(ANSWER_HEADER) !== 'cloud' || headers.has(DOUBT_HEADER)) return false;
  if (!headers.get('content-type')?.startsWith('application/json')) return false;
  try {
    const error = readErrorBody(await answer.clone().json());
    return error?.code === NO_SUCH_API && Boolean(error.requestId ?? headers.get('x-request-id'));
  } catch {
    return false;
  }
}

/** @returns the same create by the successor's address; undefined where it is no create by the document's */
export function onSuccessor<Call extends { match: RouteMatch; path: string }>(call: Call): Call | undefined {
  if (call.match.name !== 'createInstance') return undefined;
  const path = pathOf('createInstanceSuccessor', call.match.parameters);
  const match = matchRoute('POST', path);
  return match && { ...call, match, path };
}
