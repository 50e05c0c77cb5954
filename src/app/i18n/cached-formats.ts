/**
 * Creating an Intl formatter is many times slower than using it, and the counter under a text formats with every
 * keystroke; so they are cached by locale.
 */
import { computed, type ReadableAtom } from 'nanostores';

export interface Formats {
  number: (value: number, options?: Intl.NumberFormatOptions) => string;
  /** @param date epoch milliseconds or a Date */
  time: (date: number | Date, options?: Intl.DateTimeFormatOptions) => string;
}

/** Options are few and constant. */
function kept<Options, Made>(make: (options: Options | undefined) => Made) {
  const made = new Map<string, Made>();
  return (options?: Options): Made => {
    const key = JSON.stringify(options) ?? '';
    const found = made.get(key) ?? make(options);
    made.set(key, found);
    return found;
  };
}

export const cachedFormats = (locale: ReadableAtom<string>): ReadableAtom<Formats> =>
  computed(locale, (code): Formats => {
    const numbers = kept((options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(code, options));
    const times = kept((options?: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(code, options));
    return {
      number: (value, options) => numbers(options).format(value),
      time: (date, options) => times(options).format(date),
    };
  });
