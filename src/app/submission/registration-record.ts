/**
 * What this browser knows of one person's registration of one instance. It is written down before the request leaves, as an
 * attempt to create is, because LTS has no call that says later what is registered. It holds no secret.
 */
import * as z from 'zod/mini';
import type { Session } from '../../contract/gateway-api';

/**
 * - `sending`: a send is on its way, or the page ended meanwhile
 * - `unknown`: it was sent, and nothing certain came back
 * - `registered`: LTS confirmed it
 * - `likely`: LTS says that the instance is registered already
 * - `none`: certainly nothing was registered by a send from here
 */
const STATES = ['sending', 'unknown', 'registered', 'likely', 'none'] as const;

export const registrationRecord = z.object({
  id: z.string(),
  mode: z.enum(['sandbox', 'cloud']),
  region: z.string(),
  projectId: z.string(),
  who: z.string(),
  instanceId: z.string(),
  /** A state that this version does not know was written by another one: whatever it was, it was sent. */
  state: z.catch(z.enum(STATES), 'unknown'),
  /** What was known before the send that is on its way. */
  before: z.catch(z.enum(STATES), 'unknown'),
  /** Requests that left, or were about to. */
  sends: z.number(),
  /** Epoch milliseconds: of the latest send, and of the one that `state` is about. */
  sentAt: z.number(),
  knownAt: z.number(),
});

export type RegistrationRecord = z.infer<typeof registrationRecord>;

/** What an instance's registrations came to so far; the later in this order says more. */
export type Earlier = 'none' | 'unknown' | 'likely' | 'registered';
const SAYING_MORE: readonly Earlier[] = ['none', 'unknown', 'likely', 'registered'];

/** @param records of one instance, none of them on its way */
export function earlierOf(records: readonly RegistrationRecord[]): Earlier {
  const states = records.map(({ state }) => (state === 'sending' ? 'unknown' : state));
  return SAYING_MORE.findLast((state) => states.includes(state)) ?? 'none';
}

/** A send whose page ended: nobody knows what became of it, unless more was known before. */
export const leftBehind = (record: RegistrationRecord): RegistrationRecord => ({
  ...record,
  state: record.before === 'registered' || record.before === 'likely' ? record.before : 'unknown',
});

/**
 * The name of the lock that keeps two tabs from registering the same instance at once.
 * @param session region and project
 */
export const registrationLock = (session: Pick<Session, 'region' | 'projectId'>, instanceId: string): string =>
  `register-with-lts/${session.region}/${session.projectId}/${instanceId}`;

/** The id of the one record of a person and an instance. */
export const recordId = ({ mode, region, projectId, who }: Session, instanceId: string): string =>
  JSON.stringify([mode, region, projectId, who, instanceId]);
