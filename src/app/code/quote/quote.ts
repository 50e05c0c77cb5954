/** Literals that no value can leave: it can't end one, start a comment, or run in a shell. */

const hex = (code: number, digits: number): string => code.toString(16).padStart(digits, '0');

/** Everything but printable ASCII is written by number, so that nothing invisible hides in the code. */
const isPlain = (code: number): boolean => code >= 0x20 && code < 0x7f;

function escaped(text: string, special: string, byNumber: (code: number) => string): string {
  return Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (!isPlain(code)) return byNumber(code);
    return special.includes(character) ? `\\${character}` : character;
  }).join('');
}

/** As Java and JavaScript escape. */
export const utf16 = (code: number): string =>
  Array.from({ length: code > 0xffff ? 2 : 1 }, (_, index) => {
    const unit = String.fromCodePoint(code).charCodeAt(index);
    return `\\u${hex(unit, 4)}`;
  }).join('');

/** As Python and Go escape. */
const codePoint = (code: number): string => (code > 0xffff ? `\\U${hex(code, 8)}` : `\\u${hex(code, 4)}`);

export const quoteJavaScript = (text: string): string => `'${escaped(text, "'\\", utf16)}'`;

export const quotePython = (text: string): string => `"${escaped(text, '"\\', codePoint)}"`;

export const quoteGo = (text: string): string => `"${escaped(text, '"\\', codePoint)}"`;

export const quoteShell = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** A value of a `.properties` file. */
export function quoteProperty(text: string): string {
  const value = escaped(text, '\\', utf16);
  // A leading space would be skipped.
  return value.startsWith(' ') ? `\\${value}` : value;
}

/** A string inside `sasl.jaas.config`: escaped for JAAS, then for the `.properties` file. */
export const quoteJaas = (text: string): string => quoteProperty(`"${text.replace(/["\\]/g, '\\$&')}"`);

/** Ends or escapes a literal of HCL, starts a template, or is invisible. */
const SPECIAL_IN_HCL = /["\\]|[$%](?=\{)|[^ -~]/gu;

/**
 * A string of HCL, the language of Terraform ("Template Expressions" and "Quoted Literals"). The `$` of `${` is written by
 * its number, because `$$${` would start a template after all. Without half surrogate pairs.
 */
export const quoteHcl = (text: string): string =>
  `"${text.replace(SPECIAL_IN_HCL, (character) =>
    character === '"' || character === '\\' ? `\\${character}` : codePoint(character.codePointAt(0) ?? 0),
  )}"`;

/**
 * Java reads `\uXXXX` before it looks for the end of a literal, so controls are octal escapes (Java Language
 * Specification 17, 3.3 and 3.10.7).
 */
export const quoteJava = (text: string): string =>
  `"${escaped(text, '"\\', (code) => (code < 0x80 ? `\\${code.toString(8).padStart(3, '0')}` : utf16(code)))}"`;
