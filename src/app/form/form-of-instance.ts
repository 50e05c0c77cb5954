/**
 * From an instance as the API shows it back to what the wizard's inputs would hold, to order the same again. What the
 * API does not tell (password, period, renewal, payment) is left as it opens or empty, so that it is chosen anew; a word
 * that the form doesn't know is kept, so that it is named and asked about, and never replaced.
 */
import { brokersOf, type Instance } from '../../contract/instance';
import type { CreateFormValues } from './create-form';
import type { PartialRequest } from './field';
import { formOfRequest } from './stored-values';

/** "02:00:00" as show writes it; a create takes "02:00". */
const timeOf = (time: string | null | undefined): string | undefined => /^(\d\d:\d\d)(:00)?$/.exec(time ?? '')?.[1];

/**
 * The request that would make such an instance.
 * @returns '' or NaN for what has to be asked for and the API doesn't tell; what is left out is as a new form has it
 */
export const requestOfInstance = (item: Instance): PartialRequest => ({
  name: item.name,
  description: item.description ?? '',
  engine_version: item.engine_version ?? '',
  enterprise_project_id: item.enterprise_project_id ?? '',
  tags: (item.tags ?? []).map(({ key, value }) => ({ key, value: value ?? '' })),
  available_zones: item.available_zones ?? [],
  product_id: item.product_id ?? '',
  broker_num: brokersOf(item) ?? Number.NaN,
  storage_spec_code: item.storage_spec_code ?? '',
  // `storage_space` of show is what is usable; `total_storage_space` is what was ordered, for all brokers together.
  storage_space: item.total_storage_space ?? Number.NaN,
  disk_encrypted_enable: item.disk_encrypted ?? false,
  disk_encrypted_key: item.disk_encrypted_key ?? '',
  vpc_id: item.vpc_id ?? '',
  subnet_id: item.subnet_id ?? '',
  security_group_id: item.security_group_id ?? '',
  ipv6_enable: item.ipv6_enable ?? false,
  enable_publicip: item.enable_publicip ?? false,
  publicip_id: item.publicip_id ?? '',
  vpc_client_plain: item.vpc_client_plain ?? false,
  ssl_enable: item.ssl_enable ?? undefined,
  kafka_security_protocol: item.kafka_security_protocol || undefined,
  sasl_enabled_mechanisms: item.sasl_enabled_mechanisms?.length ? item.sasl_enabled_mechanisms : undefined,
  access_user: item.access_user ?? '',
  maintain_begin: timeOf(item.maintain_begin),
  maintain_end: timeOf(item.maintain_end),
  retention_policy: item.retention_policy ?? '',
  enable_auto_topic: item.enable_auto_topic ?? undefined,
  bss_param: item.charging_mode === 0 ? { charging_mode: 'prePaid' } : undefined,
});

/**
 * @param item an instance
 * @returns the whole form, without passwords; '' where the API tells nothing, which the wizard then asks for
 */
export const formOfInstance = (item: Instance): CreateFormValues => formOfRequest(requestOfInstance(item));
