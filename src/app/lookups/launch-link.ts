/**
 * The link that `npm start` prints: `…/#launch={token}` opens the console with the access key of its environment, once.
 * The token leaves the address before anything is rendered, and is posted at once.
 */
import { atom, type ReadableAtom } from 'nanostores';
import type { Service } from '../services/services';
import { type ApiError, toApiError } from './api-error';
import { launch } from './sign-in';
import { signInNeeded } from './sign-in-needed';

const FRAGMENT = /^#launch=(.*)$/;

/** Takes the token out of the address and out of this entry of the history. */
function takeToken(): string | undefined {
  const token = FRAGMENT.exec(window.location.hash)?.[1];
  if (token === undefined) return undefined;
  const { pathname, search } = window.location;
  window.history.replaceState(window.history.state, '', pathname + search);
  return token;
}

export interface LaunchLink {
  /** Why the link did not open the console; undefined where it did, or where there was none. */
  refused: ReadableAtom<ApiError | undefined>;
  /** The person has read it. */
  dismissRefused(): void;
  /** Resolves when the link has been posted and answered; at once where there was none. */
  ended(): Promise<void>;
  /**
   * Uses the link in the address, where there is one.
   * @returns whether there was one
   */
  open(): boolean;
}

export const launchLink: Service<LaunchLink> = (services) => {
  const refused = atom<ApiError | undefined>(undefined);
  let opening: Promise<void> = Promise.resolve();
  return {
    refused,
    dismissRefused: () => refused.set(undefined),
    ended: () => opening,
    open() {
      const token = takeToken();
      if (token === undefined) return false;
      refused.set(undefined);
      const { noteSignedIn } = services.get(signInNeeded);
      opening = launch(services, token).then(noteSignedIn, (error: unknown) => refused.set(toApiError(error)));
      return true;
    },
  };
};
