import { useEffect } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { CreateFormValues } from './create-form';

export type CreateForm = UseFormReturn<CreateFormValues>;

/** How long typing rests before something is made of it, in milliseconds. */
const REST_MS = 250;

/** Who types without a rest waits no longer than this, in milliseconds. */
const WAIT_MS = 5_000;

/**
 * Calls back once at the start, whenever the person has stopped changing the form for a moment, and now and then while
 * they do not stop.
 * @param form the form
 * @param callback a stable function; another one starts anew
 */
export function useDebouncedChange(form: CreateForm, callback: () => void): void {
  useEffect(() => {
    let rest: ReturnType<typeof setTimeout> | undefined;
    let wait: ReturnType<typeof setTimeout> | undefined;
    const clear = () => {
      clearTimeout(rest);
      clearTimeout(wait);
      wait = undefined;
    };
    const call = () => {
      clear();
      callback();
    };
    call();
    const stop = form.subscribe({
      formState: { values: true },
      callback: () => {
        clearTimeout(rest);
        rest = setTimeout(call, REST_MS);
        wait ??= setTimeout(call, WAIT_MS);
      },
    });
    return () => {
      clear();
      stop();
    };
  }, [form, callback]);
}
