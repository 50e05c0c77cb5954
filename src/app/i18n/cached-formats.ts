/**
 * Numbers and dates in the reader's locale. Making one of the browser's formatters costs many times what using it does,
 * and the counter under a text is worded with every keystroke; so each is made once for a locale.
 */
import { computed, type ReadableAtom } from 'nanostores';

export interface Formats {
  number: (value: number, options?: Intl.NumberFormatOptions) => string;
  /** @param date epoch milliseconds, or a date */
  time: (date: number | Date, options?: Intl.DateTimeFormatOptions) => string;
}

/** Keeps what was made for the same options. Options are few and written in the code. */
function kept<Options, Made>(make: (options: Options | undefined) => Made) {
  const made = new Map<string, Made>();
  return (options?: Options): Made => {
    const key = JSON.stringify(options) ?? '';
    const found = made.get(key) ?? make(options);
    made.set(key, found);
    return found;
  };
}

/**
 * @param locale the reader's locale
 * @returns a store of formats, which are others when the locale changes
 */
export const cachedFormats = (locale: ReadableAtom<string>): ReadableAtom<Formats> =>
  computed(locale, (code): Formats => {
    const numbers = kept((options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(code, options));
    const times = kept((options?: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(code, options));
    return {
      number: (value, options) => numbers(options).format(value),
      time: (date, options) => times(options).format(date),
    };
  });
