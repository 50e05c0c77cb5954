/** JSON that may have come through a chat; errors say where and what to do. */
import { createScanner, type ParseErrorCode, printParseErrorCode, stripComments, visit } from 'jsonc-parser';
import { tidyName } from '../../../i18n/tidy';
import { curlyEnd, fromChat, secondBlockOf } from './chat-text';

/** Nesting; our own export has four levels. */
export const DEPTH_MAX = 32;

/** `found`: a character, word, or key. */
export type JsonFault =
  | { kind: 'tooDeep' }
  | {
      kind: 'blocks' | 'cutOff' | 'comment' | 'after' | 'comma' | 'colon' | 'quote' | 'control' | 'twice' | 'symbol';
      found: string;
      line: number;
      column: number;
    };

/** Depth, before the recursive parser runs. */
function faultOfTokens(text: string): JsonFault | undefined {
  const scanner = createScanner(text);
  let depth = 0;
  for (scanner.scan(); scanner.getTokenOffset() < text.length; scanner.scan()) {
    const offset = scanner.getTokenOffset();
    const sign = text.charAt(offset);
    if (sign === '{' || sign === '[') depth += 1;
    if (sign === '}' || sign === ']') depth -= 1;
    if (depth > DEPTH_MAX) return { kind: 'tooDeep' };
    if (text.startsWith('/*', offset) && scanner.getTokenError() !== 0) {
      const [line, column] = [scanner.getTokenStartLine() + 1, scanner.getTokenStartCharacter() + 1];
      return { kind: 'comment', found: '', line, column };
    }
  }
  return undefined;
}

const KINDS: Readonly<Record<string, 'comma' | 'colon' | 'quote'>> = {
  CommaExpected: 'comma',
  ColonExpected: 'colon',
  UnexpectedEndOfString: 'quote',
};

const codePoint = (sign: string): string =>
  `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

type Place = [offset: number, line: number, column: number];

function faultAt(text: string, isWhole: boolean, code: ParseErrorCode, [offset, line, column]: Place): JsonFault {
  const before = text.slice(offset - column, offset);
  const curly = curlyEnd(before);
  if (curly > 0) return { kind: 'symbol', found: before.charAt(curly - 1), line: line + 1, column: curly };
  const rest = text.slice(offset);
  if (rest.trim() === '') return { kind: 'cutOff', found: '', line: line + 1, column: column + 1 };
  const reason = printParseErrorCode(code);
  if (reason === 'InvalidCharacter') {
    const at = rest.search(/\p{Cc}/u);
    return { kind: 'control', found: codePoint(rest.slice(at)), line: line + 1, column: column + at + 1 };
  }
  const found = /^(?:[\p{L}\p{N}_.-]{1,20}|.)/su.exec(rest)?.[0] ?? '';
  // The closing bracket is what doesn't fit.
  const kind = (!/[}\]:]/.test(found) && (isWhole ? 'after' : KINDS[reason])) || 'symbol';
  return { kind, found, line: line + 1, column: column + 1 };
}

/**
 * @param given JSON, or what a chat makes of it
 * @returns the value, or the first error with line and column, from 1
 */
export function readJson(given: string): { value: unknown } | { fault: JsonFault } {
  const block = secondBlockOf(given);
  if (block > 0) return { fault: { kind: 'blocks', found: '', line: block, column: 1 } };
  const commented = fromChat(given);
  let fault = faultOfTokens(commented);
  if (fault) return { fault };
  const text = stripComments(commented, ' ');
  let json = '';
  let done = 0;
  const put = (offset: number, length: number, instead: string) => {
    json += text.slice(done, offset) + instead;
    done = offset + length;
  };
  let comma: number | undefined;
  const open: Set<string>[] = [];
  /** Complete up to there. */
  let isWhole = false;
  const begin = () => {
    comma = undefined;
    open.push(new Set());
  };
  const end = () => {
    if (comma !== undefined) put(comma, 1, '');
    comma = undefined;
    open.pop();
    isWhole = open.length === 0;
  };
  visit(
    text,
    {
      onObjectBegin: begin,
      onObjectProperty: (name, offset, length, line, column) => {
        comma = undefined;
        const key = tidyName(name);
        const keys = open.at(-1);
        if (keys?.has(key)) fault ??= { kind: 'twice', found: key, line: line + 1, column: column + 1 };
        keys?.add(key);
        if (key !== name) put(offset, length, JSON.stringify(key));
      },
      onObjectEnd: end,
      onArrayBegin: begin,
      onArrayEnd: end,
      onLiteralValue: () => {
        comma = undefined;
      },
      onSeparator: (sign, offset) => {
        comma = sign === ',' ? offset : undefined;
      },
      onError: (code, offset, _, line, column) => {
        fault ??= faultAt(text, isWhole, code, [offset, line, column]);
      },
    },
    { allowTrailingComma: true },
  );
  return fault ? { fault } : { value: JSON.parse(json + text.slice(done)) };
}
