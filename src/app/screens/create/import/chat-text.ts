/** Repairs what chats, documents, and input methods do to JSON. Text inside strings is unchanged. */

const QUOTES = '\\u201c-\\u201f\\u301d-\\u301f\\uff02';

/**
 * A string, which in curly quotes ends at the next quote of any kind; a comment; and, outside both, what means nothing
 * in JSON: code fences, other spaces, invisible characters, full-width forms.
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
  // `\s` matches a byte order mark too.
  return /^\p{Default_Ignorable_Code_Point}/u.test(piece) ? '' : ' '.repeat(piece.length);
}

/** A code fence. */
const FENCE = /^[^\S\n]*`{3}.*$/gmu;

/** The first line of an object or array. */
const VALUE = /^[\s\p{Default_Ignorable_Code_Point}]*[{[\uff5b\uff3b]/mu;

/** Removes the text around a code block. Line numbers stay. */
function withoutProse(text: string): string {
  const [begin, end] = text.matchAll(FENCE);
  if (!begin) return text;
  const blank = (prose: string) => prose.replace(/[^\r\n]/g, ' ');
  // A single fence may be the first or the last.
  if (!end && VALUE.test(text.slice(0, begin.index)))
    return text.slice(0, begin.index) + blank(text.slice(begin.index));
  const last = end ? end.index : text.length;
  return blank(text.slice(0, begin.index)) + text.slice(begin.index, last) + blank(text.slice(last));
}

/** @returns the line, from 1, of its second code block; 0 without one */
export function secondBlockOf(text: string): number {
  const [, , third] = text.matchAll(FENCE);
  return third ? text.slice(0, third.index).split('\n').length : 0;
}

/** JSON stays as it is. */
export const fromChat = (text: string): string => withoutProse(text).replace(PIECE, asWritten);

/** @returns position, from 1, of a curly quote in the last string that may be meant as its end; else 0 */
export const curlyEnd = (line: string): number => line.search(new RegExp(`[${QUOTES}][^"${QUOTES}]*"\\s*$`, 'u')) + 1;
