import { aboutRegister } from '../about';
import { javaProgram } from '../sdk/java-program';
import type { RegisterOrder } from './order';

/** The Java sample of "Registering a DMS Kafka Instance", with the body of the form. */
export const registerJava = ({ body, place }: RegisterOrder): string =>
  javaProgram({
    about: aboutRegister(place),
    place,
    service: 'lts',
    client: 'LtsClient',
    name: 'RegisterKafkaInstance',
    method: 'registerDmsKafkaInstance',
    request: [],
    body,
    types: {
      classes: {
        '': 'RegisterDmsKafkaInstanceRequestBody',
        connect_info: 'RegisterDmsKafkaInstanceRequestBodyConnectInfo',
      },
      enums: {},
    },
  });
