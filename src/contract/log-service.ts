/**
 * Registering an instance with Log Tank Service: `POST /v2/{project_id}/lts/dms/kafka-instance`
 * ("Registering a DMS Kafka Instance", 2025-08-21, tables 2 to 7).
 */
import * as z from 'zod/mini';
import { instanceId } from './ids';
import { rule, strict, typed } from './rules';
import { atMostUnits } from './text-length';

/** Table 2 asks for exactly this content type. */
export const LTS_CONTENT_TYPE = 'application/json;charset=utf8';

/** The addresses that LTS connects from, and the port it connects to; TCP is inferred, the document names no protocol. */
export const LTS_SOURCE_CIDR = '198.19.128.0/17';
export const LTS_PORT = 9011;

export const KAFKA_NAME_MAX = 256;

/** `kafka_name`: 1–256 characters. Nothing says that it must equal the instance's name. */
export const kafkaName = z
  .string(typed())
  .check(z.minLength(1, rule('required')), atMostUnits(KAFKA_NAME_MAX, 'kafkaNameLength'));

/**
 * `connect_info` is mandatory and `{}` without SASL. User and password have no rules of their own:
 * those of the create request are never applied here.
 */
export const registerKafkaRequest = z.strictObject(
  {
    instance_id: instanceId,
    kafka_name: kafkaName,
    connect_info: z.strictObject(
      { user_name: z.optional(z.string(typed())), pwd: z.optional(z.string(typed())) },
      strict,
    ),
  },
  strict,
);

export type RegisterKafkaRequest = z.infer<typeof registerKafkaRequest>;

/** Answer 201 (table 5). */
export const registerKafkaResponse = z.object({ instance_id: z.string().check(z.minLength(1)) });
