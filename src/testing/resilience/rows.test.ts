import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { routeTable } from '../../contract/route-table';

/** Every row of docs/faults.md has a test that begins with its name. */
const ROOT = join(import.meta.dirname, '..', '..', '..');
const DOCUMENT = readFileSync(join(ROOT, 'docs', 'faults.md'), 'utf8');
const ROWS = DOCUMENT.split('\n').flatMap((line) => /^\| (B\d+) /.exec(line)?.[1] ?? []);

const sources = ['src', 'e2e'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:test|spec)\.tsx?$|races\.ts$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
);

test.each(ROWS)('row %s has a test of its name', (row) => {
  const named = new RegExp(`['\`](?:B\\d+, )*${row}(?:, B\\d+)*: `);
  expect(sources.some((source) => named.test(source))).toBe(true);
});

const REPEATS = readFileSync(join(ROOT, 'docs', 'decisions', '0016-after-registration.md'), 'utf8');
const writes = Object.entries(routeTable).filter(([, { effect }]) => effect === 'write');

test.each(writes.map(([name]) => name))('%s has a rule of what may be sent again, in decision 0016', (name) => {
  expect(REPEATS.split('\n').filter((line) => line.startsWith('| `') && line.includes(`\`${name}\``))).toHaveLength(1);
});

test('the rows are numbered in order', () => {
  expect(ROWS.length).toBeGreaterThan(35);
  expect(ROWS).toEqual(ROWS.map((_row, index) => `B${index + 1}`));
});
