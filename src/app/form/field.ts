/**
 * The create form as data: a field is one entry of its step, and everything else that has to know of it (defaults, drafts,
 * request, import, links, refusals, review, help) is derived from the entry in `derive.ts`. No React here.
 */
import * as z from 'zod/mini';
import type { CreateInstanceRequest } from '../../contract/create-instance';
import type { FormIssue } from '../fields/form-resolver';
import type { ErrorKey } from '../i18n/errors';
import type { Cause } from '../i18n/vendor-codes';
import type { Changeability } from './change';
import { oneOf } from './one-of';

export type RequestKey = keyof CreateInstanceRequest;

/** Words of today's document, and those that an instance of another age says. */
type Widened<T> = T extends string ? string : T extends readonly string[] ? readonly string[] : T;

/** Parts of a request body, each of the right kind by itself. */
export type PartialRequest = { [Key in RequestKey]?: Widened<CreateInstanceRequest[Key]> | undefined };

/** How a value stands in the body of the create request ("Creating an Instance", tables 2 to 4). */
export interface Wire<V> {
  keys: readonly RequestKey[];
  /** What is sent; an empty object where nothing is. */
  write(value: V): Record<string, unknown>;
  /** The inverse: undefined where the body says nothing about the field. */
  read(body: PartialRequest): V | undefined;
}

/** What several fields of a step say together. */
export interface StepWire<V> {
  keys: readonly RequestKey[];
  write(values: V): Record<string, unknown>;
  /** The inverse; what the body does not say is left out. */
  read(body: PartialRequest): Partial<V>;
}

/** Whether a link may hold the field: never what is secret or the sender's own; ids only if the sender wants them in it. */
export type Share = 'always' | 'with-ids' | 'never';

/** The lists that a value is chosen from, by the first part of their query key; a refusal reads them again. */
export type ListName =
  | 'products'
  | 'zones'
  | 'keys'
  | 'vpcs'
  | 'subnets'
  | 'security-groups'
  | 'public-ips'
  | 'maintenance-windows';

/** A part of a step that unfolds: what few people set, or what a choice in sight has filled in. */
export type Fold = 'sizes' | 'advanced';

/** In the order of the screen. */
export const FOLDS = ['sizes', 'advanced'] as const satisfies readonly Fold[];

export interface Field<V> {
  /** What a new form holds. */
  initial: V;
  /** What the input can hold, right or wrong: all that drafts, links and imports may put into it. */
  holds: z.ZodMiniType<V>;
  /** Takes out what keyboards and copying add where it can mean nothing (i18n/tidy.ts); judged, shown and sent is what is left. */
  tidy?: (value: V) => V;
  /** What may be sent. Its messages are packed errors (i18n/form-error.ts). */
  schema: z.ZodMiniType;
  /** Left out for a value that is not sent, or that the step writes together with others. */
  wire?: Wire<V>;
  share: Share;
  /** Kept in memory only: no draft, link or file has it. */
  secret?: true;
  change: Changeability;
  /** What a refusal is about that names this field (i18n/vendor-codes.ts has the codes). */
  refusals?: readonly Cause[];
  lists?: readonly ListName[];
  /** Left out for what stays in sight. */
  fold?: Fold;
}

/** A field is asked for only while another one of its step, its control, holds this value. */
type When<V> = { [Control in keyof V]: readonly [control: Control, value: V[Control]] }[keyof V];

export interface Step<V> {
  /** In the order of the screen, what is folded last: errors are listed so. */
  fields: { [K in keyof V]: Field<V[K]> };
  /** Said once: what is not asked for is neither judged, sent, reviewed nor linked to. */
  when: { [K in keyof V]?: When<V> };
  /** Rules over several fields; paths are relative to the step. */
  rules?: (values: V) => FormIssue[];
  /** What several fields say together. */
  wire?: StepWire<V>;
}

/** The values that the inputs of a step hold. */
export type ValuesOf<S> = S extends Step<infer V> ? V : never;

