import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileText } from '../../../testing/page/hostile-text';
import { parseTerraform } from '../../../testing/page/parse-code';
import { quoteHcl, quoteJava } from './quote';

const OCTAL_OR_UNIT = /\\u([0-9a-f]{4})|\\([0-7]{3})|\\(["\\])|([^\\])/g;

test('a string of Java stays one string, as the language reads it', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const inner = quoteJava(text).slice(1, -1);
      // First pass of a compiler: \u after an even number of backslashes. What it makes must end no literal and no line.
      const units = [...inner.matchAll(/(?<!\\)(?:\\\\)*\\u([0-9a-f]{4})/g)].map(([, unit]) =>
        Number.parseInt(unit ?? '', 16),
      );
      expect(units.every((unit) => unit >= 0x80)).toBe(true);
      const parts = [...inner.matchAll(OCTAL_OR_UNIT)];
      expect(parts.map(([whole]) => whole).join('')).toBe(inner);
      expect(inner).toMatch(/^[ -~]*$/);
      const read = parts.map(([, unit, octal, special, plain]) => {
        if (plain === '"') throw new Error('The literal ends early');
        if (unit) return String.fromCharCode(Number.parseInt(unit, 16));
        return octal ? String.fromCharCode(Number.parseInt(octal, 8)) : (special ?? plain);
      });
      expect(read.join('')).toBe(text);
    }),
  );
});

test('strings of HCL are what they were, asked of HashiCorp’s parser: no template, no escape, no second argument', async () => {
  // cty, which holds the values, normalises them to NFC.
  const texts = fc.sample(hostileText, 300).map((text) => text.replace(/\p{Surrogate}/gu, '?').normalize('NFC'));
  const code = texts.map((text, index) => `resource "t" "r${index}" {\n  value = ${quoteHcl(text)}\n}\n`).join('');
  const { resource } = await parseTerraform(code);
  expect(Object.keys(resource.t ?? {})).toHaveLength(texts.length);
  texts.forEach((text, index) => {
    // The parser writes what would begin a template in its escaped form.
    const escaped = text.replace(/([$%])(?=\{)/g, '$1$1');
    expect(resource.t?.[`r${index}`]).toEqual([{ value: escaped }]);
  });
});
