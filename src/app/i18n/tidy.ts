/**
 * Removes what keyboards and copying add (full-width forms, spaces, invisible characters, look-alikes) where it can't
 * be meant. Never for passwords, descriptions, or other free text.
 */

const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

const FULL_WIDTH = /[\uff01-\uff5e]/g;

const HYPHENS = /[\u2010-\u2013\u2212]/g;

/** For names in any language: removes invisible characters and surrounding spaces. */
export const tidyName = (text: string): string => text.replace(INVISIBLE, '').trim();

/** For ASCII (IDs, keys, tokens, instance names): also converts full-width forms and hyphens. */
export const tidyCode = (text: string): string =>
  tidyName(text)
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(HYPHENS, '-');

/** Thousands with an unambiguous separator; "1,00", "1.000", and "1 000" are ambiguous. */
const WHOLE = /^\d+$|^\d{1,3}(?:[,'\u2019\u00a0\u2009\u202f]\d{3})+$/;

/** Also removes thousands separators and the unit that is beside the input. */
export function tidyNumber(text: string, unit = /$/): string {
  const code = tidyCode(text);
  const number = code.replace(unit, '').trimEnd();
  return WHOLE.test(number) ? number.replace(/\D/g, '') : code;
}

/** Digits only; NaN for "3.0", "1e3", and "". */
export function wholeNumber(text: string): number {
  const digits = tidyNumber(text);
  return /^\d{1,15}$/.test(digits) ? Number(digits) : Number.NaN;
}

/** Separated by commas of any language, semicolons, or spaces. */
export const tidyIds = (text: string): string[] =>
  tidyCode(text)
    .split(/[\s,;\u3001]+/)
    .filter(Boolean);

/** @returns the position, from 1, of the first invisible character; 0 without one */
export const firstInvisible = (text: string): number => text.search(/\p{Default_Ignorable_Code_Point}/u) + 1;
