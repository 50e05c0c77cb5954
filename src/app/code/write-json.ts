import { type CodeValue, isBody, Secret, Todo } from './code-value';

/** What is invisible, or changes the direction of writing, stands by its number: nobody could see it in a text. */
const hidden = /[\p{C}\p{Zl}\p{Zp}]/gu;

const quoted = (text: string): string =>
  JSON.stringify(text).replace(hidden, (character) =>
    Array.from({ length: character.length }, (_, index) => character.charCodeAt(index))
      .map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
      .join(''),
  );

/**
 * Writes a value as JSON, indented by two spaces.
 * @param value what is missing becomes a text that says so
 * @param secret writes what stands for a secret, given its environment variable
 */
export function writeJson(value: CodeValue, secret: (variable: string) => string, indent = ''): string {
  if (value instanceof Todo) return quoted(value.text);
  if (value instanceof Secret) return secret(value.variable);
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object') return JSON.stringify(value);
  const inner = `${indent}  `;
  const [open, close] = isBody(value) ? ['{', '}'] : ['[', ']'];
  const parts = isBody(value)
    ? Object.entries(value).map(([key, one]) => `${quoted(key)}: ${writeJson(one, secret, inner)}`)
    : value.map((one) => writeJson(one, secret, inner));
  if (parts.length === 0) return open + close;
  return `${open}\n${parts.map((part) => inner + part).join(',\n')}\n${indent}${close}`;
}
