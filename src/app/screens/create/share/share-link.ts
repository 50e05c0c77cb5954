/**
 * A link with what differs from an empty form, in the hash, which browsers don't send. Only listed fields, IDs if the
 * person wants them, never secrets.
 */
import * as z from 'zod/mini';
import { type CreateFormValues, type CreatePath, defaultValues, FORM_STEPS, stepAt } from '../../../form/create-form';
import { sharedPaths } from '../../../form/derive';
import type { Share } from '../../../form/field';
import { withTotalStorage } from '../../../form/older-forms';
import { readValues } from '../../../form/stored-values';

const shared = (share: Share): CreatePath[] =>
  FORM_STEPS.flatMap((key) => sharedPaths(key, stepAt(key), share) as CreatePath[]);

/** Independent of the project. */
const PLAIN = shared('always');

/** IDs in the sender's project. */
const IDS = shared('with-ids');

/** `fill=`, version, and fields. 1 had the storage of one broker, and is converted. */
const FRAGMENT = /^[#?]fill=([12])\.([\w-]+)/;

/** Characters of the hash; some mail programs cut longer links. */
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

/** @returns the hash, or undefined if it's too long */
export function fragmentOf(fields: readonly SharedField[]): string | undefined {
  const text = JSON.stringify(fields);
  // Won't fit even when compressed.
  if (text.length > 2 * FRAGMENT_MAX) return undefined;
  const fragment = `#fill=2.${toBase64Url(text)}`;
  return fragment.length > FRAGMENT_MAX ? undefined : fragment;
}

const pairs = z.array(z.tuple([z.string(), z.unknown()])).check(z.maxLength(PLAIN.length + IDS.length));

/**
 * Reads only the listed fields, each only with a value of its type.
 * @returns undefined for an invalid link
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
