/**
 * A link that opens the wizard filled in: what differs from an empty form, in the part of the address that browsers send
 * to nobody. Only fields of the list below are in it, ids only where the person wants them, secrets never.
 */
import * as z from 'zod/mini';
import { type CreateFormValues, type CreatePath, defaultValues, FORM_STEPS, stepAt } from '../../../form/create-form';
import { sharedPaths } from '../../../form/derive';
import type { Share } from '../../../form/field';
import { withTotalStorage } from '../../../form/older-forms';
import { readValues } from '../../../form/stored-values';

const shared = (share: Share): CreatePath[] =>
  FORM_STEPS.flatMap((key) => sharedPaths(key, stepAt(key), share) as CreatePath[]);

/** Fields that say the same in any project. */
const PLAIN = shared('always');

/** Ids of things in the sender's project: of use only to who works in the same one. */
const IDS = shared('with-ids');

/**
 * `fill=`, the version, and the fields; after `?` where the address itself stands behind `#`. 1 held the storage of one
 * broker, and is converted.
 */
const FRAGMENT = /^[#?]fill=([12])\.([\w-]+)/;

/** Characters of the whole part after `#`; longer ones are cut by some mail programs, and nothing of ours needs them. */
export const FRAGMENT_MAX = 6_000;

export type SharedField = readonly [path: CreatePath, value: unknown];

const fieldsOf = (values: CreateFormValues): ReadonlyMap<string, unknown> =>
  new Map(
    Object.entries(values).flatMap(([step, fields]) =>
      Object.entries(fields).map(([field, value]) => [`${step}.${field}`, value] as const),
    ),
  );

const INITIAL = fieldsOf(defaultValues);

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * @param values what the form holds
 * @param withIds whether ids of the project are to be in the link
 * @returns what the link says, field by field
 */
export function sharedFields(values: CreateFormValues, withIds: boolean): SharedField[] {
  const now = fieldsOf(values);
  const allowed = withIds ? [...PLAIN, ...IDS] : PLAIN;
  return allowed.flatMap((path) => (isSame(now.get(path), INITIAL.get(path)) ? [] : [[path, now.get(path)] as const]));
}

const toBase64Url = (text: string): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

const fromBase64Url = (text: string): string =>
  new TextDecoder('utf-8', { fatal: true }).decode(
    Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0)),
  );

/**
 * @param fields what the link is to say
 * @returns the part of the address from `#` on, or undefined where it would be too long
 */
export function fragmentOf(fields: readonly SharedField[]): string | undefined {
  const text = JSON.stringify(fields);
  // Twice as many bytes as the link may have characters cannot fit, and are not worth the work.
  if (text.length > 2 * FRAGMENT_MAX) return undefined;
  const fragment = `#fill=2.${toBase64Url(text)}`;
  return fragment.length > FRAGMENT_MAX ? undefined : fragment;
}

const pairs = z.array(z.tuple([z.string(), z.unknown()])).check(z.maxLength(PLAIN.length + IDS.length));

/**
 * Reads the form in an address. Whatever it says, only fields of the lists above are read, each only where its value is
 * of the field's kind.
 * @param hash the part of the address from `#` on
 * @returns the form, or undefined where the link cannot be read
 */
export function formOfFragment(hash: string): CreateFormValues | undefined {
  const [, version, encoded] = (hash.length <= FRAGMENT_MAX && FRAGMENT.exec(hash)) || [];
  if (encoded === undefined) return undefined;
  try {
    const fields = new Map(z.parse(pairs, JSON.parse(fromBase64Url(encoded))));
    const isOld = version === '1';
    const allowed: readonly string[] = [...PLAIN, ...IDS, ...(isOld ? ['capacity.storagePerBroker'] : [])];
    const steps: Record<string, Record<string, unknown>> = { capacity: {} };
    for (const path of allowed) {
      const [step = '', field = ''] = path.split('.');
      if (fields.has(path)) steps[step] = { ...steps[step], [field]: fields.get(path) };
    }
    return readValues(isOld ? withTotalStorage(steps) : steps);
  } catch {
    return undefined;
  }
}
