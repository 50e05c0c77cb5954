import { type CodeBody, codeBody } from '../../../code/code-value';
import type { RegisterForm } from '../../../form/lts/register-form';
import { registerRequestDraft } from '../../../form/lts/to-register-request';

/**
 * The body that Register would send, with marks where the form is not complete and where the password belongs.
 * @param values the form, right or wrong
 * @param hasSasl without SASL, `connect_info` is `{}`
 */
export const registerBody = (values: RegisterForm, hasSasl: boolean): CodeBody =>
  codeBody(registerRequestDraft(values, hasSasl), { secrets: ['pwd'], mayBeEmpty: [] });
