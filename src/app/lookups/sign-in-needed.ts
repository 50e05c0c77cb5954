/**
 * Whether the person has to sign in again: the session has ended, or the cloud no longer takes its credentials. Every
 * answer is looked at for it, so that no screen has to know.
 */

import { atom, type ReadableAtom } from 'nanostores';
import { SIGN_IN_HEADER } from '../../contract/gateway-api';
import type { LaunchpadCode } from '../../contract/gateway-messages';
import type { Service } from '../services/services';
import { type Answer, wordsOf } from './read-answer';

/**
 * - `session`: our gateway knows no session of this browser any more
 * - `credentials`: the session is there, and the cloud refuses its token or access key
 */
export type SignInCause = 'session' | 'credentials';

/** The code of our gateway where nobody is signed in. */
export const SIGN_IN_CODE: LaunchpadCode = 'LAUNCHPAD.SIGN_IN';

/**
 * @param answer any answer
 * @returns whether our gateway says that nobody is signed in
 */
export const saysNobody = (answer: Answer): boolean =>
  answer.status === 401 && answer.answeredBy === 'gateway' && wordsOf(answer).code === SIGN_IN_CODE;

export interface SignInNeeded {
  /** Why the person has to sign in again; undefined while nothing is wrong. */
  cause: ReadableAtom<SignInCause | undefined>;
  /**
   * Looks at an answer for the end of the session.
   * @param answer the answer to a request of the present session
   * @param headers its headers
   */
  heed(answer: Answer, headers: Headers): void;
  /** Somebody has signed in. */
  noteSignedIn(): void;
  /** Our gateway knows the session after all: somebody signed in elsewhere in this browser. */
  noteSessionAlive(): void;
}

export const signInNeeded: Service<SignInNeeded> = () => {
  const cause = atom<SignInCause | undefined>(undefined);
  return {
    cause,
    heed(answer, headers) {
      if (answer.status !== 401) return;
      if (saysNobody(answer)) cause.set('session');
      else if (headers.get(SIGN_IN_HEADER) === 'again') cause.set('credentials');
    },
    noteSignedIn: () => cause.set(undefined),
    noteSessionAlive() {
      if (cause.get() === 'session') cause.set(undefined);
    },
  };
};
