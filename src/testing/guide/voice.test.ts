/** Documents, the command line, and the gateway follow the screens' word list. */
import { describe, expect, test } from 'vitest';
import { english, type Rule, simplified } from '../../app/i18n/voice-rules';
import { documents } from './markdown';
import { type Paragraph, programs, proseIn, textsIn } from './prose';

interface Exception {
  readonly words: RegExp;
  readonly file: RegExp;
  readonly why: string;
}

const EXCEPTIONS: readonly Exception[] = [
  {
    words: /^orders?$|^订单$/i,
    file: /^docs\/(?:faults|sandbox|guide\/(?:en|zh-CN)|decisions\/0(?:005|010)-.*)\.md$|^src\/app\/code\/create-instance\.ts$/,
    why: 'an order of the Billing Center, and the byte-order mark',
  },
  { words: /^money$/, file: /^README\.md$/, why: 'the title of its section about charges' },
  { words: /^in Total$/, file: /^docs\/decisions\/0014-/, why: 'a key in the field Total storage' },
  { words: /^cannot$/, file: /^docs\/decisions\/0002-/, why: 'quotes the API document' },
];

interface Hit {
  readonly file: string;
  readonly words: string;
  readonly report: string;
}

/** Also matches across a line break. */
const anywhere = (not: RegExp) =>
  new RegExp(
    not.source.replace(/ \??/g, (space) => (space === ' ' ? '\\s+' : '\\s*')),
    `${not.flags}g`,
  );

const hitsIn = (rules: readonly Rule[], paragraphs: readonly Paragraph[]): Hit[] =>
  rules
    .filter(({ onScreen }) => !onScreen)
    .flatMap(({ not, use }) =>
      paragraphs.flatMap(({ file, text, lineAt }) =>
        [...text.matchAll(anywhere(not))].map(({ 0: found, index }) => {
          const words = found.replace(/\s+/g, ' ');
          const around = text
            .slice(Math.max(0, index - 30), index + found.length + 30)
            .replace(/\s+/g, ' ')
            .trim();
          return { file, words, report: `${file}:${lineAt(index)}: “${words}” in “${around}” (${use})` };
        }),
      ),
    );

/** From catalogs, which have their own test. */
const isGenerated = (path: string) => /guide.(?:fields|error-codes)\./.test(path);
const isChinese = (path: string) => path.endsWith('zh-CN.md');
const inDocuments = documents()
  .filter((path) => !isGenerated(path))
  .flatMap((path) => hitsIn(isChinese(path) ? simplified : english, proseIn(path)));
const inPrograms = programs().flatMap((path) => hitsIn(english, textsIn(path)));

const allows = ({ words, file }: Exception, hit: Hit) => file.test(hit.file) && words.test(hit.words);
const reports = (hits: readonly Hit[]) =>
  hits.filter((hit) => !EXCEPTIONS.some((one) => allows(one, hit))).map(({ report }) => report);

describe('the voice outside the screens', () => {
  test.each([
    ['prose', 'One.\n\nThe vendor.', 'x.md:3: “vendor” in “The vendor.” (Huawei Cloud)'],
    [
      'words over the end of a line',
      '- look\n  for it',
      'x.md:1: “look for” in “- look for it” (refresh, check, find)',
    ],
    ['a cell', '| a |\n| - |\n| data center |', 'x.md:3: “data center” in “| data center |” (availability zone)'],
    ['the text of a link', 'See [a receipt](b.md).', 'x.md:1: “receipt” in “See [a receipt] .” (request record)'],
  ])('finds a word of the list in %s', (_where, markdown, report) => {
    expect(hitsIn(english, proseIn('x.md', markdown)).map((hit) => hit.report)).toContain(report);
  });
  test.each([
    ['code', 'Run `vendor`.'],
    ['a block of code', '```\nvendor\n```'],
    ['an address', 'See [it](vendor.md).'],
    ['a list without the words', '- One.\n- Two.'],
  ])('leaves out %s', (_where, markdown) => {
    expect(hitsIn(english, proseIn('x.md', markdown))).toEqual([]);
  });
  test('finds what a program says, and the line', () => {
    const source = `import 'x';\nsay(\`the vendor of \${name}\`);\nconst receipt = 'receipt';`;
    const hits = hitsIn(english, textsIn('x.mjs', source));
    expect(hits.map(({ report }) => report)).toEqual(['x.mjs:2: “vendor” in “the vendor of {}” (Huawei Cloud)']);
  });
  test('no exception is left of what nothing says any more', () => {
    const hits = [...inDocuments, ...inPrograms];
    expect(EXCEPTIONS.filter((one) => !hits.some((hit) => allows(one, hit))).map(({ why }) => why)).toEqual([]);
  });
  test('documents have no word of the list', () => {
    expect(reports(inDocuments)).toEqual([]);
  });
  test('programs say no word of the list', () => {
    expect(reports(inPrograms)).toEqual([]);
  });
});
