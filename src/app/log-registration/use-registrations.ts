import { useMemo, useSyncExternalStore } from 'react';
import { useSession } from '../api/session';
import { onRegistrations, type Registrations, readRegistrations, registrationsText } from './known-registrations';

/** What this browser knows of registrations of the present person and project; see known-registrations.ts. */
export function useRegistrations(): Registrations {
  const { data: session } = useSession();
  const text = useSyncExternalStore(onRegistrations, () => (session ? registrationsText(session) : ''));
  return useMemo(() => readRegistrations(text), [text]);
}
