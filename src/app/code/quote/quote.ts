/**
 * Values of the cloud as literals of each language. Whatever a name holds, it stays one value: it cannot end the literal,
 * begin a comment, or run in a shell.
 */

const hex = (code: number, digits: number): string => code.toString(16).padStart(digits, '0');

/** Printable ASCII stands as it is; the rest is written by its number, so that nothing invisible hides in a snippet. */
const isPlain = (code: number): boolean => code >= 0x20 && code < 0x7f;

function escaped(text: string, special: string, byNumber: (code: number) => string): string {
  return Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (!isPlain(code)) return byNumber(code);
    return special.includes(character) ? `\\${character}` : character;
  }).join('');
}

/** `\uXXXX`, twice for what lies beyond: UTF-16, as Java and JavaScript count. */
const utf16 = (code: number): string =>
  Array.from({ length: code > 0xffff ? 2 : 1 }, (_, index) => {
    const unit = String.fromCodePoint(code).charCodeAt(index);
    return `\\u${hex(unit, 4)}`;
  }).join('');

/** `\uXXXX` or `\UXXXXXXXX`, as Python and Go count. */
const codePoint = (code: number): string => (code > 0xffff ? `\\U${hex(code, 8)}` : `\\u${hex(code, 4)}`);

/** A string of JavaScript. */
export const quoteJavaScript = (text: string): string => `'${escaped(text, "'\\", utf16)}'`;

/** A string of Python 3. */
export const quotePython = (text: string): string => `"${escaped(text, '"\\', codePoint)}"`;

/** An interpreted string of Go. */
export const quoteGo = (text: string): string => `"${escaped(text, '"\\', codePoint)}"`;

/** One word of a POSIX shell. Nothing means anything between single quotes but the quote itself. */
export const quoteShell = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** The value of a line of a `.properties` file of Java. */
export function quoteProperty(text: string): string {
  const value = escaped(text, '\\', utf16);
  // A space at the beginning would be taken for the one after the equals sign.
  return value.startsWith(' ') ? `\\${value}` : value;
}

/** A string inside `sasl.jaas.config`, for use in a `.properties` file: first JAAS, then the file. */
export const quoteJaas = (text: string): string => quoteProperty(`"${text.replace(/["\\]/g, '\\$&')}"`);
