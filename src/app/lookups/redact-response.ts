import { readErrorBody } from '../../contract/error-body';
import { bodyWithoutSecrets, secretsIn, withoutSecrets } from '../../contract/without-secrets';
import type { ApiResponse } from './read-response';

function bodyOf(text: string): ApiResponse['body'] {
  try {
    return { readable: true, json: JSON.parse(text), text };
  } catch {
    return { readable: false, reason: 'not-json' };
  }
}

function secretsInBody({ status, answeredBy, body }: ApiResponse, ofRequest: string[], all: string[]): string[] {
  const isTaken = status >= 200 && status <= 299;
  if (!isTaken || (body.readable && readErrorBody(body.json) !== undefined)) return all;
  // A success of the gateway has no free text, but may name an account whose name equals its password.
  return answeredBy === 'gateway' ? [] : ofRequest;
}

/**
 * Removes the request's secrets before any of the response is shown or stored. The gateway does so too; this doesn't
 * rely on it.
 * @param sessionSecret removed from errors only, which may print request headers
 */
export function redactResponse(
  response: ApiResponse,
  request: unknown,
  sessionSecret: string | undefined,
): ApiResponse {
  const ofRequest = secretsIn(request);
  const all = [...ofRequest, ...secretsIn({ token: sessionSecret })];
  const inBody = secretsInBody(response, ofRequest, all);
  const { body, requestId } = response;
  return {
    ...response,
    requestId: requestId === undefined ? undefined : withoutSecrets(requestId, all),
    body: body.readable && inBody.length > 0 ? bodyOf(bodyWithoutSecrets(body.text, inBody)) : body,
  };
}
