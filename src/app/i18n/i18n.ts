/**
 * Wording. Every text on screen stands in a typed catalogue beside the component that shows it, in English; its Chinese
 * stands in `zh-cn.ts` of the same folder and is loaded when chosen (language.ts). Why this library, and its size:
 * docs/decisions/0003-wording.md.
 */
import { createI18n } from '@nanostores/i18n';
import { atom, computed } from 'nanostores';
import { cachedFormats } from './cached-formats';

/** Each language by its own name, by which its readers find it. */
export const LANGUAGES = { en: 'English', 'zh-CN': '中文' } as const;

export type Locale = keyof typeof LANGUAGES;

/** The Chinese of some catalogues: by the catalogue's name, then by key. Where English counts, Chinese has one form. */
export type Chinese = Readonly<Record<string, Readonly<Record<string, string | { readonly other: string }>>>>;

/** The language of the page; only language.ts changes it. */
export const locale = atom<Locale>('en');

export const i18n = createI18n(locale, {
  // English is the base and travels with the components; Chinese is put into the cache before it becomes the language.
  // A catalogue without Chinese stays English, and keeps no other one waiting.
  get: (_code, names) => Promise.resolve(Object.fromEntries(names.map((name) => [name, {}]))),
});

/** Numbers and dates in the reader's locale. */
export const format = cachedFormats(locale);

/** Joins names as the reader's language does: "a, b" and "a、b". */
export const listing = computed(locale, (code) => {
  const list = new Intl.ListFormat(code, { type: 'conjunction', style: 'narrow' });
  return (names: readonly string[]): string => list.format(names);
});
