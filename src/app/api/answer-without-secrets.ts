/** What the page keeps of an answer never repeats a password that the page itself has sent. */
import { secretsIn, valueWithoutSecrets, withoutSecrets } from '../../contract/without-secrets';
import type { Answer } from './read-answer';

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
    body: body.readable
      ? { readable: true, json: valueWithoutSecrets(body.json, secrets), text: withoutSecrets(body.text, secrets) }
      : body,
  };
}
