/**
 * Begins a session where one is given to whoever asks, as in the sandbox: on the first visit, and again where the gateway
 * was started anew. One request of one tab asks; all others take what it is given.
 */
import { begunSession, type SessionState } from '../../contract/gateway-api';
import type { Service } from '../services/services';
import { keptSecret, SECRET_KEY } from './kept-secret';
import { type Answer, dataOf } from './read-answer';
import { saysNobody } from './sign-in-needed';

/** A tab that the browser has put to sleep keeps the others waiting no longer than this, in milliseconds. */
const PATIENCE_MS = 15_000;

/** Lets one tab of the browser work at a time, where the browser has locks for the page. */
async function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  let isMyTurn = false;
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    return await navigator.locks.request(SECRET_KEY, { signal }, () => {
      isMyTurn = true;
      return work();
    });
  } catch (error) {
    if (isMyTurn) throw error;
    return work();
  }
}

/**
 * Begins another session, unless a tab has meanwhile. The kept secret says afterwards whether there is another one.
 * @param former the secret that the gateway does not know; undefined where there is none
 * @param ask asks the gateway for a session
 * @returns the session that has begun; undefined where somebody has to sign in, or where another tab was quicker
 * @throws ApiError
 */
type BeginAnother = (former: string | undefined, ask: () => Promise<Answer>) => Promise<SessionState | undefined>;

export const beginAnother: Service<BeginAnother> = (services) => {
  const kept = services.get(keptSecret);
  let beginning: Promise<SessionState | undefined> | undefined;
  async function begin(ask: () => Promise<Answer>): Promise<SessionState | undefined> {
    const answer = await ask();
    if (saysNobody(answer)) return undefined;
    const { secret, session } = dataOf(answer, begunSession);
    kept.keep(secret);
    return session;
  }
  return (former, ask) => {
    beginning ??= inTurn(async () => (kept.present() === former ? begin(ask) : undefined)).finally(() => {
      beginning = undefined;
    });
    return beginning;
  };
};
