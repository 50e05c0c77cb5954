import type { CodeBody } from '../code-value';
import type { CodePlace } from '../place';

/** What code that creates an instance is made of. */
export interface CreateOrder {
  /** The body of `POST /v2/{engine}/{project_id}/instances`, the one that Create sends ("Creating an Instance", table 2). */
  body: CodeBody;
  place: CodePlace;
  /** Codes of the zones by their ids: the API takes ids, Terraform takes codes. */
  zoneCodes: ReadonlyMap<string, string>;
}
