import * as z from 'zod/mini';
import { type RegisterKafkaRequest, registerKafkaRequest } from '../../contract/log-service';
import type { RegisterForm } from './register-form';

/**
 * Turns the form into the body of `POST /v2/{project_id}/lts/dms/kafka-instance`.
 * @param values what the form holds, unchanged: neither user nor password is trimmed
 * @param hasSasl without SASL, `connect_info` is sent as `{}` whatever the hidden fields hold
 * @returns the wire body
 * @throws ZodError where the contract refuses it, which the form's own rules prevent
 */
export function toRegisterRequest(values: RegisterForm, hasSasl: boolean): RegisterKafkaRequest {
  return z.parse(registerKafkaRequest, {
    instance_id: values.instanceId,
    kafka_name: values.kafkaName,
    connect_info: hasSasl ? { user_name: values.user, pwd: values.password } : {},
  });
}
