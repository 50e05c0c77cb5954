/** What a generator of code writes down: the wire body, with marks where a value is missing or secret. */

/** A value that the form does not hold yet. It is written so that nobody takes it for one. */
export class Todo {
  /** @param field the wire's name of the field */
  constructor(readonly field: string) {}

  get text(): string {
    return `TODO_${this.field}`;
  }
}

/** A secret. Code reads it out of the environment; the typed value never gets this far. */
export class Secret {
  /** @param variable the environment variable */
  constructor(readonly variable: string) {}
}

export type CodeValue =
  | string
  | number
  | boolean
  | Todo
  | Secret
  | readonly CodeValue[]
  | { readonly [key: string]: CodeValue };

export type CodeBody = Readonly<Record<string, CodeValue>>;

/** The environment variable that holds the password of the instance's user, in every language. */
export const PASSWORD_VARIABLE = 'KAFKA_PASSWORD';

/** A half of a surrogate pair is no character, and not every language can write it down. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

/** Which fields are not simply missing when they are empty. */
interface MarkOptions {
  /** Fields whose value is never read: a secret stands there. */
  secrets: readonly string[];
  /** Fields that may be empty texts. */
  mayBeEmpty: readonly string[];
}

function marked(value: unknown, field: string, options: MarkOptions): CodeValue {
  if (options.secrets.includes(field)) return new Secret(PASSWORD_VARIABLE);
  if (typeof value === 'string') {
    return value === '' && !options.mayBeEmpty.includes(field) ? new Todo(field) : wellFormed(value);
  }
  if (typeof value === 'number') return Number.isFinite(value) ? value : new Todo(field);
  if (typeof value === 'boolean') return value;
  if (Array.isArray(value)) {
    return value.length === 0 ? [new Todo(field)] : value.map((one) => marked(one, field, options));
  }
  return codeBody(Object(value), options);
}

/**
 * Marks what a body lacks and what nobody may see.
 * @param draft the wire body as the form stands, right or wrong
 * @param options what is secret, and what may be empty
 */
export const codeBody = (draft: Readonly<Record<string, unknown>>, options: MarkOptions): CodeBody =>
  Object.fromEntries(Object.entries(draft).map(([key, value]) => [key, marked(value, key, options)]));

/**
 * @param body what is to be written
 * @param key a field
 * @returns its value where it is a list, else nothing
 */
export function listOf(body: CodeBody, key: string): readonly CodeValue[] {
  const value = body[key];
  return Array.isArray(value) ? value : [];
}

/** Whether a value is an object with fields of its own. */
export const isBody = (value: CodeValue | undefined): value is CodeBody =>
  typeof value === 'object' && !Array.isArray(value) && !(value instanceof Todo) && !(value instanceof Secret);
