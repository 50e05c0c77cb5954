import { aboutCreate } from '../about';
import { pythonProgram } from '../sdk/python-program';
import type { CreateOrder } from './order';

/**
 * `KafkaClient.create_instance_by_engine` of the vendor's SDK for Python (huaweicloud-sdk-python-v3,
 * huaweicloudsdkkafka/v2/model/create_instance_by_engine_req.py).
 */
export const createPython = ({ body, place }: CreateOrder): string =>
  pythonProgram({
    about: aboutCreate(place),
    place,
    sdk: 'huaweicloudsdkkafka',
    client: 'KafkaClient',
    ...(place.isSuccessor
      ? { method: 'create_post_paid_kafka_instance', request: 'CreatePostPaidKafkaInstanceRequest()' }
      : { method: 'create_instance_by_engine', request: 'CreateInstanceByEngineRequest(engine="kafka")' }),
    body,
    classOf: { '': 'CreateInstanceByEngineReq', tags: 'TagEntity', bss_param: 'BssParam' },
  });
