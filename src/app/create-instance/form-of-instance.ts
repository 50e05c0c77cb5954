/**
 * From an instance as the API shows it back to what the wizard's inputs would hold, to order the same again. What the
 * API does not tell (password, period, renewal, payment) is left as it opens or empty, so that it is chosen anew; a word
 * that the form doesn't know is kept, so that it is named and asked about, and never replaced.
 */
import type { Instance } from '../../contract/instance';
import { readStep } from '../form/derive';
import type { PartialRequest } from '../form/field';
import { operations } from '../form/operations/operations';
import { defaultValues } from './default-values';
import type { CreateFormValues } from './form-values';

/** Instances of some ages have only one of these; the specification ends in "* 3 broker". */
function brokersOf({ broker_num, node_num, specification }: Instance): number | undefined {
  const specified = Number(/\* (\d{1,3}) broker$/.exec(specification ?? '')?.[1]);
  return broker_num || node_num || specified || undefined;
}

/** `storage_space` of show is what is usable; `total_storage_space` is what was ordered, for all brokers together. */
function perBroker(item: Instance): string {
  const size = (item.total_storage_space ?? Number.NaN) / (brokersOf(item) ?? Number.NaN);
  return Number.isInteger(size) ? String(size) : '';
}

/** "02:00:00" as show writes it; a create takes "02:00". */
const timeOf = (time: string | null | undefined): string | undefined => /^(\d\d:\d\d)(:00)?$/.exec(time ?? '')?.[1];

/** The request that would make such an instance, as far as the API tells. */
function requestOf(item: Instance): PartialRequest {
  return {
    maintain_begin: timeOf(item.maintain_begin),
    maintain_end: timeOf(item.maintain_end),
    enable_auto_topic: item.enable_auto_topic ?? undefined,
  };
}

function accessOf(item: Instance): CreateFormValues['access'] {
  const { access } = defaultValues;
  const mechanisms = item.sasl_enabled_mechanisms ?? [];
  return {
    ...access,
    sasl: item.ssl_enable ?? access.sasl,
    protocol: item.kafka_security_protocol || access.protocol,
    mechanisms: mechanisms.length > 0 ? mechanisms : access.mechanisms,
    user: item.access_user ?? '',
  };
}

const split = (joined: string | null | undefined): string[] => (joined ?? '').split(',').filter((part) => part !== '');

/**
 * @param item an instance
 * @returns the whole form, without passwords; '' where the API tells nothing, which the wizard then asks for
 */
export function formOfInstance(item: Instance): CreateFormValues {
  const { billing } = defaultValues;
  return {
    basics: {
      name: item.name,
      description: item.description ?? '',
      engineVersion: item.engine_version ?? '',
      enterpriseProjectId: item.enterprise_project_id ?? '',
      tags: (item.tags ?? []).map(({ key, value }) => ({ key, value: value ?? '' })),
    },
    capacity: {
      zones: item.available_zones ?? [],
      productId: item.product_id ?? '',
      brokers: String(brokersOf(item) ?? ''),
      storageSpec: item.storage_spec_code ?? '',
      storagePerBroker: perBroker(item),
      encryption: item.disk_encrypted ?? false,
      encryptionKey: item.disk_encrypted_key ?? '',
    },
    network: {
      vpcId: item.vpc_id ?? '',
      subnetId: item.subnet_id ?? '',
      securityGroupId: item.security_group_id ?? '',
      ipv6: item.ipv6_enable ?? false,
      publicAccess: item.enable_publicip ?? false,
      publicIpIds: split(item.publicip_id),
      plaintextInVpc: item.vpc_client_plain ?? false,
    },
    access: accessOf(item),
    // A request holds the contract's own words only; the instance may say another.
    operations: { ...readStep(operations, requestOf(item)), retention: item.retention_policy ?? '' },
    // Whoever ordered for three years must not get one month without noticing.
    billing: item.charging_mode === 0 ? { ...billing, mode: 'prePaid', periodNumber: '' } : billing,
  };
}
