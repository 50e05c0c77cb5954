/** An error as react-hook-form carries it: one string that holds the key of its wording and its values. */
import type { ErrorKey } from './errors';
import { format, listing } from './i18n';

/** What a wording mentions; several names are joined as the reader's language does, when they are shown. */
export type ErrorValues = Readonly<Record<string, string | number | readonly string[]>>;

/** Values that are figures, written as the reader's language writes them; the others are names. */
const FIGURES: ReadonlySet<string> = new Set(['min', 'max', 'total']);

type Catalogue = Readonly<Record<string, string | ((values: never) => string)>>;

/**
 * Packs an error.
 * @param key the wording's key
 * @param values what the wording mentions
 * @returns for example `brokerRange?min=3&max=30`
 */
export function formError(key: ErrorKey, values?: ErrorValues): string {
  if (!values) return key;
  const pairs = Object.entries(values).flatMap(([name, value]) => [value].flat().map((one) => [name, String(one)]));
  return `${key}?${new URLSearchParams(pairs)}`;
}

/**
 * Words an error in the current language.
 * @param catalogue the error catalogue
 * @param packed what `formError` made, or a text that is none of ours (a server's own words)
 * @returns the text to show
 */
export function wordError(catalogue: Catalogue, packed: string): string {
  const [key = '', query] = packed.split('?', 2);
  const entry = Object.hasOwn(catalogue, key) ? catalogue[key] : undefined;
  if (entry === undefined) return packed;
  if (typeof entry === 'string') return entry;
  const values = new URLSearchParams(query ?? '');
  const list = listing.get();
  const { number } = format.get();
  const word = (name: string) => (FIGURES.has(name) ? number(Number(values.get(name))) : list(values.getAll(name)));
  return (entry as (values: Record<string, string>) => string)(
    Object.fromEntries([...values.keys()].map((name) => [name, word(name)])),
  );
}