/**
 * Defines a step. The type of its values follows from its fields.
 * @param fields in the order of the screen; what is folded is put behind the others
 * @param more conditions, rules over several fields, and what they say together on the wire
 */
export const defineStep = <V>(
  fields: Step<V>['fields'],
  more: Partial<Omit<Step<NoInfer<V>>, 'fields'>> = {},
): Step<V> => ({
  when: {},
  ...more,
  fields: inScreenOrder(fields),
});

function inScreenOrder<V>(fields: Step<V>['fields']): Step<V>['fields'] {
  const names = Object.keys(fields) as (keyof V)[];
  const sorted = [undefined, ...FOLDS].flatMap((fold) => names.filter((name) => fields[name].fold === fold));
  return Object.fromEntries(sorted.map((name) => [name, fields[name]])) as unknown as Step<V>['fields'];
}

type Entry<V> = Omit<Field<V>, 'holds' | 'schema' | 'initial'> & Partial<Field<V>>;

/** Text of one input; '' is "not set". */
export const text = (entry: Omit<Entry<string>, 'schema'> & Pick<Field<string>, 'schema'>): Field<string> => ({
  initial: '',
  holds: z.string(),
  ...entry,
});

/**
 * So many entries of a list are kept at most. The API takes fewer; a list that no page could show would shut a person
 * out of the wizard at every opening, because drafts are kept.
 */
export const LIST_MAX = 100;

/** @returns what an input of several entries can hold */
export const listOf = <T>(entry: z.ZodMiniType<T>) => z.array(entry).check(z.maxLength(LIST_MAX));

/** Several texts, for example ids. */
export const texts = (entry: Omit<Entry<string[]>, 'schema'> & Pick<Field<string[]>, 'schema'>): Field<string[]> => ({
  initial: [],
  holds: listOf(z.string()),
  ...entry,
});

/** Not empty first, then the contract's own rules. */
export const required = (key: ErrorKey, schema: z.ZodMiniType<string, string>) =>
  z.pipe(z.string().check(z.minLength(1, key)), schema);

/** A switch, off unless the entry says otherwise. */
export const flag = (entry: Entry<boolean>): Field<boolean> => ({
  initial: false,
  holds: z.boolean(),
  schema: z.boolean(),
  ...entry,
});

/**
 * One of several words. A word that the input doesn't offer is held all the same: it is named, and never replaced.
 * @param words all that the input offers; '' among them is "not set"
 * @param required the error of nothing
 */
export const choice = (
  words: readonly string[],
  required: ErrorKey,
  entry: Omit<Entry<string>, 'initial'> & Pick<Field<string>, 'initial'>,
): Field<string> => ({ holds: z.string(), schema: oneOf(words, required), ...entry });

/** One of a few words that decide about other fields: the input can hold no other. */
export const oneOfTwo = <const V extends string>(
  words: readonly [V, V],
  entry: Omit<Entry<V>, 'initial' | 'holds'>,
): Field<V> => {
  const schema = z.enum(words);
  return { initial: words[0], holds: schema, schema, ...entry };
};

/** What is always sent, as it is. */
export const sent = <K extends RequestKey, V extends PartialRequest[K]>(key: K): Wire<V> => ({
  keys: [key],
  write: (value) => ({ [key]: value }),
  // The contract has parsed the body, and the field's `holds` is asked before the value reaches the form.
  read: (body) => body[key] as V | undefined,
});

/** A word or text under a key of the same meaning; '' is not sent. */
export const sentAs = <V extends string>(key: RequestKey): Wire<V> => ({
  keys: [key],
  write: (value) => (value === '' ? {} : { [key]: value }),
  read: (body) => body[key] as V | undefined,
});

/** A switch whose `false` is the API's own default: only `true` is sent. */
export const sentWhenOn = (key: RequestKey): Wire<boolean> => ({
  keys: [key],
  write: (value) => (value ? { [key]: true } : {}),
  read: (body) => body[key] as boolean | undefined,
});
