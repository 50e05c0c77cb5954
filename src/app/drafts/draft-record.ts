/** Holds no secret, only that one was typed. */
import * as z from 'zod/mini';
import { withTotalStorage } from '../form/older-forms';
import { STEP_KEYS } from '../form/steps';
import { readValues, withoutSecrets } from '../form/stored-values';
import { PRESET_KEYS } from '../presets/preset-keys';
import type { Draft, Order } from './draft';
import type { PresetBase } from './draft-origin';

/**
 * Raise it if the form's shape changes so that an older draft would mislead. 1 was in session storage; 2 had the
 * storage of one broker, and is converted.
 */
const VERSION = 3;

export interface DraftRecord extends Draft {
  /** Epoch milliseconds. */
  savedAt: number;
  /** It must be typed again, and the form says why. */
  passwordWasTyped: boolean;
  ordered?: Order | undefined;
  preset?: PresetBase | undefined;
}

const stamp = z.object({ version: z.number(), savedAt: z.number() });

const order = z.object({ name: z.string(), at: z.number() });

const preset = z.object({ key: z.enum(PRESET_KEYS), values: z.record(z.string(), z.unknown()) });

const head = z.object({
  version: z.literal([2, VERSION]),
  savedAt: z.number(),
  visited: z.array(z.unknown()),
  passwordWasTyped: z.catch(z.boolean(), false),
  ordered: z.catch(z.optional(order), undefined),
  preset: z.catch(z.optional(preset), undefined),
  values: z.record(z.string(), z.unknown()),
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const bare = (preset: PresetBase | undefined): PresetBase | undefined =>
  preset && { ...preset, values: withoutSecrets(preset.values) };

/** Without the passwords. */
export const recordText = (record: DraftRecord): string =>
  JSON.stringify({
    version: VERSION,
    ...record,
    values: withoutSecrets(record.values),
    preset: bare(record.preset),
  });

/**
 * Field by field over the defaults, so that an odd entry can't break the form.
 * @returns undefined for another version
 */
export function readRecord(text: string): DraftRecord | undefined {
  const found = head.safeParse(parsed(text)).data;
  if (!found) return undefined;
  const { version, savedAt, passwordWasTyped, ordered, preset } = found;
  const formOf = (values: Record<string, unknown>) => readValues(version === 2 ? withTotalStorage(values) : values);
  return {
    values: withoutSecrets(formOf(found.values)),
    visited: STEP_KEYS.filter((key) => found.visited.includes(key)),
    savedAt,
    passwordWasTyped,
    ordered,
    preset: bare(preset && { key: preset.key, values: formOf(preset.values) }),
  };
}

/** Epoch milliseconds, for any version; 0 for invalid text. */
export const savedAtOf = (text: string): number => stamp.safeParse(parsed(text)).data?.savedAt ?? 0;
