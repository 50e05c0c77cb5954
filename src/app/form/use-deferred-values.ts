import { useEffect, useState } from 'react';
import { type FieldPath, type FieldPathValues, useFormContext } from 'react-hook-form';
import { whenIdle } from '../browser/when-idle';
import type { CreateFormValues } from './create-form';

type Path = FieldPath<CreateFormValues>;

/** Changes that come faster than this, in milliseconds, are typing. */
const REST_MS = 250;

/**
 * Some fields' values, a moment later, for what tells of them elsewhere: a single change is read when the browser is idle,
 * and what is typed when typing rests, so that a keystroke draws its own field only.
 * @param name the fields' paths; the first ones given are kept
 * @returns their values; the same array as long as they are the same
 */
export function useDeferredValues<P extends Path[]>(name: readonly [...P]): FieldPathValues<CreateFormValues, P> {
  const { getValues, subscribe } = useFormContext<CreateFormValues>();
  const [names] = useState(name);
  const [values, setValues] = useState(() => getValues<P>(names));
  useEffect(() => {
    const read = () => {
      const now = getValues<P>(names);
      setValues((before) => (before.every((value, index) => Object.is(value, now[index])) ? before : now));
    };
    let callOff = whenIdle(read);
    let rest: ReturnType<typeof setTimeout> | undefined;
    const stop = subscribe({
      name: names,
      formState: { values: true },
      callback: () => {
        callOff();
        if (rest === undefined) callOff = whenIdle(read);
        clearTimeout(rest);
        rest = setTimeout(() => {
          rest = undefined;
          read();
        }, REST_MS);
      },
    });
    return () => {
      callOff();
      clearTimeout(rest);
      stop();
    };
  }, [getValues, subscribe, names]);
  return values;
}
