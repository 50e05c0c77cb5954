/**
 * From what the inputs hold to what the API takes. Hidden fields are left out; optional fields go only when the person
 * chose them; `description` and `arch_type` always go (design: "what is sent when untouched").
 */
import { type CreateInstanceRequest, createInstanceRequest } from '../../contract/create-instance';
import { type CreateFormValues, eachStep } from './create-form';
import { writeStep } from './derive';
import { tidyForm } from './tidy-form';

const KEYS = Object.keys(createInstanceRequest.shape);

/**
 * Builds the body without judging it, for the preview on Review.
 * @param typed the whole form
 * @returns the keys in the order of the document
 */
export function createRequestDraft(typed: CreateFormValues): Record<string, unknown> {
  const values = tidyForm(typed);
  const parts = eachStep((step, key) => writeStep(step, values[key]));
  const body: Record<string, unknown> = Object.assign({ engine: 'kafka', arch_type: 'X86' }, ...Object.values(parts));
  return Object.fromEntries(KEYS.flatMap((key) => (key in body ? [[key, body[key]]] : [])));
}

/**
 * Builds the body of `POST /v2/{engine}/{project_id}/instances`.
 * @param values the whole form, valid
 * @returns the body, checked by the contract
 * @throws zod's error where the form let something through that the contract refuses: a fault of ours
 */
export const toCreateRequest = (values: CreateFormValues): CreateInstanceRequest =>
  createInstanceRequest.parse(createRequestDraft(values));
