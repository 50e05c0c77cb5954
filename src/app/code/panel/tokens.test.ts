import { expect, test } from 'vitest';
import { exampleForm, minimalForm } from '../../../testing/page/form-values';
import { SANDBOX_SESSION } from '../../../testing/page/sandbox-transport';
import { createBody } from '../../screens/create/code/create-body';
import { LANGUAGES, type Language } from '../languages';
import { codeTarget } from '../target';
import { createCode } from '../write-code';
import { codeTokens } from './tokens';

const FORM = exampleForm({
  basics: { description: `It's # no comment // "x" ${'$'}{y}`, name: '' },
  billing: { mode: 'prePaid' },
});

const codes = (form = FORM) =>
  createCode({ body: createBody(form), target: codeTarget(SANDBOX_SESSION, 'dms'), zoneCodes: new Map() });

const kindsOf = (language: Language, line: string) =>
  codeTokens(language, line)[0]?.map(({ kind, text }) => [kind, text]);

test('tinting loses and adds nothing', () => {
  for (const { language, text } of [...codes(), ...codes(minimalForm())]) {
    const lines = codeTokens(language, text).map((tokens) => tokens.map((token) => token.text).join(''));
    expect(`${lines.join('\n')}\n`).toBe(text);
  }
});

test.each(LANGUAGES)(
  '%s: what is missing, what the environment holds, strings and numbers are told apart',
  (language) => {
    const text = codes().find((code) => code.language === language)?.text ?? '';
    const kinds = new Set(codeTokens(language, text).flatMap((tokens) => tokens.map(({ kind }) => kind)));
    expect([...kinds]).toEqual(expect.arrayContaining(['todo', 'variable', 'number', 'keyword']));
    expect(kinds.has('string') || kinds.has('key')).toBe(true);
  },
);

test('a comment mark inside a string begins no comment', () => {
  expect(kindsOf('python', '  a="# x"')).toEqual([
    ['plain', '  a='],
    ['string', '"# x"'],
  ]);
  expect(kindsOf('go', 'x("https://y")')?.[1]).toEqual(['string', '"https://y"']);
  expect(kindsOf('curl', '  "description": "# x",')?.map(([kind]) => kind)).toEqual([
    'plain',
    'key',
    'plain',
    'string',
    'plain',
  ]);
});

test('a quote that is escaped ends no string', () => {
  expect(kindsOf('java', '.x("a\\"b")')?.[1]).toEqual(['string', '"a\\"b"']);
});
