import { aboutCreate } from '../about';
import { type JavaTypes, javaProgram } from '../sdk/java-program';
import type { CreateOrder } from './order';

const BODY = 'CreateInstanceByEngineReq';

/** huaweicloud-sdk-java-v3, com.huaweicloud.sdk.kafka.v2.model: CreateInstanceByEngineReq, BssParam, TagEntity. */
const TYPES: JavaTypes = {
  classes: { '': BODY, tags: 'TagEntity', bss_param: 'BssParam' },
  enums: {
    engine: `${BODY}.EngineEnum`,
    sasl_enabled_mechanisms: `${BODY}.SaslEnabledMechanismsEnum`,
    retention_policy: `${BODY}.RetentionPolicyEnum`,
    storage_spec_code: `${BODY}.StorageSpecCodeEnum`,
    charging_mode: 'BssParam.ChargingModeEnum',
    period_type: 'BssParam.PeriodTypeEnum',
  },
};

/** `KafkaClient.createInstanceByEngine`, or its successor, of the vendor's SDK for Java. */
export const createJava = ({ body, place }: CreateOrder): string =>
  javaProgram({
    about: aboutCreate(place),
    place,
    service: 'kafka',
    client: 'KafkaClient',
    name: 'CreateKafkaInstance',
    ...(place.isSuccessor
      ? { method: 'createPostPaidKafkaInstance', request: [] }
      : {
          method: 'createInstanceByEngine',
          request: ['.withEngine(CreateInstanceByEngineRequest.EngineEnum.fromValue("kafka"))'],
        }),
    body,
    types: TYPES,
  });
