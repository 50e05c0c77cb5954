/**
 * A string of Java. Java reads `\uXXXX` before it looks for the end of a literal, so what could end one is written
 * otherwise (Java Language Specification 17, 3.3 and 3.10.7): controls by octal escapes, the rest above ASCII by `\u`.
 * @param text any text
 */
export const quoteJava = (text: string): string =>
  `"${text.replace(/["\\]|[^ -~]/g, (unit) => {
    if (unit === '"' || unit === '\\') return `\\${unit}`;
    const code = unit.charCodeAt(0);
    return code < 0x80 ? `\\${code.toString(8).padStart(3, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
  })}"`;
