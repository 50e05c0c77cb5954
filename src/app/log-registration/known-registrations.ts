/**
 * Which instances this browser registered with LTS, and when. LTS has no call that lists registrations, so this is all that
 * can be shown; it is no truth: others may register too, and a registration may be undone in the LTS console.
 */
import * as z from 'zod/mini';
import type { Session } from '../../contract/gateway-api';
import { scopeOf } from '../api/session';
import { type SafeStorage, safeStorage } from '../create-instance/draft/draft-storage';

/** Epoch milliseconds by instance id. */
export type Registrations = ReadonlyMap<string, number>;

/** The latest of one person in one project that are kept. */
export const KEEP_COUNT = 500;

const entries = z.array(z.tuple([z.string(), z.number()]));

const keyOf = (session: Session): string => `launchpad.registered:${scopeOf(session)}`;

const listeners = new Set<() => void>();
const browserStorage = safeStorage(() => window.localStorage);

/**
 * Reads what is written down; what cannot be read counts as nothing.
 * @param text an entry of the storage, '' where there is none
 */
export function readRegistrations(text: string): Registrations {
  try {
    return new Map(entries.safeParse(JSON.parse(text)).data);
  } catch {
    return new Map();
  }
}

/** The entry of a session's mode, region, project and person, as text. */
export const registrationsText = (session: Session, storage: SafeStorage = browserStorage): string =>
  storage.read(keyOf(session));

/**
 * Remembers a registration that LTS confirmed.
 * @param session who registered, and where
 * @param instanceId the instance
 * @param at epoch milliseconds
 */
export function noteRegistered(
  session: Session,
  instanceId: string,
  at: number,
  storage: SafeStorage = browserStorage,
): void {
  const known = new Map(readRegistrations(registrationsText(session, storage)));
  // Last in order, so that the oldest go first.
  known.delete(instanceId);
  known.set(instanceId, at);
  storage.write(keyOf(session), JSON.stringify([...known].slice(-KEEP_COUNT)));
  for (const tell of listeners) tell();
}

/**
 * Calls back when something is remembered, in this tab or in another.
 * @returns the end of it
 */
export function onRegistrations(callback: () => void): () => void {
  listeners.add(callback);
  window.addEventListener('storage', callback);
  return () => {
    listeners.delete(callback);
    window.removeEventListener('storage', callback);
  };
}
