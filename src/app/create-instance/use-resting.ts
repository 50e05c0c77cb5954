import { useEffect } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { CreateFormValues } from './form-values';

export type CreateForm = UseFormReturn<CreateFormValues>;

/** How long typing rests before something is made of it, in milliseconds. */
const REST_MS = 250;

/**
 * Calls back once at the start, and whenever the person has stopped changing the form for a moment.
 * @param form the form
 * @param callback a stable function; another one starts anew
 */
export function useResting(form: CreateForm, callback: () => void): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    callback();
    const stop = form.subscribe({
      formState: { values: true },
      callback: () => {
        clearTimeout(timer);
        timer = setTimeout(callback, REST_MS);
      },
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [form, callback]);
}
