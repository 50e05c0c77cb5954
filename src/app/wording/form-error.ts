/** An error as react-hook-form carries it: one string that holds the key of its wording and its values. */
import type { ErrorKey } from './errors';

type Values = Readonly<Record<string, string | number>>;
type Catalogue = Readonly<Record<string, string | ((values: never) => string)>>;

/**
 * Packs an error.
 * @param key the wording's key
 * @param values what the wording mentions
 * @returns for example `brokerRange?min=3&max=30`
 */
export function formError(key: ErrorKey, values?: Values): string {
  if (!values) return key;
  return `${key}?${new URLSearchParams(Object.entries(values).map(([name, value]) => [name, String(value)]))}`;
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
  return (entry as (values: Values) => string)(Object.fromEntries(new URLSearchParams(query ?? '')));
}
