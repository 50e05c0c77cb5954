/** Which of its two paths creates an instance: the document's, or the successor that its note points to. */
import { readErrorBody } from '../contract/error-body';
import { ANSWER_HEADER, DOUBT_HEADER, type Session } from '../contract/gateway-api';
import { matchRoute, type RouteMatch } from '../contract/route-table';
import { pathOf } from '../contract/routes';
import { parseJson } from './json';

/** `CREATE_PATH`. `auto`: the document's, until Huawei Cloud says that it doesn't exist. */
export const CREATE_PATHS = ['auto', 'document', 'successor'] as const;
export type CreatePath = (typeof CREATE_PATHS)[number];

export interface CreatePathMemory {
  isSuccessor(): boolean;
  /** Uses the successor from now on; undefined where the setting fixes the path. */
  switchToSuccessor?: () => void;
}

export function createPathMemory(setting: CreatePath): CreatePathMemory {
  let isSuccessor = setting === 'successor';
  return {
    isSuccessor: () => isSuccessor,
    ...(setting === 'auto' && {
      switchToSuccessor: () => {
        isSuccessor = true;
      },
    }),
  };
}

export const createPathField = (memory: CreatePathMemory): Pick<Session, 'createPath'> =>
  memory.isSuccessor() ? { createPath: 'successor' } : {};

/** Huawei Cloud's API gateway: "The API does not exist or has not been published in the environment". */
const NO_SUCH_API = 'APIGW.0101';

/**
 * Whether Huawei Cloud says for certain that the API doesn't exist, so nothing was created. A proxy's page, another
 * service's code, or a retried request proves nothing.
 * @param response stays readable
 */
export async function saysNoSuchApi(response: Response): Promise<boolean> {
  const { status, headers } = response;
  if (status !== 404 || headers.get(ANSWER_HEADER) !== 'cloud' || headers.has(DOUBT_HEADER)) return false;
  if (!headers.get('content-type')?.startsWith('application/json')) return false;
  const error = readErrorBody(parseJson(await response.clone().text()));
  return error?.code === NO_SUCH_API && Boolean(error.requestId ?? headers.get('x-request-id'));
}

/** @returns the create at the successor's path; undefined if it isn't a create at the document's */
export function onSuccessor<Call extends { match: RouteMatch; path: string }>(call: Call): Call | undefined {
  if (call.match.name !== 'createInstance') return undefined;
  const path = pathOf('createInstanceSuccessor', call.match.parameters);
  const match = matchRoute('POST', path);
  return match && { ...call, match, path };
}
