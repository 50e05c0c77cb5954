import fc from 'fast-check';
import { expect, test } from 'vitest';
import { validForm } from '../../../../testing/page/arbitrary-form';
import { createRequestDraft } from '../../../form/to-create-request';
import { DEPTH_MAX, type JsonFault, readJson } from './read-json';

const parse = (text: string): { value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
};

const faultOf = (text: string): JsonFault | undefined => {
  const read = readJson(text);
  return 'fault' in read ? read.fault : undefined;
};

const BODY = { name: 'kafka-a1', broker_num: 3 };

test.each([
  ['a byte-order mark', '\ufeff{"name": "kafka-a1", "broker_num": 3}'],
  ['a block of code', '```json\n{"name": "kafka-a1", "broker_num": 3}\n```'],
  [
    'a block of code with words around',
    'Here it is:\r\n```JSON\r\n{"name": "kafka-a1", "broker_num": 3}\r\n```\r\nAnything else?',
  ],
  ['a block that was copied without its end', '```\n{"name": "kafka-a1", "broker_num": 3}'],
  ['a block that ends on the last line', '```json\n{"name": "kafka-a1", "broker_num": 3}```'],
  ['a block that was copied without its beginning', '{"name": "kafka-a1", "broker_num": 3}\n```\nAnything else?'],
  ['the same in full-width signs', '\ufeff｛"name"："kafka-a1"，"broker_num"：３｝\n  ```'],
  ['code within a line', '`{"name": "kafka-a1", "broker_num": 3}`'],
  ['curly marks', '{“name”: “kafka-a1”, “broker_num”: 3}'],
  ['marks that were changed at one side only', '{“name": “kafka-a1", ”broker_num“: 3}'],
  ['low and full-width marks', '{„name“: ＂kafka-a1＂, 〝broker_num〞: 3}'],
  ['no-break spaces', '{\n\u00a0\u00a0"name":\u00a0"kafka-a1",\n\u3000"broker_num":\u20073\u2028}'],
  ['what cannot be seen', '\u200b{"name\u200b": "kafka-a1",\u2060 "broker_num": 3\ufeff\u200e}'],
  ['what cannot be seen, inside a number or a word', '{"name": "kafka-a1", "broker_num": \u200b3\u00ad}'],
  ['full-width signs and digits', '｛"name"："kafka-a1"，"broker_num"：３｝'],
  ['commas too many', '{"name": "kafka-a1", "broker_num": 3,\n}'],
  ['comments', '{ // a name\n"name": "kafka-a1", /* “three”: 3, */ "broker_num": 3, // the last\n}'],
  ['all of it', '请看：\n```json\n｛“name”：“kafka-a1”，\u00a0// 名称\n“broker_num”：３，\n｝\n```\n谢谢'],
])('%s: means nothing, and is read', (_, text) => {
  expect(readJson(text)).toEqual({ value: BODY });
});

test.each([
  ['“', '{"a": "say “x”, ：，｛｝ // \u00a0\u200b` /* */"}', 'say “x”, ：，｛｝ // \u00a0\u200b` /* */'],
  ['an escaped mark', '{“a”: “say \\”x\\””}', 'say "x"'],
  ['an escaped backslash before a curly mark', '{“a”: “c:\\\\”}', 'c:\\'],
  ['a fence', '{"a": "```json"}', '```json'],
])('%s inside a text stays what it is', (_, text, value) => {
  expect(readJson(text)).toEqual({ value: { a: value } });
});

