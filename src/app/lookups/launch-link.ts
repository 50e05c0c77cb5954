/**
 * The link that `npm start` prints: `…/#launch={token}` opens the console with the access key of its environment, once.
 * The token leaves the address before anything is rendered, and is posted at once.
 */
import { atom, type ReadableAtom } from 'nanostores';
import { type ApiError, toApiError } from './api-error';
import { launch } from './sign-in';
import { noteSignedIn } from './sign-in-needed';

const FRAGMENT = /^#launch=(.*)$/;

const refused = atom<ApiError | undefined>(undefined);

/** Why the link did not open the console; undefined where it did, or where there was none. */
export const launchRefused: ReadableAtom<ApiError | undefined> = refused;

/** The person has read it. */
export const dismissLaunchRefused = (): void => refused.set(undefined);

let opening: Promise<void> = Promise.resolve();

/** Resolves when the link has been posted and answered; at once where there was none. */
export const launchEnded = (): Promise<void> => opening;

/** Takes the token out of the address and out of this entry of the history. */
function takeToken(): string | undefined {
  const token = FRAGMENT.exec(window.location.hash)?.[1];
  if (token === undefined) return undefined;
  const { pathname, search } = window.location;
  window.history.replaceState(window.history.state, '', pathname + search);
  return token;
}

/**
 * Uses the link in the address, where there is one.
 * @returns whether there was one
 */
export function openLaunchLink(): boolean {
  const token = takeToken();
  if (token === undefined) return false;
  refused.set(undefined);
  opening = launch(token).then(noteSignedIn, (error: unknown) => refused.set(toApiError(error)));
  return true;
}
