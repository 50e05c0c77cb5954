/**
 * How many instances a project may have: `GET /v2/{project_id}/quotas` (DMS, ShowQuotas; names of
 * huaweicloud-sdk-go-v3, services/kafka/v2, QuotaResourceEntity). Read leniently; unknown keys pass.
 */
import * as z from 'zod/mini';
import { figure, optionalNumber, optionalText } from './lenient';

const resource = z.object({
  type: optionalText,
  /** So spelled in the page's own sample. */
  tpye: optionalText,
  quota: figure,
  used: optionalNumber,
});

/** Rows of other services and rows that cannot be read don't matter here. */
export const quotas = z.object({ quotas: z.object({ resources: z.array(z.unknown()) }) });

/** Both as they are told; `used` is undefined where it isn't told. */
export interface Quota {
  quota: number;
  used: number | undefined;
}

/**
 * @param answer of the API
 * @returns the quota of Kafka instances; undefined where the answer has none that can be read
 */
export function instanceQuotaOf({ quotas: { resources } }: z.infer<typeof quotas>): Quota | undefined {
  for (const one of resources) {
    const { data } = z.safeParse(resource, one);
    if (data && (data.type ?? data.tpye) === 'kafkaInstance')
      return { quota: data.quota, used: data.used ?? undefined };
  }
  return undefined;
}

/** Whether there is room for another instance; undefined where that can't be told. A negative quota is none at all. */
export function hasRoom({ quota, used }: Quota): boolean | undefined {
  if (quota < 0) return true;
  return used === undefined ? undefined : used < quota;
}
