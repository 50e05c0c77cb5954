import type { CodeBody } from '../code-value';
import type { CodePlace } from '../place';

/** What code that registers an instance with LTS is made of. */
export interface RegisterOrder {
  /** The body of `POST /v2/{project_id}/lts/dms/kafka-instance` ("Registering a DMS Kafka Instance", tables 3 and 4). */
  body: CodeBody;
  place: CodePlace;
}
