import { useQuery } from '@tanstack/react-query';
import type { Session } from '../../contract/gateway-api';
import { queryKey } from '../lookups/query-keys';
import { useSession } from '../lookups/session';
import { useService } from '../services/services';
import type { RegistrationRecord } from './registration-record';
import { type RegistrationDeps, recoverRegistrations, registrationDeps } from './registration-store';

/** What this browser knows of the registration of one instance: no truth, since it may be undone in the LTS console. */
export interface KnownRegistration {
  /** `unknown` = sent, and nothing certain came back. */
  state: 'registered' | 'likely' | 'unknown';
  /** Epoch milliseconds at which that became known. */
  at: number;
}

/** By instance id. */
export type Registrations = ReadonlyMap<string, KnownRegistration>;

const NONE: Registrations = new Map();

async function readKnown(deps: RegistrationDeps, session: Session): Promise<Registrations> {
  const records: RegistrationRecord[] = await recoverRegistrations(deps, session).catch(() => []);
  return new Map(
    records.flatMap(({ instanceId, state, knownAt, sentAt }): [string, KnownRegistration][] => {
      if (state === 'none') return [];
      return [
        state === 'sending' ? [instanceId, { state: 'unknown', at: sentAt }] : [instanceId, { state, at: knownAt }],
      ];
    }),
  );
}

/** What this browser knows of registrations of the present person and project; read again when the tab is looked at. */
export function useRegistrations(): Registrations {
  const deps = useService(registrationDeps);
  const { data: session } = useSession();
  const { data = NONE } = useQuery({
    queryKey: queryKey(session, 'registrations', session?.who),
    queryFn: () => (session ? readKnown(deps, session) : NONE),
    enabled: session !== undefined,
    staleTime: 0,
    refetchOnWindowFocus: true,
  });
  return data;
}
