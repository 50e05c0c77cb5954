import { pathOf } from '../../../contract/routes';
import { aboutCreate } from '../about';
import { curlCommand } from '../curl-command';
import type { CreateOrder } from './order';

/** `POST /v2/{engine}/{project_id}/instances` with curl ("Creating an Instance"), or its successor. */
export const createCurl = ({ body, place }: CreateOrder): string =>
  curlCommand({
    about: aboutCreate(place),
    place,
    path: pathOf(place.isSuccessor ? 'createInstanceSuccessor' : 'createInstance', { project_id: place.projectId }),
    contentType: 'application/json',
    body,
  });
