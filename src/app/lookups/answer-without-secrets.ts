/** What the page keeps of an answer never repeats a secret that the page itself has sent. */
import { readErrorBody } from '../../contract/error-body';
import { bodyWithoutSecrets, secretsIn, withoutSecrets } from '../../contract/without-secrets';
import type { Answer } from './read-answer';

function bodyOf(text: string): Answer['body'] {
  try {
    return { readable: true, json: JSON.parse(text), text };
  } catch {
    return { readable: false, reason: 'not-json' };
  }
}

/** The secrets that a body may repeat. */
function secretsInBody({ status, answeredBy, body }: Answer, ofRequest: string[], all: string[]): string[] {
  const isTaken = status >= 200 && status <= 299;
  if (!isTaken || (body.readable && readErrorBody(body.json) !== undefined)) return all;
  // Our gateway's own success holds no words, and perhaps an account that is named like its password.
  return answeredBy === 'gateway' ? [] : ofRequest;
}

/**
 * Takes the secrets of a request out of its answer, before anything of it is shown or written down. The gateway does so
 * too; this holds whatever answers.
 * @param answer any answer
 * @param request the body that was sent
 * @param sessionSecret that of the session: whoever refuses a request may print its headers. Lists are not searched for it
 */
export function answerWithoutSecrets(answer: Answer, request: unknown, sessionSecret: string | undefined): Answer {
  const ofRequest = secretsIn(request);
  const all = [...ofRequest, ...secretsIn({ token: sessionSecret })];
  const inBody = secretsInBody(answer, ofRequest, all);
  const { body, requestId } = answer;
  return {
    ...answer,
    requestId: requestId === undefined ? undefined : withoutSecrets(requestId, all),
    body: body.readable && inBody.length > 0 ? bodyOf(bodyWithoutSecrets(body.text, inBody)) : body,
  };
}
