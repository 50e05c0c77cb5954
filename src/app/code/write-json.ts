import { type CodeValue, isBody, Secret, Todo } from './code-value';
import { utf16 } from './quote/quote';

/** Invisible characters, and those that change the direction of writing. */
const hidden = /[\p{C}\p{Zl}\p{Zp}]/gu;

const quoted = (text: string): string =>
  JSON.stringify(text).replace(hidden, (character) => utf16(character.codePointAt(0) ?? 0));

/** @param secret writes a secret, given its environment variable */
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
