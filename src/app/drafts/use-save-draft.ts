import { useCallback, useEffect, useRef } from 'react';
import { whenIdle } from '../browser/when-idle';
import type { PageKey } from '../form/steps';
import { type CreateForm, useDebouncedChange } from '../form/use-debounced-change';
import type { OpenDraft } from './open-draft';

/**
 * Saves while the person types and when the page is left or hidden; clears the form's passwords when the draft does.
 */
export function useSaveDraft(draft: OpenDraft, form: CreateForm, visited: readonly PageKey[]): void {
  const latest = useRef(visited);
  const save = useCallback(() => draft.save({ values: form.getValues(), visited: [...latest.current] }), [draft, form]);
  useDebouncedChange(form, save);
  useEffect(() => {
    latest.current = visited;
    // Render the new step first.
    return whenIdle(save);
  }, [visited, save]);
  useEffect(() => {
    // Mobile browsers end a hidden page without another event.
    document.addEventListener('visibilitychange', save);
    window.addEventListener('pagehide', save);
    return () => {
      document.removeEventListener('visibilitychange', save);
      window.removeEventListener('pagehide', save);
      save();
    };
  }, [save]);
  useEffect(
    () =>
      draft.onForget(() => {
        form.setValue('access.password', '');
        form.setValue('access.passwordAgain', '');
      }),
    [draft, form],
  );
}
