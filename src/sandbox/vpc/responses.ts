/** Times, pages, and errors in both versions of the VPC API. */
import { type Call, ok, type Reply } from '../call';
import { type Page, pageOf } from '../paging';
import { codedRefusal, type Refusal, vpcV1Refusal } from '../refusal';

/** "2020-08-13T07:12:36.000+00:00" */
export const longTime = (ms: number): string => new Date(ms).toISOString().replace('Z', '+00:00');

/** "2020-06-16T02:32:18Z" */
export const shortTime = (ms: number): string => new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');

/** "2022-12-15T02:11:13", in v1 */
export const plainTime = (ms: number): string => new Date(ms).toISOString().slice(0, 19);

const BAD_PARAMETER = 'VPC.SANDBOX.0001';

export const badParameterV1 = (message: string): Refusal => vpcV1Refusal(400, BAD_PARAMETER, message);
export const badParameterV3 = (message: string): Refusal => codedRefusal(400, BAD_PARAMETER, message);

type Item = { id: string };

/** @param key of the list in the body */
export function pageV1<T extends Item>(call: Call, key: string, all: readonly T[], view: (item: T) => unknown): Reply {
  return ok({ [key]: pageOf(all, call.query, badParameterV1).items.map(view) });
}

/** @param key of the list in the body */
export function pageV3<T extends Item>(call: Call, key: string, all: readonly T[], view: (item: T) => unknown): Reply {
  const { items, info }: Page<T> = pageOf(all, call.query, badParameterV3);
  return ok({ request_id: call.requestId, [key]: items.map(view), page_info: info });
}
