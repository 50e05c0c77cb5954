import { useEffect } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import type { CreateFormValues } from '../../../form/create-form';

/** The browser asks before closing a tab with a password, which drafts don't keep (rule 18). */
export function LeaveGuard() {
  const { control } = useFormContext<CreateFormValues>();
  const access = useWatch({ control, name: 'access' });
  const wouldLose = access.sasl && (access.password !== '' || access.passwordAgain !== '');
  useEffect(() => {
    if (!wouldLose) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [wouldLose]);
  return null;
}
