/** What the form's fields can hold at all, right or wrong: the gate for a draft that comes out of the browser's storage. */
import * as z from 'zod/mini';
import { PERIOD_TYPES } from '../../../contract/billing';
import { holdsOf } from '../../form/derive';
import { STEPS } from '../../form/steps';
import { defaultValues } from '../default-values';
import type { CreateFormValues, StepKey } from '../form-values';
import { STEP_KEYS } from '../steps';

type Shape = {
  [Step in StepKey]: { [Field in keyof CreateFormValues[Step]]: z.ZodMiniType<CreateFormValues[Step][Field]> };
};

const text = z.string();
const flag = z.boolean();

/**
 * So many entries of a list are kept at most. The API takes fewer; a list that no page could show would shut a person
 * out of the wizard at every opening, because drafts are kept.
 */
export const LIST_MAX = 100;

const list = <T>(entry: z.ZodMiniType<T>) => z.array(entry).check(z.maxLength(LIST_MAX));
const texts = list(text);

const SHAPE: Shape = {
  basics: {
    name: text,
    description: text,
    engineVersion: text,
    enterpriseProjectId: text,
    tags: list(z.object({ key: text, value: text })),
  },
  capacity: {
    zones: texts,
    productId: text,
    brokers: text,
    storageSpec: text,
    storagePerBroker: text,
    encryption: flag,
    encryptionKey: text,
  },
  network: {
    vpcId: text,
    subnetId: text,
    securityGroupId: text,
    ipv6: flag,
    publicAccess: flag,
    publicIpIds: texts,
    plaintextInVpc: flag,
  },
  access: {
    sasl: flag,
    protocol: text,
    mechanisms: texts,
    user: text,
    password: text,
    passwordAgain: text,
  },
  operations: holdsOf(STEPS.operations),
  billing: {
    mode: z.enum(['postPaid', 'prePaid']),
    periodType: z.enum(PERIOD_TYPES),
    periodNumber: text,
    autoRenew: flag,
    autoPay: flag,
  },
};

/** The steps that were open; entries that are none are left out. */
export const knownPages = (stored: readonly unknown[]) => STEP_KEYS.filter((key) => stored.includes(key));

/**
 * Picks out of one step's stored fields those that the form can hold.
 * @param step the step
 * @param stored anything
 * @returns the fields that fit; the others are left to their defaults
 */
export function knownFields(step: StepKey, stored: unknown): object {
  if (typeof stored !== 'object' || stored === null) return {};
  const own = new Map<string, unknown>(Object.entries(stored));
  const fits = Object.entries<z.ZodMiniType>(SHAPE[step]).flatMap(([field, schema]) => {
    const result = schema.safeParse(own.get(field));
    return result.success ? [[field, result.data]] : [];
  });
  return Object.fromEntries(fits);
}

/**
 * Reads a form field by field over the defaults.
 * @param stored anything, by step
 * @returns the whole form; what does not fit is as it opens
 */
export function readValues(stored: Readonly<Record<string, unknown>>): CreateFormValues {
  const values = structuredClone(defaultValues);
  for (const step of Object.keys(values) as StepKey[]) Object.assign(values[step], knownFields(step, stored[step]));
  return values;
}
