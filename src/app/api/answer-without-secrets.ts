/** What the page keeps of an answer never repeats a password that the page itself has sent. */
import { bodyWithoutSecrets, secretsIn, withoutSecrets } from '../../contract/without-secrets';
import type { Answer } from './read-answer';

function bodyOf(text: string): Answer['body'] {
  try {
    return { readable: true, json: JSON.parse(text), text };
  } catch {
    return { readable: false, reason: 'not-json' };
  }
}

/**
 * Takes the secrets of a request out of its answer, before anything of it is shown or written down. The gateway does so
 * too; this holds whatever answers.
 * @param answer any answer
 * @param request the body that was sent
 */
export function answerWithoutSecrets(answer: Answer, request: unknown): Answer {
  const secrets = secretsIn(request);
  const { body, requestId } = answer;
  return {
    ...answer,
    requestId: requestId === undefined ? undefined : withoutSecrets(requestId, secrets),
    body: body.readable ? bodyOf(bodyWithoutSecrets(body.text, secrets)) : body,
  };
}
