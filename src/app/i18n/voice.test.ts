/** How the product speaks, as far as it can be checked: the words not used, sentences, periods. */
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readWording } from '../../testing/page/catalogues';
import { chinese } from './chinese';
import { english, type Rule, simplified } from './voice-rules';

const { catalogues } = readWording(fileURLToPath(new URL('../../..', import.meta.url)));

const texts = catalogues.flatMap(({ name, entries }) =>
  [...entries].map(([key, { text }]) => {
    const chineseText = chinese[name]?.[key] ?? '';
    return {
      place: `${name}.${key}`,
      name,
      key,
      english: text.split('\n'),
      chinese: typeof chineseText === 'string' ? chineseText : chineseText.other,
    };
  }),
);

type Text = (typeof texts)[number];

/** Hints, help and options: two sentences are enough. */
const isHint = ({ name, key }: Text) =>
  /(?:Hint|Detail|hint|lead)$/.test(key) || /Help(?:Choose|What|Where)$/.test(name);
const isFieldError = ({ name }: Text) => name === 'errors';
/** Lists of signs, in which a period or a question mark ends nothing. */
const SIGNS = new Set(['accessStep.passwordCharacters', 'tagRows.hint', 'errors.tagCharacters']);
const isTitle = ({ key }: Text) => /(?:^t|T)itle$/.test(key);
const sentences = (text: string) =>
  text.split(/[.!?。！？](?=\s|$|\p{Script=Han}|“)/u).filter((part) => part.trim() !== '');

const broken = (rules: readonly Rule[], said: readonly { place: string; text: string }[]) =>
  rules.flatMap(({ not, use, but = /(?!)/ }) =>
    said
      .filter(
        ({ place, text }) => not.test(text) && !(but instanceof RegExp ? but.test(place) : Object.hasOwn(but, place)),
      )
      .map(({ place, text }) => `${place}: ${text} (${use})`),
  );

const inEnglish = texts.flatMap(({ place, english: forms }) => forms.map((text) => ({ place, text })));
const inChinese = texts.map(({ place, chinese: text }) => ({ place, text }));

/** One word of English for two things, which Chinese tells apart. */
const SAME = new Set(['Billing', 'VPC', 'Created', 'Continue']);

/** Names keep their capitals. */
const NAMES =
  /Kafka|Launchpad|Theme: {now}. Switch|Huawei Cloud|Log Tank Service|Resource Formation|Billing Center|Apache Kafka|Terraform|Java|IAM Username/g;

/** Labels, buttons and titles; in sentences, pages of Huawei Cloud keep the capitals that they have there. */
const isLabel = (text: string) => !/[.!?]$/.test(text) && text.split(' ').length <= 6;

describe('the voice', () => {
  test('English has no word of the list', () => {
    expect(broken(english, inEnglish)).toEqual([]);
  });
  test('Chinese has no word of the list', () => {
    expect(broken(simplified, inChinese)).toEqual([]);
  });
  test('a hint has at most two sentences, anything else at most three', () => {
    const most = (text: Text) => (isHint(text) ? 2 : 3);
    const long = texts.filter(
      (text) =>
        !SIGNS.has(text.place) && [...text.english, text.chinese].some((one) => sentences(one).length > most(text)),
    );
    expect(long.map(({ place }) => place)).toEqual([]);
  });
  test('field errors and titles end without a period', () => {
    const ended = texts.filter(
      (text) =>
        (isFieldError(text) || isTitle(text)) && [...text.english, text.chinese].some((one) => /[.。]$/.test(one)),
    );
    expect(ended.map(({ place }) => place)).toEqual([]);
  });
  test('labels are in sentence case', () => {
    const titled = inEnglish.filter(({ text }) => isLabel(text) && /[^:] [A-Z][a-z]+/.test(text.replaceAll(NAMES, '')));
    expect(titled.map(({ place, text }) => `${place}: ${text}`)).toEqual([]);
  });
  test('what is said the same way in English is said the same way in Chinese', () => {
    const said = new Map<string, string>();
    const different = texts.filter(({ english: forms, chinese: text }) => {
      const before = said.get(forms.join('\n'));
      said.set(forms.join('\n'), text);
      return before !== undefined && before !== text && !SAME.has(forms.join());
    });
    expect(different.map((x) => `${x.place}: ${x.english} ${x.chinese}`)).toEqual([]);
  });
});
