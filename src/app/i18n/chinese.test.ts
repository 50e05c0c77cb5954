import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readWording } from '../../testing/page/catalogues';
import { chinese } from './chinese';
import type { Chinese } from './i18n';

const here = fileURLToPath(new URL('.', import.meta.url));
const { catalogues } = readWording(fileURLToPath(new URL('../../..', import.meta.url)));

/** Every text that has Chinese, with both. */
const pairs = catalogues.flatMap(({ name, entries }) =>
  [...entries].flatMap(([key, english]) => {
    const text = chinese[name]?.[key];
    if (text === undefined) return [];
    const counts = typeof text !== 'string';
    return [{ place: `${name}.${key}`, english, text: counts ? text.other : text, counts }];
  }),
);

const places = (found: readonly { place: string }[]): string[] => found.map(({ place }) => place);
const keys = (words: object): string[] => Object.keys(words);
const valuesIn = (text: string): string => [...new Set(text.match(/\{\w+\}/g))].sort().join();

/** Names and units that Chinese leaves as they are; a text of nothing else needs no Chinese character. */
const NAMES = new Set(
  'API Go GB ID IPv6 Java JSON Kafka KB curl kcat LTS MB/s Node PLAIN Python SASL SCRAM SHA SSL TCP TLS Terraform vCPU'.split(
    ' ',
  ),
);
const withoutValues = (text: string): string => text.replace(/\{\w+\}/g, '');
const latinWords = (text: string): string[] => withoutValues(text).match(/[A-Za-z][\w/]*/g) ?? [];

describe('the Chinese', () => {
  test('says everything that English says', () => {
    const missing = catalogues.flatMap(({ name, file, entries }) => {
      const folder = dirname(file).replace(/.*\/src\//, 'src/');
      return [...entries.keys()]
        .filter((key) => chinese[name]?.[key] === undefined)
        .map((key) => `${name}.${key} goes into a zh-cn.ts in ${folder}`);
    });
    expect(missing).toEqual([]);
  });

  test('says nothing that English does not say', () => {
    const english = new Set(
      catalogues.flatMap(({ name, entries }) => [...entries.keys()].map((key) => `${name}.${key}`)),
    );
    const said = Object.entries(chinese).flatMap(([name, words]) => keys(words).map((key) => `${name}.${key}`));
    expect(said.filter((place) => !english.has(place))).toEqual([]);
  });

  test('stands in the folder of its English, once', () => {
    const files = import.meta.glob<Chinese>('../**/*zh-cn.ts', { eager: true, import: 'default' });
    const found = Object.entries(files).flatMap(([path, words]) =>
      keys(words).map((name) => `${name} in ${new URL(path, `file://${here}`).pathname.replace(/\/[^/]*$/, '')}`),
    );
    expect(found.sort()).toEqual(catalogues.map(({ name, file }) => `${name} in ${dirname(file)}`).sort());
  });

  test('takes the same values', () => {
    expect(places(pairs.filter(({ english, text }) => valuesIn(english.text) !== valuesIn(text)))).toEqual([]);
  });

  test('counts where English counts', () => {
    expect(places(pairs.filter(({ english, counts }) => english.counts !== counts))).toEqual([]);
  });

  test('is Chinese, but for names and units', () => {
    const latin = pairs.filter(
      ({ text }) => !/\p{Script=Han}/u.test(text) && latinWords(text).some((word) => !NAMES.has(word)),
    );
    const leftOver = pairs.filter(({ text }) => /[a-z]+ [a-z]+ [a-z]+/.test(text));
    expect(places([...latin, ...leftOver])).toEqual([]);
  });

  test('has the punctuation of Chinese, and no space beside a Chinese character', () => {
    const odd = pairs.filter(({ text }) => /\p{Script=Han}[ ,.;:?!("']|[ ,.;:?!)"']\p{Script=Han}/u.test(text));
    expect(odd.map(({ place, text }) => `${place}: ${text}`)).toEqual([]);
  });

  test('is not joined by a space that only English has: Gap stands between sentences', () => {
    const sources = import.meta.glob<string>('../**/*.tsx', { eager: true, query: '?raw', import: 'default' });
    const sentences = catalogues.flatMap(({ name, file, entries }) =>
      [...entries.keys()]
        .filter((key) => JSON.stringify(chinese[name]?.[key] ?? '').includes('。"'))
        .map((key) => `${dirname(file)}/${key}`),
    );
    const joined = Object.entries(sources).flatMap(([path, source]) => {
      const folder = dirname(new URL(path, `file://${here}`).pathname);
      return [...source.matchAll(/(?<!=)\{\w+\.(\w+)(?:\((?:[^{}()]|\{[^{}]*\})*\))?\}(?: [{<]|\{' '\})/g)]
        .filter(([, key]) => sentences.includes(`${folder}/${key}`))
        .map(([text]) => `${path}: ${text}`);
    });
    expect(joined).toEqual([]);
  });
});
