/**
 * From what the inputs hold to what the API takes. Hidden fields are left out; optional fields go only when the person
 * chose them; `description` and `arch_type` always go (design: "what is sent when untouched").
 */
import { type CreateInstanceRequest, createInstanceRequest } from '../../contract/create-instance';
import { writeStep } from '../form/derive';
import { operations } from '../form/operations/operations';
import { tidyNumber } from '../wording/tidy';
import type { CreateFormValues } from './form-values';
import { tidyForm } from './tidy-form';

/**
 * @param capacity the Capacity step
 * @returns `storage_space`, GB of all brokers together; NaN while one of the numbers is missing
 */
export function totalStorageGb(capacity: Pick<CreateFormValues['capacity'], 'brokers' | 'storagePerBroker'>): number {
  return wholeNumber(capacity.brokers) * wholeNumber(capacity.storagePerBroker);
}

/**
 * Reads digits, and only digits: "3.0", "1e3" and "" are no whole numbers.
 * @param text what an input holds; what typing and copying add is forgiven (wording/tidy.ts)
 */
export function wholeNumber(text: string): number {
  const digits = tidyNumber(text);
  return /^\d{1,15}$/.test(digits) ? Number(digits) : Number.NaN;
}

function accessPart(access: CreateFormValues['access']) {
  if (!access.sasl) return { ssl_enable: false };
  return {
    ssl_enable: true,
    kafka_security_protocol: access.protocol,
    sasl_enabled_mechanisms: access.mechanisms,
    access_user: access.user,
    password: access.password,
  };
}

function networkPart(network: CreateFormValues['network']) {
  return {
    vpc_id: network.vpcId,
    subnet_id: network.subnetId,
    security_group_id: network.securityGroupId,
    ...(network.ipv6 && { ipv6_enable: true }),
    ...(network.publicAccess && { enable_publicip: true, publicip_id: network.publicIpIds.join(',') }),
    ...(network.plaintextInVpc && { vpc_client_plain: true }),
  };
}

function billingPart(billing: CreateFormValues['billing']) {
  // The document: a bss_param that is not blank means yearly/monthly. So pay-per-use sends none.
  if (billing.mode === 'postPaid') return {};
  return {
    bss_param: {
      charging_mode: 'prePaid',
      period_type: billing.periodType,
      period_num: wholeNumber(billing.periodNumber),
      ...(billing.autoRenew && { is_auto_renew: true }),
      ...(billing.autoPay && { is_auto_pay: true }),
    },
  };
}

/**
 * Builds the body without judging it, for the preview on Review.
 * @param typed the whole form
 */
export function createRequestDraft(typed: CreateFormValues): Record<string, unknown> {
  const values = tidyForm(typed);
  const { basics, capacity } = values;
  return {
    name: basics.name,
    description: basics.description,
    engine: 'kafka',
    engine_version: basics.engineVersion,
    broker_num: wholeNumber(capacity.brokers),
    storage_space: totalStorageGb(capacity),
    ...accessPart(values.access),
    ...networkPart(values.network),
    available_zones: capacity.zones,
    product_id: capacity.productId,
    ...writeStep(operations, values.operations),
    ...(capacity.encryption && { disk_encrypted_enable: true, disk_encrypted_key: capacity.encryptionKey }),
    storage_spec_code: capacity.storageSpec,
    ...(basics.enterpriseProjectId !== '' && { enterprise_project_id: basics.enterpriseProjectId }),
    ...(basics.tags.length > 0 && { tags: basics.tags.map(({ key, value }) => ({ key, value })) }),
    arch_type: 'X86',
    ...billingPart(values.billing),
  };
}

/**
 * Builds the body of `POST /v2/{engine}/{project_id}/instances`.
 * @param values the whole form, valid
 * @returns the body, checked by the contract
 * @throws zod's error where the form let something through that the contract refuses: a fault of ours
 */
export const toCreateRequest = (values: CreateFormValues): CreateInstanceRequest =>
  createInstanceRequest.parse(createRequestDraft(values));
