/** `access_user` and `password` of the create request ("Creating an Instance", table 2). */
import * as z from 'zod/mini';
import { rule, typed } from './rules';

export const USER_MIN = 4;
export const USER_MAX = 64;

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

/** Includes the space; excludes the semicolon and the backslash. */
export const PASSWORD_SPECIALS = '`~!@#$%^&*()-_=+|[{}]:\',"<.>/? ';

const CLASS_PATTERNS = [/[a-z]/, /[A-Z]/, /\d/, /[`~!@#$%^&*()\-_=+|[{}\]:',"<.>/? ]/] as const;

const ALLOWED = /^[A-Za-z0-9`~!@#$%^&*()\-_=+|[{}\]:',"<.>/? ]*$/;

/** How many of the four classes (lower case, upper case, digits, special characters) a password uses. */
export const passwordClasses = (password: string): number =>
  CLASS_PATTERNS.filter((pattern) => pattern.test(password)).length;

/**
 * The rules of `instancePassword`, one by one for the live checklist. A password is never trimmed: spaces at either end
 * are legal.
 */
export const PASSWORD_RULES = {
  passwordLength: (text: string) => text.length >= PASSWORD_MIN && text.length <= PASSWORD_MAX,
  passwordClasses: (text: string) => passwordClasses(text) >= PASSWORD_CLASSES_MIN,
  passwordCharacters: (text: string) => ALLOWED.test(text),
  passwordLeadingHyphen: (text: string) => !text.startsWith('-'),
} as const;

/**
 * Whether a password is the username, forwards or backwards. The manual rejects that, the document doesn't: form and
 * sandbox follow the manual, the contract the document.
 */
export const isLikeUser = (password: string, user: string): boolean =>
  password !== '' && (password === user || password === [...user].reverse().join(''));

export const instancePassword = z
  .string(typed())
  .check(
    ...(Object.keys(PASSWORD_RULES) as (keyof typeof PASSWORD_RULES)[]).map((key) =>
      z.refine<string>(PASSWORD_RULES[key], { error: rule(key) }),
    ),
  );
