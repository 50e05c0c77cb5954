import { useCallback, useEffect, useRef } from 'react';
import { whenIdle } from '../browser/when-idle';
import type { PageKey } from '../form/steps';
import { type CreateForm, useResting } from '../form/use-resting';
import type { OpenDraft } from './open-draft';

/**
 * Keeps the draft while the person types, and once more when the page is left or put aside. Has the form forget its
 * passwords when the draft does.
 * @param draft the open draft
 * @param form the form
 * @param visited the steps that were open
 */
export function useKeptDraft(draft: OpenDraft, form: CreateForm, visited: readonly PageKey[]): void {
  const latest = useRef(visited);
  const save = useCallback(() => draft.save({ values: form.getValues(), visited: [...latest.current] }), [draft, form]);
  useResting(form, save);
  useEffect(() => {
    latest.current = visited;
    // Drawing the step that has been opened comes first.
    return whenIdle(save);
  }, [visited, save]);
  useEffect(() => {
    // A telephone ends a page that it has hidden without another word.
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
