/**
 * `tags` of the create request ("Creating an Instance", table 3; at most 20 as in the vendor's console). The page says
 * "letters"; its Chinese version and the SDKs say of any language, and keep `_sys_` for the service.
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

/** A tag's key: 1–128 characters, no space at either end, not one of the service's own. */
export const tagKey = z.string(typed()).check(
  z.minLength(1, rule('required')),
  atMostUnits(TAG_KEY_MAX, 'tagKeyLength'),
  z.regex(CHARACTERS, rule('tagCharacters')),
  z.refine<string>(hasNoOuterSpace, { error: rule('tagSpaces') }),
  z.refine<string>((key) => !key.startsWith(RESERVED), { error: rule('tagReserved') }),
);

/** A tag's value: 0–255 characters, no space at either end. */
export const tagValue = z
  .string(typed())
  .check(
    atMostUnits(TAG_VALUE_MAX, 'tagValueLength'),
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

const projectTag = z.object({ key: rowId, values: optionalTexts });

/** `GET /v2/{project_id}/kafka/tags`: keys in use on the project's instances, with their values. */
export const projectTagList = listOf('tags', projectTag, {});
export type ProjectTag = z.infer<typeof projectTag>;

/** @param key of a tag, as the cloud has it @returns whether a person may use it */
export const isOwnTagKey = (key: string): boolean => tagKey.safeParse(key).success;
