/** `access_user` and `password` of the create request ("Creating an Instance", table 2). */
import * as z from 'zod/mini';
import { rule, typed } from './rules';

export const USER_MIN = 4;
export const USER_MAX = 64;

/** `access_user`: starts with a letter, 4–64 characters, letters, digits, `_` and `-`. */
export const accessUser = z
  .string(typed())
  .check(
    z.regex(/^[A-Za-z]/, rule('userStart')),
    z.regex(/^[A-Za-z0-9_-]*$/, rule('userCharacters')),
    z.minLength(USER_MIN, rule('userLength')),
    z.maxLength(USER_MAX, rule('userLength')),
  );

export const PASSWORD_MIN = 8;
export const PASSWORD_MAX = 32;
export const PASSWORD_CLASSES_MIN = 3;

/** The document's special characters, space included; there is no semicolon and no backslash among them. */
export const PASSWORD_SPECIALS = '`~!@#$%^&*()-_=+|[{}]:\',"<.>/? ';

const CLASS_PATTERNS = [/[a-z]/, /[A-Z]/, /\d/, /[`~!@#$%^&*()\-_=+|[{}\]:',"<.>/? ]/] as const;

/** Every character that a password may hold. */
const ALLOWED = /^[A-Za-z0-9`~!@#$%^&*()\-_=+|[{}\]:',"<.>/? ]*$/;

/**
 * Counts how many of the four classes (lower case, upper case, digits, special characters) a password uses.
 * @param password any text
 * @returns 0 to 4
 */
export const passwordClasses = (password: string): number =>
  CLASS_PATTERNS.filter((pattern) => pattern.test(password)).length;

/**
 * The password's rules one by one, for the live checklist; together they are `instancePassword`.
 * Spaces at either end are legal and kept: a password is never trimmed.
 */
export const PASSWORD_RULES = {
  passwordLength: (text: string) => text.length >= PASSWORD_MIN && text.length <= PASSWORD_MAX,
  passwordClasses: (text: string) => passwordClasses(text) >= PASSWORD_CLASSES_MIN,
  passwordCharacters: (text: string) => ALLOWED.test(text),
  passwordLeadingHyphen: (text: string) => !text.startsWith('-'),
} as const;

/**
 * Whether a password is the user's name, forwards or backwards. The manual says that such a one is refused, and the
 * document doesn't: form and sandbox refuse it, the wire contract doesn't.
 * @param password any text
 * @param user as it is sent
 */
export const isLikeUser = (password: string, user: string): boolean =>
  password !== '' && (password === user || password === [...user].reverse().join(''));

/** `password`: 8–32 characters, three of four classes, the document's special characters, no leading hyphen. */
export const instancePassword = z
  .string(typed())
  .check(
    ...(Object.keys(PASSWORD_RULES) as (keyof typeof PASSWORD_RULES)[]).map((key) =>
      z.refine<string>(PASSWORD_RULES[key], { error: rule(key) }),
    ),
  );
