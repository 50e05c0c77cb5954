/**
 * Wording. Every text on screen stands in a typed catalogue beside the component that shows it, in English; another
 * language is one JSON of the same keys, loaded when chosen. The library and its size: docs/decisions/0003-wording.md.
 */
import { browser, createI18n, formatter, localeFrom } from '@nanostores/i18n';

export const LOCALES = ['en'] as const;

export const locale = localeFrom(browser({ available: LOCALES, fallback: 'en' }));

export const i18n = createI18n(locale, {
  // English is the base and travels with the components, so nothing is loaded while it is the only language.
  get: () => Promise.resolve({}),
});

/** Numbers, dates and units in the reader's locale. */
export const format = formatter(locale);
