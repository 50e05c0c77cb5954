import { type CodeBody, type CodeValue, isBody, listOf, Todo } from './code-value';
import type { Call, Operation, SdkType } from './operation';
import { type Argument, writeArguments } from './terraform-file';

interface CreateOrder extends Omit<Call, 'operation'> {
  /** Codes of the zones by their IDs: the API takes IDs, Terraform takes codes. */
  zoneCodes: ReadonlyMap<string, string>;
}

/**
 * CreateInstanceByEngineReq, BssParam, and TagEntity of huaweicloud-sdk-go-v3 (services/kafka/v2/model), -java-v3, -python-v3,
 * and -nodejs-v3.
 */
const BODY: SdkType = {
  class: 'CreateInstanceByEngineReq',
  required: [
    'name',
    'engine',
    'engine_version',
    'broker_num',
    'storage_space',
    'vpc_id',
    'security_group_id',
    'subnet_id',
    'available_zones',
    'product_id',
    'storage_spec_code',
  ],
  enums: {
    engine: ['kafka'],
    sasl_enabled_mechanisms: ['PLAIN', 'SCRAM-SHA-512'],
    retention_policy: ['time_base', 'produce_reject'],
    storage_spec_code: ['dms.physical.storage.high.v2', 'dms.physical.storage.ultra.v2'],
  },
  objects: {
    bss_param: {
      class: 'BssParam',
      enums: { charging_mode: ['prePaid', 'postPaid'], period_type: ['month', 'year'] },
    },
    tags: { class: 'TagEntity' },
  },
};

/** Terraform arguments that are named differently from the API's field. */
const NAMES: Readonly<Record<string, string>> = {
  product_id: 'flavor_id',
  subnet_id: 'network_id',
  kafka_security_protocol: 'security_protocol',
  sasl_enabled_mechanisms: 'enabled_mechanisms',
};

/** The resource is of one engine, and public access follows from its addresses. */
const IMPLIED = ['engine', 'enable_publicip'];

const TAGS = 'tags';

function zones(body: CodeBody, codes: CreateOrder['zoneCodes']): CodeValue {
  return listOf(body, 'available_zones').map((zone) =>
    typeof zone === 'string' ? (codes.get(zone) ?? new Todo(`code_of_zone_${zone}`)) : zone,
  );
}

const tagMap = (body: CodeBody): CodeValue =>
  Object.fromEntries(
    listOf(body, TAGS).flatMap((tag) => {
      if (!isBody(tag)) return [];
      const { key, value } = tag;
      return [[key instanceof Todo ? key.text : String(key), value ?? '']];
    }),
  );

function billing(bss: CodeBody): Argument[] {
  const { charging_mode: mode, period_type: unit, period_num: period, is_auto_renew: renew } = bss;
  return [
    ['charging_mode', mode ?? new Todo('charging_mode')],
    ['period_unit', unit ?? new Todo('period_unit')],
    ['period', period ?? new Todo('period')],
    ...(renew === true ? [['auto_renew', 'true'] as const] : []),
  ];
}

function terraformArguments({ body, zoneCodes }: CreateOrder): Argument[] {
  return Object.entries(body).flatMap(([field, value]): Argument[] => {
    if (IMPLIED.includes(field) || field === TAGS) return [];
    if (field === 'available_zones') return [['availability_zones', zones(body, zoneCodes)]];
    if (field === 'publicip_id') {
      return [['public_ip_ids', typeof value === 'string' ? value.split(',') : [value]]];
    }
    if (field === 'bss_param') return isBody(value) ? billing(value) : [];
    return [[NAMES[field] ?? field, value]];
  });
}

/** It sends `is_auto_pay` true (terraform-provider-huaweicloud, resource_huaweicloud_dms_kafka_instance.go). */
const PAYS = 'The provider pays yearly/monthly orders immediately, whatever you chose under Billing.';

/** "Creating an Instance", or its successor. Terraform: docs/resources/dms_kafka_instance.md of the provider. */
export function createInstance(order: CreateOrder): Operation {
  const { body, target } = order;
  const tags = TAGS in body ? `\n${writeArguments([[TAGS, tagMap(body)]], '  ')}` : '';
  return {
    about: [
      'Creates a Kafka instance and incurs charges. Each run creates another instance: check for its name before you run it again.',
    ],
    name: 'create_kafka_instance',
    service: 'kafka',
    ...(target.isSuccessor
      ? {
          route: 'createInstanceSuccessor',
          method: 'create_post_paid_kafka_instance',
          javaSince: '3.1.147',
          parameters: {},
        }
      : { route: 'createInstance', method: 'create_instance_by_engine', parameters: { engine: 'kafka' } }),
    body: BODY,
    terraform: {
      file: 'kafka-instance.tf',
      about: 'bss_param' in body ? [PAYS] : [],
      type: 'huaweicloud_dms_kafka_instance',
      resource: writeArguments(terraformArguments(order), '  ') + tags,
    },
  };
}
