import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Every rule of docs/wizard-rules.md has a test that begins with its number. */
const ROOT = join(import.meta.dirname, '..', '..');
const RULES = Array.from({ length: 25 }, (_, index) => index + 1);

const sources = ['src', 'e2e'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:test|spec)\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
);

/** `test('rule 7: …'`, `test("rules 1, 3 and 4: …"`, also of a table of tests. */
const NAME = /^\s*(?:(?:test|describe)\(|.*\)\()\s*['"`]rules? (\d+(?:(?:, | and )\d+)*): /gm;

const tested = new Set(
  sources.flatMap((source) => [...source.matchAll(NAME)].flatMap(([, numbers = '']) => numbers.match(/\d+/g) ?? [])),
);

test.each(RULES)('rule %i has a test of its name', (rule) => {
  expect([...tested]).toContain(String(rule));
});

test('the document has a line for each rule', () => {
  const document = readFileSync(join(ROOT, 'docs', 'wizard-rules.md'), 'utf8');
  const lines = document.split('\n').flatMap((line) => /^\| (\d+) +\|/.exec(line)?.[1] ?? []);
  expect(lines).toEqual(RULES.map(String));
});
