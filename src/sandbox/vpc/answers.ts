/** How the two versions of the VPC API write times, pages and refusals. */
import { type Call, ok, type Reply } from '../call';
import { type Page, pageOf } from '../paging';
import { codedRefusal, type Refusal, vpcV1Refusal } from '../refusal';

/** "2020-08-13T07:12:36.000+00:00" */
export const longTime = (ms: number): string => new Date(ms).toISOString().replace('Z', '+00:00');

/** "2020-06-16T02:32:18Z" */
export const shortTime = (ms: number): string => new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');

/** "2022-12-15T02:11:13", as v1 writes it */
export const plainTime = (ms: number): string => new Date(ms).toISOString().slice(0, 19);

/** No official code is known for a parameter without sense; this one is ours. */
const BAD_PARAMETER = 'VPC.SANDBOX.0001';

export const badParameterV1 = (message: string): Refusal => vpcV1Refusal(400, BAD_PARAMETER, message);
export const badParameterV3 = (message: string): Refusal => codedRefusal(400, BAD_PARAMETER, message);

type Item = { id: string };

/**
 * A page in the form of v1: only the list.
 * @param key name of the list in the body
 */
export function pageV1<T extends Item>(call: Call, key: string, all: readonly T[], view: (item: T) => unknown): Reply {
  return ok({ [key]: pageOf(all, call.query, badParameterV1).items.map(view) });
}

/**
 * A page in the form of v3: request id, list, `page_info`.
 * @param key name of the list in the body
 */
export function pageV3<T extends Item>(call: Call, key: string, all: readonly T[], view: (item: T) => unknown): Reply {
  const { items, info }: Page<T> = pageOf(all, call.query, badParameterV3);
  return ok({ request_id: call.requestId, [key]: items.map(view), page_info: info });
}
