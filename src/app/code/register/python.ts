import { aboutRegister } from '../about';
import { pythonProgram } from '../sdk/python-program';
import type { RegisterOrder } from './order';

/** The Python sample of "Registering a DMS Kafka Instance", with the body of the form. */
export const registerPython = ({ body, place }: RegisterOrder): string =>
  pythonProgram({
    about: aboutRegister(place),
    place,
    sdk: 'huaweicloudsdklts',
    client: 'LtsClient',
    method: 'register_dms_kafka_instance',
    request: 'RegisterDmsKafkaInstanceRequest()',
    body,
    classOf: {
      '': 'RegisterDmsKafkaInstanceRequestBody',
      connect_info: 'RegisterDmsKafkaInstanceRequestBodyConnectInfo',
    },
  });
