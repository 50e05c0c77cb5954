import type { RegisterForm } from '../../log-registration/register-form';
import { registerRequestDraft } from '../../log-registration/to-register-request';
import { type CodeBody, codeBody } from '../code-value';

/**
 * The body that Register would send, with marks where the form is not complete and where the password belongs.
 * @param values the form, right or wrong
 * @param hasSasl without SASL, `connect_info` is `{}`
 */
export const registerBody = (values: RegisterForm, hasSasl: boolean): CodeBody =>
  codeBody(registerRequestDraft(values, hasSasl), { secrets: ['pwd'], mayBeEmpty: [] });
