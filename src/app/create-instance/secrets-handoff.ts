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
onForget(() => handed.clear());

/**
 * Remembers the credentials of an instance that was just created in this page.
 * @param instanceId the new instance
 * @param credentials what the person typed
 */
export function handOver(instanceId: string, credentials: Credentials): void {
  handed.set(instanceId, credentials);
}

/**
 * @param instanceId an instance
 * @returns its credentials, where this page created it since it was loaded
 */
export const credentialsOf = (instanceId: string): Credentials | undefined => handed.get(instanceId);

/** Forgets one instance's credentials, as soon as they have served. */
export const forgetCredentials = (instanceId: string): boolean => handed.delete(instanceId);
