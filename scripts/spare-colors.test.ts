import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SPARE_COLORS, withoutSpareColors } from './spare-colors.mjs';

const resolve = createRequire(import.meta.url).resolve;
const APP = join(import.meta.dirname, '..', 'src', 'app');
const read = (file: string) => readFileSync(file, 'utf8');
const own = readdirSync(APP, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:css|tsx?)$/.test(name))
  .map((name) => read(join(APP, name)));
const ofMantine = own.flatMap((text) =>
  [...text.matchAll(/'(@mantine\/core\/styles\/\w[\w-]*\.css)'/g)].map(([, name = '']) => read(resolve(name))),
);
const variables = read(resolve('@mantine/core/styles/default-css-variables.css'));

test('no style of the page uses a colour that is left out', () => {
  expect(ofMantine.length).toBeGreaterThan(10);
  const used = [...own, ...ofMantine.filter((css) => css !== variables)].flatMap((text) => [
    ...text.matchAll(
      new RegExp(
        `--mantine-color-(?:${SPARE_COLORS.join('|')})-|color="(?:${SPARE_COLORS.join('|')})(?:\\.\\d)?"`,
        'g',
      ),
    ),
  ]);
  expect(used.map(([text]) => text)).toEqual([]);
});

test('what is left are whole rules: everything but those colours', () => {
  const slim = withoutSpareColors(variables);
  const names = (css: string) => [...css.matchAll(/--[\w-]+(?=:)/g)].map(([name]) => name);
  const isSpare = (name: string) => SPARE_COLORS.some((color) => name.startsWith(`--mantine-color-${color}-`));
  expect(names(slim)).toEqual(names(variables).filter((name) => !isSpare(name)));
  expect(slim.length).toBeLessThan(variables.length / 2);
  expect(slim.split('{').length).toBe(slim.split('}').length);
});
