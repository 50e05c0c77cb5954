/** Reads the guide, where bold is text on screen and code is what is typed or chosen. */
import { readdirSync, readFileSync } from 'node:fs';
import { ROOT } from './languages';

export const read = (path: string): string => readFileSync(`${ROOT}/${path}`, 'utf8');

export const documents = (): string[] => [
  'README.md',
  'README.zh-CN.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...readdirSync(`${ROOT}/docs`, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => `docs/${path.replaceAll('\\', '/')}`),
];

const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found = '']) => found);

/** A line break becomes a space. */
export const labelsIn = (markdown: string): string[] =>
  all(markdown, /\*\*([^*]+)\*\*/g).map((label) => label.replace(/\s+/g, ' '));

/** Bold that is shown with its asterisks, because it ends with punctuation before a letter. */
export const brokenBoldIn = (markdown: string): string[] =>
  [...markdown.matchAll(/\*\*([^*]+)\*\*(.?)/gu)]
    .filter(([, label = '', next = '']) => /\p{P}$/u.test(label) && /[\p{L}\p{N}]/u.test(next))
    .map(([found]) => found);

export const codesIn = (markdown: string): string[] => markdown.match(/\b(?:DMS|LTS|VPC|APIGW)\.\d{4,}\b/g) ?? [];

/** Without what follows `#`. */
export const targetsIn = (markdown: string): string[] =>
  [...all(markdown, /\]\(([^)\s]+)\)/g), ...all(markdown, /(?:src|srcset|href)="([^"]+)"/g)]
    .filter((target) => !/^(?:https?:|#)/.test(target))
    .map((target) => target.replace(/#.*$/, ''));

export const headingsIn = (markdown: string, level = 2): string[] =>
  all(markdown, new RegExp(`^#{${level}} (.+)$`, 'gm'));

/** `x.test.ts` and the like aren't files. */
export const sourcesNamedIn = (markdown: string): string[] => all(markdown, /`(?!x\.)([\w./-]+\.(?:tsx?|mjs))`/g);
