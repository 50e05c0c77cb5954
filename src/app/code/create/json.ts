import { writeJson } from '../write-json';
import type { CreateOrder } from './order';

/**
 * The body of `POST /v2/{engine}/{project_id}/instances` ("Creating an Instance", table 2). JSON knows no environment, so
 * the place of the password is written as `envsubst` and CI systems fill it in.
 */
export const createJson = ({ body }: CreateOrder): string => `${writeJson(body, (name) => `"\${${name}}"`)}\n`;
