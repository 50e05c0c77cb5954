/**
 * `/v2/{project_id}/transfers` ("Creating a Log Transfer Task"; DMS fields from huaweicloud-sdk-lts in Python and Go).
 * Those models also require OBS fields; Terraform omits them for DMS.
 */
import * as z from 'zod/mini';
import { instanceId, resourceId } from './ids';
import { listOf, optional, optionalNumber, optionalText, optionalTexts, rowId, shownText } from './lenient';
import { rule, strict, typed } from './rules';
import { anyTopicName } from './topics';

/** RAW by the document, JSON by Terraform's own test. */
export const TRANSFER_FORMATS = ['RAW', 'JSON'] as const;

/** The service also returns `EXCEPTION`. */
export const TRANSFER_STATUSES = ['ENABLE', 'DISABLE'] as const;
export type TransferStatus = (typeof TRANSFER_STATUSES)[number];

/** JSON requires one of these; "all" selects every field. */
const FIELD_LISTS = ['lts_tags', 'stream_tags', 'struct_fields'] as const;

const fieldNames = z.optional(z.array(z.string(typed()).check(z.minLength(1, rule('required'))), typed()));

const detail = z.strictObject(
  {
    kafka_id: instanceId,
    kafka_topic: anyTopicName,
    /** In either format: the line's host and time. */
    tags: fieldNames,
    lts_tags: fieldNames,
    stream_tags: fieldNames,
    struct_fields: fieldNames,
    invalid_field_value: z.optional(z.string(typed())),
  },
  strict,
);

const common = {
  log_storage_format: z.enum(TRANSFER_FORMATS, typed()),
  log_transfer_status: z.enum(TRANSFER_STATUSES, typed()),
  log_transfer_detail: detail,
};

/** JSON needs fields; RAW writes the line as it is. */
const hasItsFields = (info: { log_storage_format: string; log_transfer_detail: z.infer<typeof detail> }): boolean => {
  const lists = FIELD_LISTS.map((key) => info.log_transfer_detail[key]);
  return lists.some((list) => list !== undefined && list.length > 0) === (info.log_storage_format === 'JSON');
};
const itsFields = { error: rule('transferFields'), path: ['log_transfer_detail'] };

/** All samples for DMS have one stream. */
export const createTransferRequest = z.strictObject(
  {
    log_group_id: resourceId,
    log_streams: z
      .array(
        z.strictObject({ log_stream_id: resourceId, log_stream_name: z.optional(z.string(typed())) }, strict),
        typed(),
      )
      .check(z.minLength(1, rule('oneStream')), z.maxLength(1, rule('oneStream'))),
    log_transfer_info: z
      .strictObject(
        { log_transfer_type: z.literal('DMS'), log_transfer_mode: z.literal('realTime'), ...common },
        strict,
      )
      .check(z.refine(hasItsFields, itsFields)),
  },
  strict,
);
export type CreateTransferRequest = z.infer<typeof createTransferRequest>;

/** Pauses and resumes. Format and details are required and don't change. */
export const updateTransferRequest = z.strictObject(
  {
    log_transfer_id: resourceId,
    log_transfer_info: z.strictObject(common, strict).check(z.refine(hasItsFields, itsFields)),
  },
  strict,
);
export type UpdateTransferRequest = z.infer<typeof updateTransferRequest>;

const transfer = z.object({
  log_transfer_id: rowId,
  log_group_id: optionalText,
  log_group_name: shownText,
  log_streams: z.array(z.object({ log_stream_id: rowId, log_stream_name: shownText })),
  log_transfer_info: z.object({
    log_transfer_type: optionalText,
    log_storage_format: optionalText,
    /** `ENABLE`, `DISABLE`, `EXCEPTION`, or an unpublished value. */
    log_transfer_status: shownText,
    /** Epoch milliseconds. */
    log_create_time: optionalNumber,
    log_transfer_detail: optional(
      z.object({
        kafka_id: optionalText,
        kafka_topic: optionalText,
        tags: optionalTexts,
        lts_tags: optionalTexts,
        stream_tags: optionalTexts,
        struct_fields: optionalTexts,
        invalid_field_value: optionalText,
      }),
    ),
  }),
});
export type Transfer = z.infer<typeof transfer>;

export const transferResponse = z.object({ log_transfer_id: rowId });

export const transferList = listOf('log_transfers', transfer, {});

export function isTransferTo({ log_transfer_info: info }: Transfer, instanceId: string, topic?: string): boolean {
  const to = info.log_transfer_detail;
  return to?.kafka_id === instanceId && (topic === undefined || to.kafka_topic === topic);
}

/** A stream has at most one transfer (LTS.0207). */
export const isTransferOf = ({ log_streams: streams }: Transfer, streamId: string): boolean =>
  streams.some((stream) => stream.log_stream_id === streamId);

const present = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null));

/**
 * Pauses or resumes a transfer.
 * @returns undefined if the transfer wasn't read completely: the request would change what is missing
 */
export function withStatus(
  { log_transfer_id: id, log_transfer_info: info }: Transfer,
  status: TransferStatus,
): UpdateTransferRequest | undefined {
  const request = {
    log_transfer_id: id,
    log_transfer_info: {
      log_storage_format: info.log_storage_format,
      log_transfer_status: status,
      log_transfer_detail: present(info.log_transfer_detail ?? {}),
    },
  };
  return updateTransferRequest.safeParse(request).data;
}
