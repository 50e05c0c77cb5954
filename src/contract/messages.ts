/**
 * `POST …/messages/action?action_id=send` ("Producing Messages to Kafka") and `GET …/messages` ("Querying Messages");
 * fields of `SendKafkaMessage` and `ShowInstanceMessages` in huaweicloud-sdk-kafka.
 * A query by time (`start_time`, `end_time`, `limit`, `offset` as page number from 0, `asc=false`) returns no content;
 * one by `partition` and `message_offset` does.
 */
import * as z from 'zod/mini';
import { figure, listOf, optionalFlag, optionalNumber, optionalText } from './lenient';
import { rule, strict, typed } from './rules';
import { atMostUnits } from './text-length';
import { anyTopicName } from './topics';

/** Our own limits; the service's aren't published. However it is escaped, such a request fits the gateway's 64 KiB. */
export const MESSAGE_MAX = 10_000;
export const MESSAGE_KEY_MAX = 200;

/** However it is escaped, the response fits the gateway's 1 MiB. */
export const MESSAGE_READ_MAX_BYTES = 150_000;

export const messageText = z
  .string(typed())
  .check(z.minLength(1, rule('required')), atMostUnits(MESSAGE_MAX, 'messageLength'));

export const messageKey = z.string(typed()).check(atMostUnits(MESSAGE_KEY_MAX, 'messageKeyLength'));

const property = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('KEY'), value: messageKey }, strict),
  z.strictObject(
    { name: z.literal('PARTITION'), value: z.string(typed()).check(z.regex(/^\d{1,4}$/, rule('messagePartition'))) },
    strict,
  ),
]);

export const sendMessageRequest = z.strictObject(
  { topic: anyTopicName, body: messageText, property_list: z.array(property, typed()).check(z.maxLength(2)) },
  strict,
);
export type SendMessageRequest = z.infer<typeof sendMessageRequest>;

/** Repeats the request; the sample doesn't say where the message went. */
export const sendMessageResponse = z.object({ topic: optionalText });

const message = z.object({
  partition: figure,
  message_offset: figure,
  key: optionalText,
  /** Absent in queries by time. */
  value: optionalText,
  /** Bytes. */
  size: optionalNumber,
  /** Epoch milliseconds. */
  timestamp: optionalNumber,
  huge_message: optionalFlag,
});
export type Message = z.infer<typeof message>;

export const messageList = listOf('messages', message, { total: optionalNumber });

/** Whether the content fits the gateway's limit. */
export const isReadable = ({ size, huge_message: isHuge }: Message): boolean =>
  !isHuge && (size ?? 0) <= MESSAGE_READ_MAX_BYTES;
