import { useCallback, useEffect, useRef } from 'react';
import type { Session } from '../../contract/gateway-api';
import { clearDraft, saveDraft } from './draft';
import type { PageKey } from './steps';
import { type CreateForm, useResting } from './use-resting';

/**
 * Keeps the draft while the person types, and once more when the page is left.
 * @param session whose draft
 * @param form the form
 * @param visited the steps that were open
 * @returns `drop` forgets the draft for good: the instance exists
 */
export function useKeptDraft(session: Session, form: CreateForm, visited: readonly PageKey[]): { drop: () => void } {
  const dropped = useRef(false);
  const save = useCallback(() => {
    if (!dropped.current) saveDraft(session, { values: form.getValues(), visited: [...visited] });
  }, [session, form, visited]);
  useResting(form, save);
  useEffect(() => {
    window.addEventListener('pagehide', save);
    return () => {
      window.removeEventListener('pagehide', save);
      save();
    };
  }, [save]);
  return {
    drop() {
      dropped.current = true;
      clearDraft(session);
    },
  };
}
