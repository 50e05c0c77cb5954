import { useCallback, useState } from 'react';
import { checkForm } from '../../form/check-form';
import { incompleteSteps } from '../../form/incomplete-steps';
import type { LookupFacts } from '../../form/lookup-rules';
import type { PageKey } from '../../form/steps';
import { type CreateForm, useDebouncedChange } from '../../form/use-debounced-change';

const sameSet = (a: ReadonlySet<PageKey>, b: ReadonlySet<PageKey>) =>
  a.size === b.size && [...a].every((one) => b.has(one));

/**
 * Which steps have something wrong: judged when typing rests, when a lookup answers, and when another step opens.
 * @param form the form
 * @param facts what the lookups know; the same object as long as they know the same
 * @param step the open one
 */
export function useIncompleteSteps(form: CreateForm, facts: LookupFacts, step: PageKey): ReadonlySet<PageKey> {
  const find = useCallback(() => incompleteSteps(checkForm(form.getValues(), facts)), [form, facts]);
  const [broken, setBroken] = useState(find);
  const judge = useCallback(() => {
    const now = find();
    setBroken((before) => (sameSet(before, now) ? before : now));
  }, [find]);
  useDebouncedChange(form, judge);
  // Who presses Continue right after the last key isn't shown that step as broken.
  const [judgedAt, setJudgedAt] = useState(step);
  if (judgedAt !== step) {
    setJudgedAt(step);
    judge();
  }
  return broken;
}
