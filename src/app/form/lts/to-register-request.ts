import * as z from 'zod/mini';
import { type RegisterKafkaRequest, registerKafkaRequest } from '../../../contract/log-service';
import type { RegisterForm } from './register-form';

/**
 * Builds the body without judging it, for the code beside the form.
 * @param values what the form holds, unchanged: neither user nor password is trimmed
 * @param hasSasl without SASL, `connect_info` is `{}` whatever the hidden fields hold
 */
export const registerRequestDraft = (values: RegisterForm, hasSasl: boolean): RegisterKafkaRequest => ({
  instance_id: values.instanceId,
  kafka_name: values.kafkaName,
  connect_info: hasSasl ? { user_name: values.user, pwd: values.password } : {},
});

/**
 * Turns the form into the body of `POST /v2/{project_id}/lts/dms/kafka-instance`.
 * @param values the form, valid
 * @param hasSasl whether the instance asks for user and password
 * @returns the wire body
 * @throws ZodError where the contract refuses it, which the form's own rules prevent
 */
export const toRegisterRequest = (values: RegisterForm, hasSasl: boolean): RegisterKafkaRequest =>
  z.parse(registerKafkaRequest, registerRequestDraft(values, hasSasl));
