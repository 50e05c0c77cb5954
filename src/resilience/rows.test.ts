import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Every row of docs/faults.md has a test that begins with its name. */
const ROOT = join(import.meta.dirname, '..', '..');
<<<<<<< HEAD
const ROWS = Array.from({ length: 36 }, (_, index) => `B${index + 1}`);
=======
const ROWS = Array.from({ length: 39 }, (_, index) => `B${index + 1}`);
>>>>>>> 86cf385 (Say of creates and registrations only what is known for certain)

const sources = ['src', 'e2e'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:test|spec)\.tsx?$|races\.ts$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
);

test.each(ROWS)('row %s has a test of its name', (row) => {
  const named = new RegExp(`['\`](?:B\\d+, )*${row}(?:, B\\d+)*: `);
  expect(sources.some((source) => named.test(source))).toBe(true);
});

test('the document has a line for each row', () => {
  const document = readFileSync(join(ROOT, 'docs', 'faults.md'), 'utf8');
  const lines = document.split('\n').flatMap((line) => /^\| (B\d+) /.exec(line)?.[1] ?? []);
  expect(lines).toEqual(ROWS);
});
