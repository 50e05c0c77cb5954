/**
 * What keyboards and copying add to a text: widths, spaces, invisible characters, signs of another script. It is taken out
 * where it can mean nothing, before the text is judged, shown again and sent. Passwords, descriptions and whatever
 * else may hold any character never come here.
 */

/** Default ignorable code points: zero-width spaces and joiners, soft hyphens, direction marks, byte-order marks. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** The full-width forms of ASCII, which input methods write instead of it. */
const FULL_WIDTH = /[\uff01-\uff5e]/g;

/** What word processors make of a hyphen. */
const HYPHENS = /[\u2010-\u2013\u2212]/g;

/**
 * Of a name that may hold letters of any language, for example of an account: what cannot be seen goes, and the spaces
 * around it.
 * @param text as typed
 */
export const tidyName = (text: string): string => text.replace(INVISIBLE, '').trim();

/**
 * Of what is written in ASCII: ids, keys, tokens, names of instances. Also full-width forms and hyphens become ASCII.
 * @param text as typed
 */
export const tidyCode = (text: string): string =>
  tidyName(text)
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(HYPHENS, '-');

/**
 * Digits, or thousands with a sign between them that can mean nothing else; "1,00", "1.000" and "1 000" can, in some
 * language or hand.
 */
const WHOLE = /^\d+$|^\d{1,3}(?:[,'\u2019\u00a0\u2009\u202f]\d{3})+$/;

/**
 * Of a whole number: also the signs between thousands go, and the unit that stands beside the box.
 * @param text as typed
 * @param unit what may stand behind the number
 */
export function tidyNumber(text: string, unit = /$/): string {
  const code = tidyCode(text);
  const number = code.replace(unit, '').trimEnd();
  return WHOLE.test(number) ? number.replace(/\D/g, '') : code;
}

/**
 * Reads digits, and only digits: "3.0", "1e3" and "" are no whole numbers.
 * @param text what an input holds; what typing and copying add is forgiven
 * @returns NaN for anything else
 */
export function wholeNumber(text: string): number {
  const digits = tidyNumber(text);
  return /^\d{1,15}$/.test(digits) ? Number(digits) : Number.NaN;
}

/**
 * Of several ids in one box, separated by commas of any language, semicolons or spaces.
 * @param text as typed
 * @returns the ids
 */
export const tidyIds = (text: string): string[] =>
  tidyCode(text)
    .split(/[\s,;\u3001]+/)
    .filter(Boolean);

/**
 * @param text anything
 * @returns where the first character stands that cannot be seen, from 1; 0 where all can be
 */
export const firstInvisible = (text: string): number => text.search(/\p{Default_Ignorable_Code_Point}/u) + 1;
