/**
 * Where a text stops being JSON. Browsers say this in words of their own, some without a place, so it is found here; in
 * one pass without recursion, which also counts the depth, so that a text made to exhaust the parser never reaches it.
 */

/** The most objects and lists inside one another that are read; what the console imports has four. */
export const DEPTH_MAX = 32;

export type JsonFault = { kind: 'malformed'; line: number; column: number } | { kind: 'tooDeep' };

const TOKEN =
  /[ \t\n\r]*(?:([{}[\],:])|("(?:[ !#-[\]-\u{10ffff}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/uy;
const SPACE = /[ \t\n\r]*/y;

/** What may stand next. */
type Expected = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd';

const placeOf = (text: string, offset: number): JsonFault => {
  const before = text.slice(0, offset).split('\n');
  return { kind: 'malformed', line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
};

const OPENED: Readonly<Record<string, Expected>> = { '{': 'keyOrEnd', '[': 'valueOrEnd' };

/** @returns what may stand after a token, or undefined where the token may not stand there */
function after(token: string, isText: boolean, expected: Expected, open: string[]): Expected | undefined {
  const opened = OPENED[token];
  const takesValue = expected === 'value' || expected === 'valueOrEnd';
  if (opened) {
    if (!takesValue) return undefined;
    open.push(token);
    return opened;
  }
  if (token === '}' || token === ']') {
    const [brace, empty] = token === '}' ? ['{', 'keyOrEnd'] : ['[', 'valueOrEnd'];
    const fits = open.at(-1) === brace && (expected === 'commaOrEnd' || expected === empty);
    if (fits) open.pop();
    return fits ? 'commaOrEnd' : undefined;
  }
  if (token === ',') {
    if (expected !== 'commaOrEnd' || open.length === 0) return undefined;
    return open.at(-1) === '{' ? 'key' : 'value';
  }
  if (token === ':') return expected === 'colon' ? 'value' : undefined;
  if (takesValue) return 'commaOrEnd';
  return isText && (expected === 'key' || expected === 'keyOrEnd') ? 'colon' : undefined;
}

/**
 * Finds what is wrong with a text that is to be JSON.
 * @param text anything
 * @returns line and column, from 1, of what cannot stand there; undefined where `JSON.parse` takes the text
 */
export function findJsonFault(text: string): JsonFault | undefined {
  const open: string[] = [];
  let expected: Expected = 'value';
  let offset = 0;
  while (true) {
    SPACE.lastIndex = offset;
    SPACE.exec(text);
    const start = SPACE.lastIndex;
    if (start === text.length && open.length === 0 && expected === 'commaOrEnd') return undefined;
    TOKEN.lastIndex = offset;
    const match: RegExpExecArray | null = TOKEN.exec(text);
    const next: Expected | null | undefined = match && after(match[0].trim(), match[2] !== undefined, expected, open);
    if (!next) return placeOf(text, start);
    if (open.length > DEPTH_MAX) return { kind: 'tooDeep' };
    expected = next;
    offset = TOKEN.lastIndex;
  }
}
