/** `tags` of the create request ("Creating an Instance", table 3; at most 20 as in the vendor's console). */
import * as z from 'zod/mini';
import { rule, strict, typed } from './rules';

export const TAGS_MAX = 20;
export const TAG_KEY_MAX = 128;
export const TAG_VALUE_MAX = 255;

const CHARACTERS = /^[A-Za-z0-9 _.:=+\-@]*$/;
const hasNoOuterSpace = (text: string) => !text.startsWith(' ') && !text.endsWith(' ');

/** A tag's key: 1–128 characters, no space at either end. */
export const tagKey = z
  .string(typed())
  .check(
    z.minLength(1, rule('required')),
    z.maxLength(TAG_KEY_MAX, rule('tagKeyLength')),
    z.regex(CHARACTERS, rule('tagCharacters')),
    z.refine<string>(hasNoOuterSpace, { error: rule('tagSpaces') }),
  );

/** A tag's value: 0–255 characters, no space at either end. */
export const tagValue = z
  .string(typed())
  .check(
    z.maxLength(TAG_VALUE_MAX, rule('tagValueLength')),
    z.regex(CHARACTERS, rule('tagCharacters')),
    z.refine<string>(hasNoOuterSpace, { error: rule('tagSpaces') }),
  );

/**
 * Finds the rows that repeat an earlier key. Keys differ by case.
 * @param rows rows with a key
 * @returns indexes of the repeating rows, in order
 */
export function repeatedTagKeys(rows: readonly { key: string }[]): number[] {
  const seen = new Set<string>();
  return rows.flatMap(({ key }, index) => {
    const repeated = seen.has(key);
    seen.add(key);
    return repeated ? [index] : [];
  });
}

/** The list: at most 20 tags, keys unique. */
export const tags = z.array(z.strictObject({ key: tagKey, value: z.optional(tagValue) }, strict), typed()).check(
  z.maxLength(TAGS_MAX, rule('tagsCount')),
  z.superRefine((rows, context) => {
    for (const index of repeatedTagKeys(rows)) {
      context.addIssue({ code: 'custom', path: [index, 'key'], message: rule('tagUnique'), input: rows[index]?.key });
    }
  }),
);