test.each<[string, Exclude<JsonFault['kind'], 'tooDeep'>, string, number, number]>([
  ['{"a": 1', 'cutOff', '', 1, 8],
  ['```json\n{"a": [1,\n```', 'cutOff', '', 3, 4],
  ['{\n  "a": 1\n  "b": 2\n}', 'comma', '"', 3, 3],
  ['{"a": 01}', 'comma', '1', 1, 8],
  ['{"a": 1\u00a0000}', 'comma', '000', 1, 9],
  ['{“a” 1}', 'colon', '1', 1, 6],
  ['{"a": "unfinished}', 'quote', '"', 1, 7],
  ['{"a": "two\nlines"}', 'quote', '"', 1, 7],
  ['{"a": "tab\t"}', 'control', 'U+0009', 1, 11],
  ['{"a": "null\u0000"}', 'control', 'U+0000', 1, 12],
  ['{"a": 1, "b": 2, "a": 3}', 'twice', 'a', 1, 18],
  ['{“a”: 1,\n“a\u200b”：2}', 'twice', 'a', 2, 1],
  ['{"x": [{"a": 1, "a": 1}]}', 'twice', 'a', 1, 17],
  ['{"a”: "x"}', 'symbol', '”', 1, 4],
  ['{"a": “x "y" z”}', 'symbol', 'y', 1, 11],
  ["{'a': 1}", 'symbol', "'", 1, 2],
  ['{a: 1}', 'symbol', 'a', 1, 2],
  ['{"a": True}', 'symbol', 'True', 1, 7],
  ['{"a": …}', 'symbol', '…', 1, 7],
  ['{"a": 1,,}', 'symbol', ',', 1, 9],
  ['{,}', 'symbol', ',', 1, 2],
  ['{} {}', 'after', '{', 1, 4],
  ['{"a": 1}\nThat is all.', 'after', 'That', 2, 1],
  ['｛“a”：１｝， {“b”：２｝', 'after', ',', 1, 8],
  ['```\n{"a": 1}\nThat is all.', 'after', 'That', 3, 1],
  ['[1] "and so on', 'after', '"', 1, 5],
  ['{}}', 'symbol', '}', 1, 3],
  ['"a": 1}', 'symbol', ':', 1, 4],
  ['{"a":1} /* open', 'comment', '', 1, 9],
  ['{"a": 1, /* open }', 'comment', '', 1, 10],
  ['{\n  "a": /*/ 1\n}', 'comment', '', 2, 8],
  ['```json\n{"a": 1} // a /* b */\n/* open\n```', 'comment', '', 3, 1],
  ['{“a”：１} /* “*／', 'comment', '', 1, 9],
  ['{“a”: “unfinished}', 'quote', '"', 1, 7],
  ['{"a": "unfinished\\', 'quote', '"', 1, 7],
  ['Here:\n{"a": 1}\n```', 'symbol', 'Here', 1, 1],
  ['```\n{}\n```\nor\n```\n{}\n```', 'blocks', '', 5, 1],
  ['Run:\r\n```sh\r\ncurl\r\n```\r\n  ```json\r\n{"a": 1}', 'blocks', '', 5, 1],
  ['```\n{"a":\n```\n```\n1}\n```', 'blocks', '', 4, 1],
  ['<html>', 'symbol', '<', 1, 1],
  ['[1, 2}', 'symbol', '}', 1, 6],
])('B43: %j can mean something else: %s %s in line %i, column %i', (text, kind, found, line, column) => {
  expect(faultOf(text)).toEqual({ kind, found, line, column });
});

test('objects of one list may have the same keys', () => {
  expect(faultOf('{"a": [{"a": 1}, {"a": 2}], "b": {"a": 1}}')).toBeUndefined();
});

/** As a chat, a document and an input method would pass a text on, token by token. */
const dress = (json: string, how: readonly number[]): string => {
  let turn = 0;
  const pick = (...ways: string[]): string => ways[(how[turn++ % how.length] ?? 0) % ways.length] ?? '';
  const hasCurly = /[\u201c-\u201f\u301d-\u301f\uff02]/.test(json);
  return json.replace(/"(?:[^"\\]|\\.)*"|[{}[\],:]|\s+/g, (token) => {
    if (token.startsWith('"')) {
      const curly = `“${token.slice(1, -1).replace(/\\"/g, '\\”')}”`;
      return hasCurly ? token : pick(token, curly);
    }
    const wide = String.fromCharCode(token.charCodeAt(0) + 0xfee0);
    if (token === '}' || token === ']')
      return pick(token, wide, `,${token}`, `，\n${wide}`).replace(/^([[{])[,，]\s*/, '$1');
    if (/\s/.test(token)) return pick(token, '\u00a0', '\u3000\r\n', '\u200b ', ' // “why”, {\n', '/* : */');
    return pick(token, wide, `${token}\u200b`, `\ufeff${wide}`);
  });
};

