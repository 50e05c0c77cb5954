import { useStore } from '@nanostores/react';
import { Suspense } from 'react';
import { useService } from '../services/services';
import { registerPlan } from '../submission/register-plan';
import { extra } from '../ui/parts';
import { useWatched } from '../ui/use-watched';

const RegisterWhenRunning = extra(() => import('./register-when-running'));

interface PlannedRegistrationProps {
  id: string;
  /** Planned in a tab that was closed: nobody knows, so the page asks. */
  mayBePlanned?: boolean;
}

/** The registration that was planned before Create goes on while a page with this is open. */
export function PlannedRegistration({ id, mayBePlanned = false }: PlannedRegistrationProps) {
  const isPlanned = useStore(useService(registerPlan).ids).has(id);
  const isShown = useWatched(isPlanned || mayBePlanned);
  return (
    isShown && (
      <Suspense>
        <RegisterWhenRunning id={id} />
      </Suspense>
    )
  );
}
