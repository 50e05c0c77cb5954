/**
 * `tags` of the create request ("Creating an Instance", table 3; at most 20 as in the console). "Letters" are those of
 * any language by the Chinese page and the SDKs, which also reserve `_sys_`.
 */
import * as z from 'zod/mini';
import { listOf, optionalTexts, rowId } from './lenient';
import { rule, strict, typed } from './rules';
import { atMostUnits } from './text-length';

export const TAGS_MAX = 20;
export const TAG_KEY_MAX = 128;
export const TAG_VALUE_MAX = 255;

const CHARACTERS = /^[\p{L}\p{N} _.:=+\-@]*$/u;
const RESERVED = '_sys_';
const hasNoOuterSpace = (text: string) => !text.startsWith(' ') && !text.endsWith(' ');

export const tagKey = z.string(typed()).check(
  z.minLength(1, rule('required')),
  atMostUnits(TAG_KEY_MAX, 'tagKeyLength'),
  z.regex(CHARACTERS, rule('tagCharacters')),
  z.refine<string>(hasNoOuterSpace, { error: rule('tagSpaces') }),
  z.refine<string>((key) => !key.startsWith(RESERVED), { error: rule('tagReserved') }),
);

export const tagValue = z
  .string(typed())
  .check(
    atMostUnits(TAG_VALUE_MAX, 'tagValueLength'),
    z.regex(CHARACTERS, rule('tagCharacters')),
    z.refine<string>(hasNoOuterSpace, { error: rule('tagSpaces') }),
  );

/** Indexes of rows that repeat an earlier key; keys are case-sensitive. */
export function repeatedTagKeys(rows: readonly { key: string }[]): number[] {
  const seen = new Set<string>();
  return rows.flatMap(({ key }, index) => {
    const repeated = seen.has(key);
    seen.add(key);
    return repeated ? [index] : [];
  });
}

export const tags = z.array(z.strictObject({ key: tagKey, value: z.optional(tagValue) }, strict), typed()).check(
  z.maxLength(TAGS_MAX, rule('tagsCount')),
  z.superRefine((rows, context) => {
    for (const index of repeatedTagKeys(rows)) {
      context.addIssue({ code: 'custom', path: [index, 'key'], message: rule('tagUnique'), input: rows[index]?.key });
    }
  }),
);

const projectTag = z.object({ key: rowId, values: optionalTexts });

/** Keys and values in use on the project's instances. */
export const projectTagList = listOf('tags', projectTag, {});
export type ProjectTag = z.infer<typeof projectTag>;

export const isOwnTagKey = (key: string): boolean => tagKey.safeParse(key).success;
