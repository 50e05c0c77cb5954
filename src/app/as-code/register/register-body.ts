import type { RegisterForm } from '../../log-registration/register-form';
import { registerRequestDraft } from '../../log-registration/to-register-request';
import { type CodeBody, codeBody } from '../code-value';
import type { CodePlace } from '../place';

/** What code that registers an instance with LTS is made of. */
export interface RegisterOrder {
  /** The body of `POST /v2/{project_id}/lts/dms/kafka-instance` ("Registering a DMS Kafka Instance", tables 3 and 4). */
  body: CodeBody;
  place: CodePlace;
}

/**
 * The body that Register would send, with marks where the form is not complete and where the password belongs.
 * @param values the form, right or wrong
 * @param hasSasl without SASL, `connect_info` is `{}`
 */
export const registerBody = (values: RegisterForm, hasSasl: boolean): CodeBody =>
  codeBody(registerRequestDraft(values, hasSasl), { secrets: ['pwd'], mayBeEmpty: [] });
