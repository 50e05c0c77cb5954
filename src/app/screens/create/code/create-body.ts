import { type CodeBody, codeBody } from '../../../code/code-value';
import type { CreateFormValues } from '../../../form/create-form';
import { createRequestDraft } from '../../../form/to-create-request';

/** Fields that may be empty; a tag's value may, its key may not. */
const MAY_BE_EMPTY = ['description', 'value'];

/**
 * The body that Create would send, with marks where the form is not complete and where the password belongs.
 * @param values the whole form, right or wrong
 */
export const createBody = (values: CreateFormValues): CodeBody =>
  codeBody(createRequestDraft(values), { secrets: ['password'], mayBeEmpty: MAY_BE_EMPTY });
