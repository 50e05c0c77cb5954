/** `GET /v2/{project_id}/quotas` (ShowQuotas; huaweicloud-sdk-go-v3, services/kafka/v2, QuotaResourceEntity). */
import * as z from 'zod/mini';
import { figure, optionalNumber, optionalText } from './lenient';

const resource = z.object({
  type: optionalText,
  /** Spelled like this in the document's sample. */
  tpye: optionalText,
  quota: figure,
  used: optionalNumber,
});

export const quotas = z.object({ quotas: z.object({ resources: z.array(z.unknown()) }) });

export interface Quota {
  quota: number;
  used: number | undefined;
}

/** The quota of Kafka instances; undefined if there is none that can be read. */
export function instanceQuotaOf({ quotas: { resources } }: z.infer<typeof quotas>): Quota | undefined {
  for (const one of resources) {
    const { data } = z.safeParse(resource, one);
    if (data && (data.type ?? data.tpye) === 'kafkaInstance')
      return { quota: data.quota, used: data.used ?? undefined };
  }
  return undefined;
}

/** Undefined if unknown. A negative quota means no limit. */
export function hasRoom({ quota, used }: Quota): boolean | undefined {
  if (quota < 0) return true;
  return used === undefined ? undefined : used < quota;
}
