import type { CreateFormValues } from '../../form/create-form';
import { createRequestDraft } from '../../form/to-create-request';
import { type CodeBody, codeBody } from '../code-value';
import type { CodePlace } from '../place';

/** What code that creates an instance is made of. */
export interface CreateOrder {
  /** The body of `POST /v2/{engine}/{project_id}/instances`, the one that Create sends ("Creating an Instance", table 2). */
  body: CodeBody;
  place: CodePlace;
  /** Codes of the zones by their ids: the API takes ids, Terraform takes codes. */
  zoneCodes: ReadonlyMap<string, string>;
}

/** Fields that may be empty; a tag's value may, its key may not. */
const MAY_BE_EMPTY = ['description', 'value'];

/**
 * The body that Create would send, with marks where the form is not complete and where the password belongs.
 * @param values the whole form, right or wrong
 */
export const createBody = (values: CreateFormValues): CodeBody =>
  codeBody(createRequestDraft(values), { secrets: ['password'], mayBeEmpty: MAY_BE_EMPTY });
