/** How the content of a message is shown: as text, as JSON in lines, or, where it can't be read, as bytes. Nothing is changed in it. */

/** What is shown. */
interface ShownValue {
  as: 'text' | 'json' | 'hex';
  text: string;
}

/** Signs that no text has: controls but for tab and line ends, and what stands for a byte that was no text. */
const BINARY = /[^\P{Cc}\t\n\r]|\ufffd/u;

const TOKEN = /"(?:[^"\\]|\\.)*"|[[\]{},:]|[^\s[\]{},:"]+/g;

/** Lays out JSON by its tokens: parsing and writing it again would change long numbers and keys that stand twice. */
function inLines(json: string): string {
  let depth = 0;
  let out = '';
  let before = '';
  const line = () => `\n${'  '.repeat(depth)}`;
  for (const [token] of json.matchAll(TOKEN)) {
    const isEnd = token === '}' || token === ']';
    if (isEnd) depth -= 1;
    const isEmpty = isEnd && (before === '{' || before === '[');
    if ((isEnd && !isEmpty) || (!isEnd && (before === '{' || before === '[' || before === ','))) out += line();
    out += token === ':' ? ': ' : token;
    if (token === '{' || token === '[') depth += 1;
    before = token;
  }
  return out;
}

function isStructure(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const hexOf = (text: string): string =>
  [...new TextEncoder().encode(text)].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');

/** @param value as DMS returned it */
export function shownValue(value: string): ShownValue {
  if (BINARY.test(value)) return { as: 'hex', text: hexOf(value) };
  return isStructure(value) ? { as: 'json', text: inLines(value) } : { as: 'text', text: value };
}

/** Signs that are shown at first. */
export const SHOWN_MAX = 1_000;

/** @returns the beginning, without half of a sign that takes two units */
export const beginningOf = (text: string): string => text.slice(0, SHOWN_MAX).replace(/[\ud800-\udbff]$/, '');
