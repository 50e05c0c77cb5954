/** What the generators write: a request body with marks for missing and secret values. */

export class Todo {
  constructor(readonly field: string) {}

  get text(): string {
    return `TODO_${this.field}`;
  }
}

/** The generated code reads it from the environment; the typed value never gets this far. */
export class Secret {
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

/** In the environment, for every language. */
export const PASSWORD_VARIABLE = 'KAFKA_PASSWORD';

/** Not every language can write half a surrogate pair. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

interface MarkOptions {
  /** Fields that get a `Secret`, whatever their value is. */
  secrets: readonly string[];
  /** Other fields get a `Todo` if they're empty. */
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

/** @param draft the request body as the form has it, valid or not */
export const codeBody = (draft: Readonly<Record<string, unknown>>, options: MarkOptions): CodeBody =>
  Object.fromEntries(Object.entries(draft).map(([key, value]) => [key, marked(value, key, options)]));

export function listOf(body: CodeBody, key: string): readonly CodeValue[] {
  const value = body[key];
  return Array.isArray(value) ? value : [];
}

export const isBody = (value: CodeValue | undefined): value is CodeBody =>
  typeof value === 'object' && !Array.isArray(value) && !(value instanceof Todo) && !(value instanceof Secret);