test('B43: whatever a chat does to a body, the same body is read', () => {
  const ways = fc.array(fc.nat(11), { minLength: 1, maxLength: 40 });
  const around = fc.constantFrom(
    ['', ''],
    ['\ufeff', '\n'],
    ['```json\n', '\n```'],
    ['Use this:\n```\n', '\n```\nDone.'],
    ['`', '`'],
  );
  fc.assert(
    fc.property(validForm, ways, around, (form, how, [before, behind]) => {
      const body = createRequestDraft(form);
      const json = JSON.stringify(body, null, 2).replace(/([{[])\s*([}\]])/g, 'null');
      expect(readJson(before + dress(json, how) + behind)).toEqual({ value: JSON.parse(json) });
    }),
  );
});

test('it takes what the browser takes, to the same value, and nothing else but what a chat adds', () => {
  const json = fc.json({ maxDepth: 5 });
  const signs = ['', '}', ']', '"', ':', '\\', '0', '-', ' ', '\n', '\u0001', 'null', '.', 'e', '\\u12'];
  const spoiled = fc.tuple(json, fc.nat(), fc.constantFrom(...signs)).map(([text, at, extra]) => {
    const place = at % (text.length + 1);
    return text.slice(0, place) + extra + text.slice(place + (extra === '' ? 1 : 0));
  });
  const isPlain = (text: string) => !/[^ -~\t\r\n]|[`/]|,\s*[}\]]/.test(text);
  const keysIn = (value: unknown): string[] =>
    value && typeof value === 'object' ? Object.entries(value).flatMap(([key, held]) => [key, ...keysIn(held)]) : [];
  // Spaces around a key are a chat's, also where they are escaped.
  const hasOddKey = (text: string, expected: unknown) =>
    /"\s|\s"|\p{Default_Ignorable_Code_Point}/u.test(text) ||
    keysIn(expected).some((key) => key !== key.trim() || /\p{Default_Ignorable_Code_Point}/u.test(key));
  fc.assert(
    fc.property(fc.oneof(json, spoiled, fc.string({ unit: 'binary' })), (text) => {
      const expected = parse(text);
      const read = readJson(text);
      const isTwice = 'fault' in read && read.fault.kind === 'twice';
      if (expected && !isTwice && !hasOddKey(text, expected)) expect(read).toEqual(expected);
      if (!expected && isPlain(text)) expect(read).toHaveProperty('fault');
    }),
    { numRuns: 1_000 },
  );
});

test('depth is refused before the parser sees it', () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
  expect(faultOf(nested(DEPTH_MAX))).toBeUndefined();
  for (const text of [
    nested(DEPTH_MAX + 1),
    '{"a":'.repeat(100_000),
    '｛“a”：'.repeat(100_000),
    '[\u200b'.repeat(250_000),
  ])
    expect(faultOf(text)).toEqual({ kind: 'tooDeep' });
});

test.each([
  ['whole', `"${'a\\n'.repeat(160_000)}"`],
  ['unfinished', `"${'a\\n'.repeat(160_000)}`],
  ['of curly marks', '“'.repeat(480_000)],
  ['of comments', '/* '.repeat(160_000)],
  ['of lines of code', '```\n'.repeat(120_000)],
  ['of spaces', `${'\u00a0'.repeat(480_000)}x`],
])('a text of the greatest length, %s, is answered', (_, text) => {
  expect(readJson(text)).toBeDefined();
});
