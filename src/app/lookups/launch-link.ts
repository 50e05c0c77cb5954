/**
 * `npm start` prints `…/#launch={token}`, which signs in with the access key of its environment, once. The token leaves
 * the address before anything is rendered.
 */
import { atom, type ReadableAtom } from 'nanostores';
import type { Service } from '../services/services';
import { type ApiError, toApiError } from './api-error';
import { launch } from './sign-in';
import { signInNeeded } from './sign-in-needed';

const FRAGMENT = /^#launch=(.*)$/;

function takeToken(): string | undefined {
  const token = FRAGMENT.exec(window.location.hash)?.[1];
  if (token === undefined) return undefined;
  const { pathname, search } = window.location;
  window.history.replaceState(window.history.state, '', pathname + search);
  return token;
}

export interface LaunchLink {
  refused: ReadableAtom<ApiError | undefined>;
  dismissRefused(): void;
  /** Resolves immediately without a link. */
  ended(): Promise<void>;
  /** @returns whether there was a link */
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
