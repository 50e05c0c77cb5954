import { chinese } from '../../app/i18n/chinese';
import type { Locale } from '../../app/i18n/i18n';
import { readWording } from '../page/catalogues';

export const ROOT = `${import.meta.dirname}/../../..`;

/** As in the guide's file names. */
export const LOCALES = ['en', 'zh-CN'] as const satisfies readonly Locale[];

/** Texts by `catalogue.key`, for example `review.create`; plural forms are one per line. */
export type Words = ReadonlyMap<string, string>;

const { catalogues } = readWording(ROOT);

export function wordsOf(locale: Locale): Words {
  return new Map(
    catalogues.flatMap(({ name, entries }) =>
      [...entries].map(([key, english]): [string, string] => {
        const translated = chinese[name]?.[key];
        const text = typeof translated === 'object' ? translated.other : translated;
        return [`${name}.${key}`, locale === 'en' ? english.text : (text ?? '')];
      }),
    ),
  );
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const patterns = new Map<string, RegExp>();

/** A pattern for what a text with `{name}` values can look like. */
function patternOf(text: string): RegExp {
  const made =
    patterns.get(text) ??
    new RegExp(
      `^${text
        .split(/\{\w+\}/)
        .map(escaped)
        .join('.+')}$`,
    );
  patterns.set(text, made);
  return made;
}

/** Only values: it would match everything. */
const hasOwnWords = (text: string): boolean => /[\p{Letter}]/u.test(text.replace(/\{\w+\}/g, ''));

/** The keys of all texts that match what is on screen. */
export const namesOf = (words: Words, label: string): string[] =>
  [...words]
    .filter(([, text]) =>
      text
        .split('\n')
        .some((form) => form === label || (form.includes('{') && hasOwnWords(form) && patternOf(form).test(label))),
    )
    .map(([name]) => name);
