/**
 * Creates a session where anonymous ones are allowed, as in the sandbox: on the first visit, and after a restart of the
 * gateway. One request of one tab creates it; all others use it. A browser may show what another tab stored only after
 * it released the lock: then two are created, the first is used, and the gateway drops the other one.
 */
import { begunSession, type SessionState } from '../../contract/gateway-api';
import type { Service } from '../services/services';
import { type ApiResponse, dataOf } from './read-response';
import { SECRET_KEY, sessionSecret } from './session-secret';
import { isSignedOut } from './sign-in-needed';

/** Milliseconds; a frozen tab may hold the lock forever. */
const PATIENCE_MS = 15_000;

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
 * @param former the secret that the gateway doesn't know
 * @returns undefined if sign-in is required or another tab was quicker
 */
type BeginAnother = (former: string | undefined, ask: () => Promise<ApiResponse>) => Promise<SessionState | undefined>;

export const beginAnother: Service<BeginAnother> = (services) => {
  const kept = services.get(sessionSecret);
  let beginning: Promise<SessionState | undefined> | undefined;
  const begin: BeginAnother = async (former, ask) => {
    const isOvertaken = () => kept.present() !== former;
    if (isOvertaken()) return undefined;
    const response = await ask();
    if (isSignedOut(response) || isOvertaken()) return undefined;
    const { secret, session } = dataOf(response, begunSession);
    kept.keep(secret);
    return session;
  };
  return (former, ask) => {
    beginning ??= inTurn(() => begin(former, ask)).finally(() => {
      beginning = undefined;
    });
    return beginning;
  };
};
