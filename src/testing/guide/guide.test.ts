import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import pressed from '../../../scripts/screenshots/words.json';
import { LOCALES, namesOf, ROOT, wordsOf } from './languages';
import { brokenBoldIn, documents, headingsIn, labelsIn, read, sourcesNamedIn, targetsIn } from './markdown';

const guide = (locale: string) => read(`docs/guide/${locale}.md`);
const words = { en: wordsOf('en'), 'zh-CN': wordsOf('zh-CN') };

/** From the sentence that explains bold. */
const EXPLAINED = new Set(['bold', '粗体']);
const labels = (locale: string) => labelsIn(guide(locale)).filter((label) => !EXPLAINED.has(label));

describe.each(LOCALES)('the guide in %s', (locale) => {
  test('calls everything as the screen does', () => {
    const found = labels(locale);
    expect(found.length).toBeGreaterThan(80);
    expect(found.filter((label) => namesOf(words[locale], label).length === 0)).toEqual([]);
  });

  test('shows as bold what is meant so: Markdown closes no bold between punctuation and a letter', () => {
    expect(brokenBoldIn(guide(locale))).toEqual([]);
  });

  test('names all seven steps in their order', () => {
    const titles = [...words[locale]].filter(([name]) => name.startsWith('steps.')).map(([, title]) => title);
    const rows = [...guide(locale).matchAll(/^\| \*\*([^*]+)\*\* \|/gm)].map(([, title]) => title ?? '');
    expect(titles).toHaveLength(7);
    expect(rows.filter((row) => titles.includes(row))).toEqual(titles);
  });

  test('has the words that the screenshots press', () => {
    const unknown = Object.values(pressed[locale]).filter((word) => namesOf(words[locale], word).length === 0);
    expect(unknown).toEqual([]);
  });
});

test('both languages of the guide say the same: as many sections and pictures, and the same words of the screen in order', () => {
  const [english = '', simplified = ''] = LOCALES.map(guide);
  for (const level of [2, 3]) {
    expect(headingsIn(simplified, level)).toHaveLength(headingsIn(english, level).length);
  }
  const pairs = labels('en').map((label, index) => [label, labels('zh-CN')[index] ?? ''] as const);
  const apart = pairs.filter(([en, zh]) => {
    const names = new Set(namesOf(words.en, en));
    return !namesOf(words['zh-CN'], zh).some((name) => names.has(name));
  });
  expect(apart).toEqual([]);
  expect(labels('zh-CN')).toHaveLength(labels('en').length);
  const pictures = (text: string) => targetsIn(text).filter((target) => target.endsWith('.png'));
  expect(pictures(simplified)).toEqual(pictures(english).map((path) => path.replace('.en.', '.zh-CN.')));
});

describe('the documents', () => {
  test('lead to nothing that is missing', () => {
    const missing = documents().flatMap((path) =>
      targetsIn(read(path))
        .map((target) => normalize(`${dirname(path)}/${target}`))
        .filter((target) => !existsSync(`${ROOT}/${target}`))
        .map((target) => `${path} leads to ${target}`),
    );
    expect(missing).toEqual([]);
  });

  test('name no source file that is not there', () => {
    const inside = ['src', 'e2e', 'scripts'].flatMap((folder) =>
      readdirSync(`${ROOT}/${folder}`, { recursive: true, encoding: 'utf8' }).map((path) => `/${folder}/${path}`),
    );
    const sources = [...inside, ...readdirSync(ROOT).map((name) => `/${name}`)];
    // Some pages omit the folder they are about, or start from it.
    const isThere = (name: string) => sources.some((path) => path.endsWith(`/${name.replace(/^(\.\.\/)+/, '')}`));
    const gone = documents().flatMap((path) =>
      sourcesNamedIn(read(path))
        .filter((name) => !isThere(name))
        .map((name) => `${path} names ${name}`),
    );
    expect(gone).toEqual([]);
  });

  test('show every picture that is kept, and keep them small; npm run screenshots takes them', () => {
    const shown = documents().flatMap((path) =>
      targetsIn(read(path)).map((target) => normalize(`${dirname(path)}/${target}`)),
    );
    const kept = readdirSync(`${ROOT}/docs/images`).map((name) => `docs/images/${name}`);
    expect(kept.filter((path) => !shown.includes(path))).toEqual([]);
    expect(kept.length).toBeGreaterThan(10);
    const sizes = kept.map((path) => statSync(`${ROOT}/${path}`).size);
    expect(Math.max(...sizes)).toBeLessThan(300_000);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(6_000_000);
  });
});
