/** For react-hook-form, an error is one string with the key of its text and its values. */
import type { ErrorKey } from './errors';
import { format, listing } from './i18n';

/** Lists are joined for the reader's language when shown. */
export type ErrorValues = Readonly<Record<string, string | number | readonly string[]>>;

/** Numbers, formatted for the reader's locale; the others are names. */
const FIGURES: ReadonlySet<string> = new Set(['min', 'max', 'total']);

type Catalogue = Readonly<Record<string, string | ((values: never) => string)>>;

/** For example `brokerRange?min=3&max=30`. */
export function formError(key: ErrorKey, values?: ErrorValues): string {
  if (!values) return key;
  const pairs = Object.entries(values).flatMap(([name, value]) => [value].flat().map((one) => [name, String(one)]));
  return `${key}?${new URLSearchParams(pairs)}`;
}

/** @param packed from `formError`, or a server's own text */
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
