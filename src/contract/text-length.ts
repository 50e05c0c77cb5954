import * as z from 'zod/mini';
import type { RuleKey } from './rules';

/**
 * Counts UTF-16 units, like a browser's `length` and Huawei Cloud's Java. zod's `maxLength` counts code points and
 * would allow twice as many emoji.
 */
export const atMostUnits = (max: number, key: RuleKey) =>
  z.refine<string>((text) => text.length <= max, { error: key });
