import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accessUser } from '../../contract/access';
import { instanceName } from '../../contract/create-instance';
import { resourceId } from '../../contract/ids';
import { firstInvisible, tidyCode, tidyIds, tidyName, tidyNumber } from './tidy';

const INVISIBLE = ['\u200b', '\u200e', '\u2060', '\u00ad', '\ufeff', '\u202e', '\u2069', '\u061c', '\ufe0f'];
const SPACES = [' ', '\t', '\n', '\u00a0', '\u2003', '\u3000'];

test.each([
  ['a zero-width space behind', 'kafka-a1\u200b', 'kafka-a1'],
  ['a byte-order mark before', '\ufeffkafka-a1', 'kafka-a1'],
  ['a soft hyphen, a word joiner and a direction mark inside', 'kaf\u00adka\u2060-\u202ea1', 'kafka-a1'],
  ['a no-break space and an ideographic one around', '\u00a0kafka-a1\u3000', 'kafka-a1'],
  ['a space inside an invisible character', '\u200b kafka-a1 \u200b', 'kafka-a1'],
  ['full-width letters, digits and signs', 'ｋａｆｋａ－ａ１＿', 'kafka-a1_'],
  ['hyphens of a word processor', 'kafka‐a‑b–c−d', 'kafka-a-b-c-d'],
  ['a full-width time', '０２：００－０６：００', '02:00-06:00'],
  ['a space inside, which is wrong and not ours', 'kafka a1', 'kafka a1'],
  ['other letters, which are wrong and not ours', 'kafka-é部', 'kafka-é部'],
  ['nothing but what cannot be seen', '\u3000\u200b', ''],
])('of a code: %s', (_what, typed, tidy) => {
  expect(tidyCode(typed)).toBe(tidy);
});

test.each([
  [' sandbox ', 'sandbox'],
  ['\u3000部门\u200b', '部门'],
  ['Équipe 1', 'Équipe 1'],
  ['ＡＢ１', 'ＡＢ１'],
])('of a name: %j', (typed, tidy) => {
  expect(tidyName(typed)).toBe(tidy);
});

const GB = /\s*gb$/i;

test.each([
  ['３', '3'],
  ['１００', '100'],
  ['１,０００', '1000'],
  ['1，000', '1000'],
  ['1,000', '1000'],
  ['12\u202f345\u202f600', '12345600'],
  ['1’000', '1000'],
  ['1000GB', '1000'],
  ['1,000 gb', '1000'],
  ['１００ＧＢ\u3000', '100'],
  ['1,00', '1,00'],
  ['1.000', '1.000'],
  ['1 000', '1 000'],
  ['100 TB', '100 TB'],
  ['5gbgb', '5gbgb'],
  ['-3', '-3'],
  ['1e3', '1e3'],
  ['', ''],
])('of a number: %j', (typed, tidy) => {
  expect(tidyNumber(typed, GB)).toBe(tidy);
});

test.each([
  ['az-1，az-2', ['az-1', 'az-2']],
  ['az-1、az-2；az-3', ['az-1', 'az-2', 'az-3']],
  ['az-1; az-2,\u00a0az-3\n', ['az-1', 'az-2', 'az-3']],
  ['\u200baz-1\u3000ａｚ－２', ['az-1', 'az-2']],
  [' ，', []],
])('of several ids: %j', (typed, ids) => {
  expect(tidyIds(typed)).toEqual(ids);
});

test('where the first invisible character stands', () => {
  expect(firstInvisible('kafka-a1\u200b')).toBe(9);
  expect(firstInvisible('a b\u00a0c')).toBe(0);
});

/** Anything, much of it of the kinds that this is about. */
const typed = fc
  .array(
    fc.oneof(fc.constantFrom(...INVISIBLE, ...SPACES, ...'０９Ａｚ，：－,’.gbGB-109az'), fc.string({ unit: 'binary' })),
  )
  .map((parts) => parts.join(''));

test('once is enough', () => {
  fc.assert(
    fc.property(typed, (text) => {
      for (const tidy of [tidyName, tidyCode, (one: string) => tidyNumber(one, GB)]) {
        expect(tidy(tidy(text))).toBe(tidy(text));
      }
      expect(tidyIds(tidyIds(text).join(','))).toEqual(tidyIds(text));
    }),
  );
});

test('what the API takes is never touched', () => {
  const legal = fc.oneof(
    fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{3,63}$/).filter((text) => instanceName.safeParse(text).success),
    fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{3,63}$/).filter((text) => accessUser.safeParse(text).success),
    fc.stringMatching(/^[A-Za-z0-9_.-]{1,64}$/).filter((text) => resourceId.safeParse(text).success),
    fc.stringMatching(/^[\x21-\x7e]{1,128}$/),
  );
  fc.assert(
    fc.property(legal, (text) => {
      expect([tidyName(text), tidyCode(text)]).toEqual([text, text]);
    }),
  );
  fc.assert(
    fc.property(fc.nat(), (number) => {
      expect(tidyNumber(String(number), GB)).toBe(String(number));
    }),
  );
});

test('B43: a legal name with anything added that cannot be seen, and in full width, is the name again', () => {
  const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{3,30}$/);
  const added = fc.constantFrom(...INVISIBLE);
  const around = fc.constantFrom('', ...SPACES, ...INVISIBLE);
  fc.assert(
    fc.property(name, added, around, around, fc.boolean(), (text, sign, before, behind, wide) => {
      const written = [...text].map((one) => (wide ? String.fromCharCode(one.charCodeAt(0) + 0xfee0) : one)).join(sign);
      expect(tidyCode(before + written + behind)).toBe(text);
    }),
  );
});
