import { aboutCreate } from '../about';
import { type GoTypes, goProgram } from '../sdk/go-program';
import type { CreateOrder } from './order';

const BODY = 'CreateInstanceByEngineReq';

/**
 * huaweicloud-sdk-go-v3, services/kafka/v2/model: model_create_instance_by_engine_req.go, model_bss_param.go,
 * model_tag_entity.go. What is no pointer there is required; in older releases `EngineVersion` is an enumeration.
 */
const TYPES: GoTypes = {
  structs: { '': BODY, tags: 'TagEntity', bss_param: 'BssParam' },
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
    engine: { type: `${BODY}Engine`, members: { kafka: 'KAFKA' } },
    sasl_enabled_mechanisms: {
      type: `${BODY}SaslEnabledMechanisms`,
      members: { PLAIN: 'PLAIN', 'SCRAM-SHA-512': 'SCRAM_SHA_512' },
    },
    retention_policy: {
      type: `${BODY}RetentionPolicy`,
      members: { time_base: 'TIME_BASE', produce_reject: 'PRODUCE_REJECT' },
    },
    storage_spec_code: {
      type: `${BODY}StorageSpecCode`,
      members: {
        'dms.physical.storage.high.v2': 'DMS_PHYSICAL_STORAGE_HIGH_V2',
        'dms.physical.storage.ultra.v2': 'DMS_PHYSICAL_STORAGE_ULTRA_V2',
      },
    },
    charging_mode: { type: 'BssParamChargingMode', members: { prePaid: 'PRE_PAID', postPaid: 'POST_PAID' } },
    period_type: { type: 'BssParamPeriodType', members: { month: 'MONTH', year: 'YEAR' } },
  },
};

/** `KafkaClient.CreateInstanceByEngine`, or its successor, of the vendor's SDK for Go. */
export const createGo = ({ body, place }: CreateOrder): string =>
  goProgram({
    about: aboutCreate(place),
    place,
    service: 'kafka',
    client: 'Kafka',
    ...(place.isSuccessor
      ? { method: 'CreatePostPaidKafkaInstance', request: [] }
      : {
          method: 'CreateInstanceByEngine',
          request: ['Engine: model.GetCreateInstanceByEngineRequestEngineEnum().KAFKA'],
        }),
    body,
    types: TYPES,
  });
