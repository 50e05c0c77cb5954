/** What the tests read out of the guide. In it, what is bold stands on the screen, and what is code is typed or chosen. */
import { readdirSync, readFileSync } from 'node:fs';
import { ROOT } from './languages';

/** @param path inside the repository */
export const read = (path: string): string => readFileSync(`${ROOT}/${path}`, 'utf8');

/** README in both languages, CONTRIBUTING and everything in docs, by their paths inside the repository. */
export const documents = (): string[] => [
  'README.md',
  'README.zh-CN.md',
  'CONTRIBUTING.md',
  ...readdirSync(`${ROOT}/docs`, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => `docs/${path.replaceAll('\\', '/')}`),
];

const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found = '']) => found);

/** @returns what is bold, in order; a line break in it is a space */
export const labelsIn = (markdown: string): string[] =>
  all(markdown, /\*\*([^*]+)\*\*/g).map((label) => label.replace(/\s+/g, ' '));

/** @returns what is marked as bold and shown with its asterisks: it ends with punctuation, and a letter follows */
export const brokenBoldIn = (markdown: string): string[] =>
  [...markdown.matchAll(/\*\*([^*]+)\*\*(.?)/gu)]
    .filter(([, label = '', next = '']) => /\p{P}$/u.test(label) && /[\p{L}\p{N}]/u.test(next))
    .map(([found]) => found);

/** @returns the vendor's error codes that it names */
export const codesIn = (markdown: string): string[] => markdown.match(/\b(?:DMS|LTS|VPC|APIGW)\.\d{4,}\b/g) ?? [];

/** @returns targets of links and addresses of pictures that lead into the repository, without what is after `#` */
export const targetsIn = (markdown: string): string[] =>
  [...all(markdown, /\]\(([^)\s]+)\)/g), ...all(markdown, /(?:src|srcset|href)="([^"]+)"/g)]
    .filter((target) => !/^(?:https?:|#)/.test(target))
    .map((target) => target.replace(/#.*$/, ''));

/** @returns headings of a level, 2 by default */
export const headingsIn = (markdown: string, level = 2): string[] =>
  all(markdown, new RegExp(`^#{${level}} (.+)$`, 'gm'));

/** @returns the source files that it names as code; `x.test.ts` and its like are no file */
export const sourcesNamedIn = (markdown: string): string[] => all(markdown, /`(?!x\.)([\w./-]+\.(?:tsx?|mjs))`/g);
