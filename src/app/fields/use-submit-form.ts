import { type FormEvent, useRef, useState } from 'react';
import {
  type DefaultValues,
  type FieldError,
  type FieldValues,
  get,
  type UseFormReturn,
  useForm,
} from 'react-hook-form';
import { type FormCheck, type FormIssue, formResolver } from './form-resolver';
import { SERVER_ERROR } from './use-field';

interface SubmitFormOptions<V extends FieldValues> {
  /** First values, in the order of the fields. */
  defaults: V;
  /** The newest one judges, so it may depend on what was loaded since. */
  check: FormCheck<V>;
  /** Gets valid values. A click while it runs is ignored. */
  send: (values: V, form: UseFormReturn<V>) => unknown;
  /** The summary takes the focus after a failed attempt; without one, the first wrong field does. */
  hasSummary?: boolean;
}

const pathsOf = (values: object): string[] =>
  Object.entries(values).flatMap(([key, value]) =>
    typeof value === 'object' ? pathsOf(value).map((path) => `${key}.${path}`) : [key],
  );

/**
 * A form of one screen, judged when it's submitted.
 *
 * @returns `issues` and `attempt` are for `ErrorSummary`. What a server said isn't among them: it's at its field and beside
 *   the button
 */
export function useSubmitForm<V extends FieldValues>({
  defaults,
  check,
  send,
  hasSummary = true,
}: SubmitFormOptions<V>) {
  const newest = useRef(check);
  newest.current = check;
  const [defaultValues] = useState(defaults);
  const form = useForm<V>({
    mode: 'onSubmit',
    reValidateMode: 'onSubmit',
    shouldFocusError: !hasSummary,
    defaultValues: defaultValues as DefaultValues<V>,
    resolver: formResolver<V>((values) => newest.current(values)),
  });
  const [attempt, setAttempt] = useState(0);
  const isBusy = useRef(false);
  const { errors } = form.formState;
  const issues = pathsOf(defaultValues).flatMap((path): FormIssue[] => {
    const error: FieldError | undefined = get(errors, path);
    return error?.message && error.type !== SERVER_ERROR ? [{ path, message: error.message }] : [];
  });
  const submit = async () => {
    // A double click comes before the next rendering, so the state of the page can't be asked.
    if (isBusy.current) return;
    isBusy.current = true;
    try {
      await form.handleSubmit(
        (values) => send(values, form),
        () => setAttempt((count) => count + 1),
      )();
    } finally {
      isBusy.current = false;
    }
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void submit();
  };
  return { form, issues, attempt, onSubmit };
}
