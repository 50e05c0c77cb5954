import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseBody, EXAMPLE_WORLD } from '../../contract/fixtures/create-case';
import { createCases } from '../../contract/fixtures/create-cases';
import { anyForm } from '../../testing/page/arbitrary-form';
import { type Catalogue, type Mentions, readWording } from '../../testing/page/catalogues';
import { formThatSends } from '../../testing/page/form-that-sends';
import { checkForm } from '../form/check-form';
import { wordError } from './form-error';

const { catalogues, mentions } = readWording(fileURLToPath(new URL('../../..', import.meta.url)));

/** Files that can reach a catalogue: its own and, where it is exported, those that import that file. */
const readersOf = ({ file, isExported }: Catalogue): Mentions[] =>
  mentions.filter((one) => one.file === file || (isExported && one.imports.has(file.replace(/\.tsx?$/, ''))));

/** Keys can also be held in a table or a union, anywhere, and reach the catalogue as `t[key]`. */
const isMentioned = (catalogue: Catalogue, key: string): boolean =>
  readersOf(catalogue).some(({ members }) => members.has(key)) || mentions.some(({ names }) => names.has(key));

describe('the catalogues', () => {
  test('are found, under different names', () => {
    expect(catalogues.length).toBeGreaterThan(45);
  });

  test('hold no words that nobody shows', () => {
    const unused = catalogues.flatMap((catalogue) =>
      [...catalogue.entries.keys()]
        .filter((key) => !isMentioned(catalogue, key))
        .map((key) => `${catalogue.constant} in ${catalogue.file.replace(/.*\/src\//, '')}: ${key}`),
    );
    expect(unused).toEqual([]);
  });

  test('take values where their words mention some, and only there', () => {
    // The gateway's own are filled in where they are read (gatewayWordsOf).
    const filledByUs = catalogues.filter(({ name }) => name !== 'gatewayWords');
    const odd = filledByUs.flatMap(({ entries }) =>
      [...entries].filter(([, { text, takesValues }]) => /\{\w+\}/.test(text) !== takesValues),
    );
    expect(odd).toEqual([]);
  });

  test('hold no empty words', () => {
    const empty = catalogues.flatMap(({ entries }) =>
      [...entries].filter(([, { text, takesValues }]) => text.trim() === '' && !takesValues),
    );
    expect(empty).toEqual([]);
  });
});

describe('whatever is wrong with a form', () => {
  const worded = (message: string) => wordError(message);
  const isWorded = (message: string) => worded(message) !== message && !/[{}]|undefined|NaN/.test(worded(message));

  test('has words, for every case of the contract', () => {
    const forms = createCases(EXAMPLE_WORLD).flatMap(([, change]) => {
      try {
        return formThatSends(JSON.parse(caseBody(EXAMPLE_WORLD, change))) ?? [];
      } catch {
        return [];
      }
    });
    const said = new Set(forms.flatMap((values) => checkForm(values, {}).map(({ message }) => message)));
    expect(said.size).toBeGreaterThan(30);
    expect([...said].filter((message) => !isWorded(message))).toEqual([]);
  });

  test('has words, for any form', () => {
    fc.assert(
      fc.property(anyForm, (values) => {
        const said = checkForm(values, {}).map(({ message }) => message);
        expect(said.filter((message) => !isWorded(message))).toEqual([]);
      }),
    );
  });
});
