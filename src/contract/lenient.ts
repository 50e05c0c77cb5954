/**
 * Reads responses leniently: an unreadable optional value is dropped, and an unreadable row is set aside. Services
 * write a field as text here and as a number there, and an optional field must not hide everything else.
 * Never for conditions of network rules: a dropped condition would mean "any".
 */
import * as z from 'zod/mini';

/** Also reads a number, unless it has more digits than JSON preserves. */
export const wording = z.union([
  z.string(),
  z.pipe(
    z.number().check(z.refine((value) => !Number.isInteger(value) || Number.isSafeInteger(value))),
    z.transform(String),
  ),
]);

const DECIMAL = /^-?\d+(\.\d+)?$/;

/** Also reads a number as text. */
export const figure = z.union([
  z.number(),
  z.pipe(
    z.pipe(
      z.string(),
      z.transform((text: string) => text.trim()),
    ),
    z.pipe(z.string().check(z.regex(DECIMAL)), z.transform(Number)),
  ),
]);

/** Also reads `true` and `false` as text. */
export const flag = z.union([
  z.boolean(),
  z.pipe(
    z.string().check(z.regex(/^(true|false)$/i)),
    z.transform((word: string) => word.toLowerCase() === 'true'),
  ),
]);

export const optional = <Schema extends z.ZodMiniType>(schema: Schema) => z.catch(z.nullish(schema), undefined);

export const optionalText = optional(wording);
export const optionalNumber = optional(figure);
export const optionalFlag = optional(flag);
/** All or nothing: two of three zones would be another value than none. */
export const optionalTexts = optional(z.array(wording));

/** '' if it can't be read. */
export const shownText = z.catch(wording, '');

export const rowId = z.pipe(wording, z.string().check(z.minLength(1)));

/** An unreadable name becomes the ID. */
export const named = <Row extends { id: string; name: string }>(schema: z.ZodMiniType<Row>) =>
  z.pipe(
    schema,
    z.transform((row: Row): Row => (row.name === '' ? { ...row, name: row.id } : row)),
  );

export interface Rows<Row> {
  items: Row[];
  /** Unreadable rows, as received. */
  unread: unknown[];
}

type ListAnswer<Key extends string, Row extends z.ZodMiniType, Rest extends Record<string, z.ZodMiniType>> = Record<
  Key,
  z.output<Row>[]
> & { [Name in keyof Rest]: z.output<Rest[Name]> } & { unread: unknown[] };

/**
 * A response with a list whose rows are read one by one.
 * @param rest schemas of what is beside the list
 * @returns a schema that fails only if there is no list; readable rows are under the key, others under `unread`
 */
export const listOf = <Key extends string, Row extends z.ZodMiniType, Rest extends Record<string, z.ZodMiniType>>(
  key: Key,
  row: Row,
  rest: Rest,
) =>
  z.pipe(
    z.pipe(
      z.record(z.string(), z.unknown()),
      z.transform((body: Record<string, unknown>) => ({ list: body[key], rest: body })),
    ),
    z.pipe(
      z.object({ list: z.array(z.unknown()), rest: z.object(rest) }),
      z.transform(({ list, rest: others }) => {
        const read = list.map((one) => z.safeParse(row, one));
        const items = read.flatMap(({ success, data }) => (success ? [data] : []));
        const unread = list.filter((_, index) => !read[index]?.success);
        return { ...others, [key]: items, unread } as unknown as ListAnswer<Key, Row, Rest>;
      }),
    ),
  );
