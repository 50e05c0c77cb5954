/** What chats, documents and input methods make of JSON, as it was written. What stands inside its texts is left alone. */

/** What is drawn instead of a straight quotation mark. */
const QUOTES = '\\u201c-\\u201f\\u301d-\\u301f\\uff02';

/**
 * A text, which in curly marks ends at the next mark of any kind; a comment; and outside both, what means nothing in
 * JSON: code marks with their language, spaces of other kinds, what cannot be seen, full-width forms.
 */
const PIECE = new RegExp(
  `"(?:[^"\\\\\\r\\n]|\\\\.)*"?|[${QUOTES}](?:[^"${QUOTES}\\\\\\r\\n]|\\\\.)*["${QUOTES}]?|//.*|/\\*[^]*?(?:\\*/|$)` +
    '|`+\\w*|[^\\S\\t\\n\\r ]|\\p{Default_Ignorable_Code_Point}|[\\uff01-\\uff5e]',
  'gu',
);
const QUOTE = new RegExp(`[${QUOTES}]`, 'u');
const LAST_QUOTE = new RegExp(`[${QUOTES}]$`, 'u');

function straight(text: string): string {
  const escaped = text.replace(/\\(.)/gu, (pair, sign) => (QUOTE.test(sign) ? '\\"' : pair));
  return escaped.startsWith('"') ? escaped : `"${escaped.slice(1).replace(LAST_QUOTE, '"')}`;
}

function asWritten(piece: string): string {
  if (piece.startsWith('/')) return piece;
  if (piece.startsWith('"') || QUOTE.test(piece.charAt(0))) return straight(piece);
  if (/^[\uff01-\uff5e]/.test(piece)) return String.fromCharCode(piece.charCodeAt(0) - 0xfee0);
  // A byte-order mark counts as a space too; both go without a trace.
  return /^\p{Default_Ignorable_Code_Point}/u.test(piece) ? '' : ' '.repeat(piece.length);
}

/** A line that begins or ends a block of code. */
const FENCE = /^[^\S\n]*`{3}.*$/gmu;

/** A line that begins a value of JSON which is worth importing. */
const VALUE = /^[\s\p{Default_Ignorable_Code_Point}]*[{[\uff5b\uff3b]/mu;

/** Without what a message says around its block of code. Lines keep their numbers. */
function withoutProse(text: string): string {
  const [begin, end] = text.matchAll(FENCE);
  if (!begin) return text;
  const blank = (prose: string) => prose.replace(/[^\r\n]/g, ' ');
  // One that stands alone is either, as far as the block was copied.
  if (!end && VALUE.test(text.slice(0, begin.index)))
    return text.slice(0, begin.index) + blank(text.slice(begin.index));
  const last = end ? end.index : text.length;
  return blank(text.slice(0, begin.index)) + text.slice(begin.index, last) + blank(text.slice(last));
}

/**
 * @param text pasted
 * @returns the line, from 1, on which its second block of code begins; 0 where it has none
 */
export function secondBlockOf(text: string): number {
  const [, , third] = text.matchAll(FENCE);
  return third ? text.slice(0, third.index).split('\n').length : 0;
}

/**
 * @param text pasted
 * @returns the JSON in it; a text that is JSON already comes back as it is
 */
export const fromChat = (text: string): string => withoutProse(text).replace(PIECE, asWritten);

/**
 * @param line a part of a line that `fromChat` made
 * @returns where a curly mark stands, from 1, that belongs to the last text and may be meant as its end; else 0
 */
export const curlyEnd = (line: string): number => line.search(new RegExp(`[${QUOTES}][^"${QUOTES}]*"\\s*$`, 'u')) + 1;
