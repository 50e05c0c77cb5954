import { useQuery } from '@tanstack/react-query';
import type { Session } from '../../contract/gateway-api';
import { queryKey } from '../lookups/query-keys';
import { useSession } from '../lookups/session';
import { useService } from '../services/services';
import type { RegistrationRecord } from './registration-record';
import { type RegistrationDeps, recoverRegistrations, registrationDeps } from './registration-store';

/** Not the truth: a registration may be removed in the LTS console. */
export interface KnownRegistration {
  /** `unknown`: sent, without a certain response. */
  state: 'registered' | 'likely' | 'unknown';
  /** Epoch milliseconds. */
  at: number;
}

/** By instance ID. */
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
