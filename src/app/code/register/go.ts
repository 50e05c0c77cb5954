import { aboutRegister } from '../about';
import { goProgram } from '../sdk/go-program';
import type { RegisterOrder } from './order';

const BODY = 'RegisterDmsKafkaInstanceRequestBody';

/** The Go sample of "Registering a DMS Kafka Instance", with the body of the form. */
export const registerGo = ({ body, place }: RegisterOrder): string =>
  goProgram({
    about: aboutRegister(place),
    place,
    service: 'lts',
    client: 'Lts',
    method: 'RegisterDmsKafkaInstance',
    request: [],
    body,
    types: {
      structs: { '': BODY, connect_info: `${BODY}ConnectInfo` },
      required: ['instance_id', 'kafka_name'],
      enums: {},
    },
  });
