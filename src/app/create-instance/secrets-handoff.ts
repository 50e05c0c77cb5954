/**
 * Carries the user and password of an instance from its creation to its registration with LTS, in memory only: a reload
 * forgets them, and nothing else ever holds them.
 */
import { onForget } from '../api/forget';

export interface Credentials {
  user: string;
  password: string;
}

const handed = new Map<string, Credentials>();
let forgotten = 0;
onForget(() => {
  handed.clear();
  forgotten += 1;
});

/** @returns a mark to be taken when something secret is sent: it shows later whether secrets were forgotten meanwhile */
export const secretsMark = (): number => forgotten;

/**
 * Remembers the credentials of an instance that was just created in this page.
 * @param instanceId the new instance
 * @param credentials what the person typed
 * @param mark of the moment at which it was sent; where somebody signed out since, nothing is remembered
 */
export function handOver(instanceId: string, credentials: Credentials, mark: number): void {
  if (mark === forgotten) handed.set(instanceId, credentials);
}

/**
 * @param instanceId an instance
 * @returns its credentials, where this page created it since it was loaded
 */
export const credentialsOf = (instanceId: string): Credentials | undefined => handed.get(instanceId);

/** Forgets one instance's credentials, as soon as they have served. */
export const forgetCredentials = (instanceId: string): boolean => handed.delete(instanceId);
