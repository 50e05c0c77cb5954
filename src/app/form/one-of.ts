import * as z from 'zod/mini';
import type { ErrorKey } from '../i18n/errors';
import { formError } from '../i18n/form-error';

/**
 * One of a few words; another one, which an instance, a link or a draft may bring, is kept, and named by the error.
 * @param choices all that the input offers; '' among them is "not set"
 * @param required the error of nothing
 */
export const oneOf = (choices: readonly string[], required: ErrorKey) =>
  z.string(required).check(
    z.superRefine((value, { addIssue }) => {
      if (choices.includes(value)) return;
      const message = value === '' ? required : formError('choiceUnknown', { value });
      addIssue({ code: 'custom', message, input: undefined });
    }),
  );
