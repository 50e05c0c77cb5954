/**
 * How answers are read: what we could do without and cannot read is left out, and a row that cannot be read is left out
 * of its list, which keeps it aside. Services write one field as a text here and as a number there, and a console that
 * shows nothing because of a field that it doesn't need helps nobody.
 *
 * What decides whether a network rule applies isn't read with these: left out, it would mean "any".
 */
import * as z from 'zod/mini';

/** A text; a number in its place is read, unless it has more digits than JSON keeps. */
export const wording = z.union([
  z.string(),
  z.pipe(
    z.number().check(z.refine((value) => !Number.isInteger(value) || Number.isSafeInteger(value))),
    z.transform(String),
  ),
]);

const DECIMAL = /^-?\d+(\.\d+)?$/;

/** A number; a text that is one is read. */
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

/** Yes or no; the words `true` and `false` are read. */
export const flag = z.union([
  z.boolean(),
  z.pipe(
    z.string().check(z.regex(/^(true|false)$/i)),
    z.transform((word: string) => word.toLowerCase() === 'true'),
  ),
]);

/** @param schema of something that we can do without; what it cannot read is left out */
export const optional = <Schema extends z.ZodMiniType>(schema: Schema) => z.catch(z.nullish(schema), undefined);

export const optionalText = optional(wording);
export const optionalNumber = optional(figure);
export const optionalFlag = optional(flag);
/** As a whole or not at all: two of three zones would be another answer than none. */
export const optionalTexts = optional(z.array(wording));

/** A text that is shown and isn't needed for anything else: '' where it cannot be read. */
export const shownText = z.catch(wording, '');

/** What a row is known by. */
export const rowId = z.pipe(wording, z.string().check(z.minLength(1)));

/** @param schema of a row; one whose name cannot be read is called by its id */
export const named = <Row extends { id: string; name: string }>(schema: z.ZodMiniType<Row>) =>
  z.pipe(
    schema,
    z.transform((row: Row): Row => (row.name === '' ? { ...row, name: row.id } : row)),
  );

/** A list as far as it can be read. */
export interface Rows<Row> {
  items: Row[];
  /** The rows that cannot be read, as they came. */
  unread: unknown[];
}

type ListAnswer<Key extends string, Row extends z.ZodMiniType, Rest extends Record<string, z.ZodMiniType>> = Record<
  Key,
  z.output<Row>[]
> & { [Name in keyof Rest]: z.output<Rest[Name]> } & { unread: unknown[] };

/**
 * An answer that holds a list, whose rows are read one by one.
 * @param key under which the list stands
 * @param row the schema of a row
 * @param rest what stands beside the list
 * @returns a schema that fails only for what is no list; its output has the rows that can be read under the key, and the
 *   others under `unread`
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
