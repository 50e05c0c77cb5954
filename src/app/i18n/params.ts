/**
 * Places for values in a text: `params('{name} is taken')`. Same form and type as the library's, which hands the values
 * to `String.replace`, where `$$` and `$&` mean something else, and fills in what stands in braces inside a value.
 */
import { type params as libraryParams, strings, transform } from '@nanostores/i18n';

export { count } from '@nanostores/i18n';

type Values = Readonly<Record<string, string | number>>;

/** @param input the text, with its places in braces; a value is put in as it is, whatever it holds */
export const params = transform((_locale: string, translation: string, values: Values = {}) =>
  strings(translation, (text) =>
    text.replace(/\{(\w+)\}/g, (place, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : place)),
  ),
) as unknown as typeof libraryParams;
