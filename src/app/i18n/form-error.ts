/**
 * For react-hook-form, an error is one string: the key of its text, and its values. It's put into words where it's shown, so
 * that it follows the language.
 */
import { useStore } from '@nanostores/react';
import type { ReadableAtom } from 'nanostores';
import { type ErrorKey, errorMessages } from './errors';
import { format, listing, locale } from './i18n';

/** Lists are joined for the reader's language when shown. */
export type ErrorValues = Readonly<Record<string, string | number | readonly string[]>>;

/** Numbers, formatted for the reader's locale; the others are names. */
const FIGURES: ReadonlySet<string> = new Set(['min', 'max', 'total']);

type Catalog = ReadableAtom<Readonly<Record<string, string | ((values: never) => string)>>>;

const catalogs = new Map<string, Catalog>();

function pack(name: string, values?: ErrorValues): string {
  if (!values) return name;
  const pairs = Object.entries(values).flatMap(([name, value]) => [value].flat().map((one) => [name, String(one)]));
  return `${name}?${new URLSearchParams(pairs)}`;
}

/** For example `brokerRange?min=3&max=30`. */
export const formError = (key: ErrorKey, values?: ErrorValues): string => pack(key, values);

/**
 * @param name of a catalog whose texts are errors as well, such as `topicRules`
 * @returns packs one of them: `topicRules/exists?name=logs`
 */
export function errorsOf<C extends Catalog>(name: string, catalog: C) {
  catalogs.set(name, catalog);
  return (key: keyof ReturnType<C['get']> & string, values?: ErrorValues): string => pack(`${name}/${key}`, values);
}

/** @param packed from `formError` or `errorsOf`, or a server's own text, which is shown as it is */
export function wordError(packed: string): string {
  const [name = '', query = ''] = packed.split('?', 2);
  const [key = '', catalog] = name.split('/', 2).reverse();
  const texts = (catalog === undefined ? errorMessages : catalogs.get(catalog))?.get();
  const entry =
    texts && Object.hasOwn(texts, key)
      ? (texts[key as keyof typeof texts] as ReturnType<Catalog['get']>[string])
      : undefined;
  if (entry === undefined) return packed;
  if (typeof entry === 'string') return entry;
  const values = new URLSearchParams(query);
  const { number } = format.get();
  const word = (name: string) =>
    FIGURES.has(name) ? number(Number(values.get(name))) : listing.get()(values.getAll(name));
  return (entry as (values: Record<string, string>) => string)(
    Object.fromEntries([...values.keys()].map((name) => [name, word(name)])),
  );
}

/** `wordError`, and the component follows the language. */
export function useWordError(): typeof wordError {
  useStore(locale);
  return wordError;
}
