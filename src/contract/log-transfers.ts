/**
 * Transfers of a log stream to a topic: `/v2/{project_id}/transfers` ("Creating a Log Transfer Task"; fields of DMS from
 * the models of huaweicloud-sdk-lts, the same in Python and Go). Those models ask for OBS fields as well; Terraform leaves
 * them out for DMS.
 */
import * as z from 'zod/mini';
import { instanceId, resourceId } from './ids';
import { listOf, optional, optionalNumber, optionalText, optionalTexts, rowId, shownText } from './lenient';
import { rule, strict, typed } from './rules';
import { anyTopicName } from './topics';

/** DMS takes RAW by the page, and JSON by Terraform's own test of it. */
export const TRANSFER_FORMATS = ['RAW', 'JSON'] as const;

/** What a person can ask for; the service answers `EXCEPTION` as well. */
export const TRANSFER_STATUSES = ['ENABLE', 'DISABLE'] as const;
export type TransferStatus = (typeof TRANSFER_STATUSES)[number];

/** The lists of JSON, of which one is needed; "all" stands for every field. */
const FIELD_LISTS = ['lts_tags', 'stream_tags', 'struct_fields'] as const;

const fieldNames = z.optional(z.array(z.string(typed()).check(z.minLength(1, rule('required'))), typed()));

const detail = z.strictObject(
  {
    kafka_id: instanceId,
    kafka_topic: anyTopicName,
    /** Of either format: host and time of a line. */
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

/** JSON has something to write, and RAW writes a line as it is. */
const hasItsFields = (info: { log_storage_format: string; log_transfer_detail: z.infer<typeof detail> }): boolean => {
  const lists = FIELD_LISTS.map((key) => info.log_transfer_detail[key]);
  return lists.some((list) => list !== undefined && list.length > 0) === (info.log_storage_format === 'JSON');
};
const itsFields = { error: rule('transferFields'), path: ['log_transfer_detail'] };

/** `POST /v2/{project_id}/transfers`, answered with 200. All samples for DMS have one stream. */
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

/** `PUT /v2/{project_id}/transfers`: pauses and resumes. Format and details are needed too, and stay as they are. */
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
    /** `ENABLE`, `DISABLE`, `EXCEPTION`, or a word that nobody published. */
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

/** Answer to creating, changing and deleting one. */
export const transferResponse = z.object({ log_transfer_id: rowId });

/** `GET /v2/{project_id}/transfers` */
export const transferList = listOf('log_transfers', transfer, {});

/**
 * @param instanceId of Kafka
 * @param topic leaves out the transfers to other topics
 */
export function isTransferTo({ log_transfer_info: info }: Transfer, instanceId: string, topic?: string): boolean {
  const to = info.log_transfer_detail;
  return to?.kafka_id === instanceId && (topic === undefined || to.kafka_topic === topic);
}

/** Whether a stream is taken by a transfer: it takes one (LTS.0207). */
export const isTransferOf = ({ log_streams: streams }: Transfer, streamId: string): boolean =>
  streams.some((stream) => stream.log_stream_id === streamId);

const present = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null));

/**
 * The request that pauses or resumes a transfer.
 * @param transfer as it was read
 * @returns undefined where what was read is not whole: the request would change what it doesn't know
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
