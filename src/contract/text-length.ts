/** Lengths of text as the documents' decisions count them. */
import * as z from 'zod/mini';
import type { RuleKey } from './rules';

/**
 * Limits a text by UTF-16 units, which is what a browser's `length` and the vendor's Java count. zod's own `maxLength`
 * counts code points, so that it would let twice as many emoji pass.
 * @param max the most UTF-16 units
 * @param key the rule that a longer text breaks
 */
export const atMostUnits = (max: number, key: RuleKey) =>
  z.refine<string>((text) => text.length <= max, { error: key });
