/**
 * Carries the user and password of an instance from its creation to its registration with LTS, in memory only: a reload
 * forgets them, and nothing else ever holds them.
 */
import { onForget } from '../lookups/forget';
import type { Attempt } from './attempt';

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

/** A moment at which Create was pressed. */
export interface Press {
  /** Epoch milliseconds. */
  at: number;
  /** How often secrets had been forgotten by then. */
  forgotten: number;
}

/** @param at epoch milliseconds */
export const notePress = (at: number): Press => ({ at, forgotten });

/** Whether the instance was certainly made with what was typed for a press: an earlier send may have had another password. */
const isOf = ({ wasUnknown, sends, createdAt }: Attempt, { at }: Press): boolean =>
  !wasUnknown || (sends === 1 && createdAt >= at);

/**
 * Remembers the credentials of an instance that was just created in this page, unless somebody signed out since, or it
 * may be the instance of an earlier send.
 * @param created the new instance, and its attempt as it ended
 * @param credentials what the person typed
 * @param press when it was sent
 */
export function handOver(
  { instanceId, attempt }: { instanceId: string; attempt: Attempt },
  credentials: Credentials,
  press: Press,
): void {
  if (press.forgotten === forgotten && isOf(attempt, press)) handed.set(instanceId, credentials);
}

/**
 * @param instanceId an instance
 * @returns its credentials, where this page created it since it was loaded
 */
export const credentialsOf = (instanceId: string): Credentials | undefined => handed.get(instanceId);

/** Forgets one instance's credentials, as soon as they have served. */
export const forgetCredentials = (instanceId: string): boolean => handed.delete(instanceId);
