import { LTS_CONTENT_TYPE } from '../../../contract/log-service';
import { pathOf } from '../../../contract/routes';
import { aboutRegister } from '../about';
import { curlCommand } from '../curl-command';
import type { RegisterOrder } from './order';

/** `POST /v2/{project_id}/lts/dms/kafka-instance` with curl ("Registering a DMS Kafka Instance"). */
export const registerCurl = ({ body, place }: RegisterOrder): string =>
  curlCommand({
    about: aboutRegister(place),
    place,
    path: pathOf('registerKafka', { project_id: place.projectId }),
    contentType: LTS_CONTENT_TYPE,
    body,
  });
