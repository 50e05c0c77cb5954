import { writeJson } from '../write-json';
import type { RegisterOrder } from './order';

/**
 * The body of `POST /v2/{project_id}/lts/dms/kafka-instance` ("Registering a DMS Kafka Instance", table 3). JSON knows no
 * environment, so the place of the password is written as `envsubst` and CI systems fill it in.
 */
export const registerJson = ({ body }: RegisterOrder): string => `${writeJson(body, (name) => `"\${${name}}"`)}\n`;
