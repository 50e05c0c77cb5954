/**
 * As the library's `params`, which passes values to `String.replace`, where `$$` and `$&` are special, and replaces
 * placeholders inside values.
 */
import { type params as libraryParams, strings, transform } from '@nanostores/i18n';

export { count } from '@nanostores/i18n';

type Values = Readonly<Record<string, string | number>>;

/** @param input a value is inserted verbatim */
export const params = transform((_locale: string, translation: string, values: Values = {}) =>
  strings(translation, (text) =>
    text.replace(/\{(\w+)\}/g, (place, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : place)),
  ),
) as unknown as typeof libraryParams;
