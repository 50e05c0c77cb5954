import { useDebouncedCallback } from '@mantine/hooks';
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
export function useResting(form: CreateForm, callback: () => void): void {
  const later = useDebouncedCallback(callback, { delay: REST_MS, maxWait: WAIT_MS });
  useEffect(() => {
    callback();
    const stop = form.subscribe({ formState: { values: true }, callback: () => later() });
    return () => {
      later.cancel();
      stop();
    };
  }, [form, callback, later]);
}
