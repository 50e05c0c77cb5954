/** What HCL would take for the end of the literal, an escape or the begin of a template, and what nobody would see. */
const SPECIAL = /["\\]|[$%](?=\{)|[^ -~]/gu;

/**
 * A string of HCL, the language of Terraform (HCL native syntax, "Template Expressions" and "Quoted Literals"). `${` and
 * `%{` begin a template in it; their first character is written by its number, because `$$${` would begin one after all.
 * @param text any text, without half surrogate pairs
 */
export const quoteHcl = (text: string): string =>
  `"${text.replace(SPECIAL, (character) => {
    if (character === '"' || character === '\\') return `\\${character}`;
    const code = character.codePointAt(0) ?? 0;
    return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
  })}"`;
