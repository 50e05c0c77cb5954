/**
 * Every text is in a typed catalog beside its component, in English; its Chinese is in `zh-cn.ts` of the same folder,
 * loaded on demand. Why this library: docs/decisions/0003-wording.md.
 */
import { createI18n } from '@nanostores/i18n';
import { atom, computed } from 'nanostores';
import { cachedFormats } from './cached-formats';

export const LANGUAGES = { en: 'English', 'zh-CN': '中文' } as const;

export type Locale = keyof typeof LANGUAGES;

/** By catalog name, then key. Counts have one form in Chinese. */
export type Chinese = Readonly<Record<string, Readonly<Record<string, string | { readonly other: string }>>>>;

/** Only `language.ts` changes it. */
export const locale = atom<Locale>('en');

export const i18n = createI18n(locale, {
  // Chinese is put into the cache before it becomes the language. A catalog without Chinese stays English and blocks no
  // other.
  get: (_code, names) => Promise.resolve(Object.fromEntries(names.map((name) => [name, {}]))),
});

export const format = cachedFormats(locale);

const BETWEEN: Readonly<Record<Locale, string>> = { en: ', ', 'zh-CN': '、' };

/** "a, b" or "a、b": what Intl.ListFormat says too, whose first use takes 10 to 35 ms before the first field. */
export const listing = computed(
  locale,
  (code) =>
    (names: readonly string[]): string =>
      names.join(BETWEEN[code]),
);
