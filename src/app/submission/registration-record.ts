/**
 * One person's registration of one instance, recorded before the request, because LTS can't list registrations. It
 * holds no secret.
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
  /** A state of a later version: it was sent. */
  state: z.catch(z.enum(STATES), 'unknown'),
  /** The state before the request that is under way. */
  before: z.catch(z.enum(STATES), 'unknown'),
  /** Requests that left, or were about to. */
  sends: z.number(),
  /** Epoch milliseconds of the latest request, and of what `state` says. */
  sentAt: z.number(),
  knownAt: z.number(),
});

export type RegistrationRecord = z.infer<typeof registrationRecord>;

/** In order of certainty. */
export type Earlier = 'none' | 'unknown' | 'likely' | 'registered';
const SAYING_MORE: readonly Earlier[] = ['none', 'unknown', 'likely', 'registered'];

export function earlierOf(records: readonly RegistrationRecord[]): Earlier {
  const states = records.map(({ state }) => (state === 'sending' ? 'unknown' : state));
  return SAYING_MORE.findLast((state) => states.includes(state)) ?? 'none';
}

/** For a request whose page ended. */
export const leftBehind = (record: RegistrationRecord): RegistrationRecord => ({
  ...record,
  state: record.before === 'registered' || record.before === 'likely' ? record.before : 'unknown',
});

/** Keeps two tabs from registering the same instance. */
export const registrationLock = (session: Pick<Session, 'region' | 'projectId'>, instanceId: string): string =>
  `register-with-lts/${session.region}/${session.projectId}/${instanceId}`;

/** One record a person and instance. */
export const recordId = ({ mode, region, projectId, who }: Session, instanceId: string): string =>
  JSON.stringify([mode, region, projectId, who, instanceId]);
