import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Instance } from '../../contract/instance';
import { useSession } from '../lookups/session';
import { useServices } from '../services/services';
import { loadPart, useFailure } from '../ui/load-part';

/** `again`: the failed one is to go, so its name is kept. `another`: the name is taken, so a free one is suggested. */
export type NameHabit = 'again' | 'another';

/**
 * Opens the wizard with the settings of an instance. What that takes is loaded when it is pressed, because the wizard's
 * drafts are no part of the pages that offer it.
 * @param naming what becomes of the name
 * @returns the function, which does nothing while it is under way
 */
export function useSameSettings(naming: NameHabit): (item: Instance) => Promise<void> {
  const services = useServices();
  const { data: session } = useSession();
  const [, navigate] = useLocation();
  const fail = useFailure();
  const [isOpening, setOpening] = useState(false);
  return async (item) => {
    if (!session || isOpening) return;
    setOpening(true);
    try {
      const { duplicateInstance } = await loadPart(() => import('../drafts/duplicate-instance'));
      navigate(await duplicateInstance(services, session, item, naming === 'another'));
    } catch (error) {
      fail(error);
    } finally {
      setOpening(false);
    }
  };
}
