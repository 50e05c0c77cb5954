/** Every response is checked for the end of the session, so that screens needn't. */

import { atom, type ReadableAtom } from 'nanostores';
import { SIGN_IN_HEADER } from '../../contract/gateway-api';
import type { LaunchpadCode } from '../../contract/gateway-messages';
import type { Service } from '../services/services';
import { type ApiResponse, errorDetails } from './read-response';

/**
 * - `session`: our gateway knows no session of this browser any more
 * - `credentials`: the session is there, and the cloud refuses its token or access key
 */
export type SignInCause = 'session' | 'credentials';

export const SIGN_IN_CODE: LaunchpadCode = 'LAUNCHPAD.SIGN_IN';

export const isSignedOut = (response: ApiResponse): boolean =>
  response.status === 401 && response.answeredBy === 'gateway' && errorDetails(response).code === SIGN_IN_CODE;

export interface SignInNeeded {
  cause: ReadableAtom<SignInCause | undefined>;
  /** @param response to a request with the present session */
  heed(response: ApiResponse, headers: Headers): void;
  noteSignedIn(): void;
  /** Someone signed in elsewhere in this browser. */
  noteSessionAlive(): void;
}

export const signInNeeded: Service<SignInNeeded> = () => {
  const cause = atom<SignInCause | undefined>(undefined);
  return {
    cause,
    heed(response, headers) {
      if (response.status !== 401) return;
      if (isSignedOut(response)) cause.set('session');
      else if (headers.get(SIGN_IN_HEADER) === 'again') cause.set('credentials');
    },
    noteSignedIn: () => cause.set(undefined),
    noteSessionAlive() {
      if (cause.get() === 'session') cause.set(undefined);
    },
  };
};
