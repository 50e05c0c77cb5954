/** `POST /v2/{project_id}/lts/dms/kafka-instance` ("Registering a DMS Kafka Instance", 2025-08-21, tables 2 to 7). */
import * as z from 'zod/mini';
import { instanceId } from './ids';
import { rule, strict, typed } from './rules';
import { atMostUnits } from './text-length';

/** Exactly as in table 2. */
export const LTS_CONTENT_TYPE = 'application/json;charset=utf8';

/** TCP is inferred: the document names no protocol. */
export const LTS_SOURCE_CIDR = '198.19.128.0/17';
export const LTS_PORT = 9011;

export const KAFKA_NAME_MAX = 256;

/** The document doesn't say that it must equal the instance's name. */
export const kafkaName = z
  .string(typed())
  .check(z.minLength(1, rule('required')), atMostUnits(KAFKA_NAME_MAX, 'kafkaNameLength'));

/**
 * `connect_info` is mandatory, and `{}` without SASL. The create request's rules for user and password don't apply
 * here.
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

export const registerKafkaResponse = z.object({ instance_id: z.string().check(z.minLength(1)) });
