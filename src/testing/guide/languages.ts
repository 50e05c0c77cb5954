/** The languages of the guide, and the words of the console in each, out of its catalogues. */

import { chinese } from '../../app/i18n/chinese';
import type { Locale } from '../../app/i18n/i18n';
import { readWording } from '../page/catalogues';

export const ROOT = `${import.meta.dirname}/../../..`;

/** As they stand in the names of the guide's files. */
export const LOCALES = ['en', 'zh-CN'] as const satisfies readonly Locale[];

/** Texts by `catalogue.key`, for example `review.create`. Of a text that counts: all its forms, a line each. */
export type Words = ReadonlyMap<string, string>;

const { catalogues } = readWording(ROOT);

/** @returns every text of the console in one language */
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

/** A text with values, `{name}`, as the pattern of what it can read like. */
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

/** A text that is nothing but values would fit everything. */
const hasOwnWords = (text: string): boolean => /[\p{Letter}]/u.test(text.replace(/\{\w+\}/g, ''));

/**
 * @param label a text as it is seen on screen
 * @returns the names of all texts of the console that read like it
 */
export const namesOf = (words: Words, label: string): string[] =>
  [...words]
    .filter(([, text]) =>
      text
        .split('\n')
        .some((form) => form === label || (form.includes('{') && hasOwnWords(form) && patternOf(form).test(label))),
    )
    .map(([name]) => name);
