/** Which pictures there have to be: those that the documents show, and no others. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../project.mjs';

/** Where the pictures stand. */
export const FOLDER = join(root, 'docs', 'images');

const PICTURE = /images\/([\w.-]+\.png)/g;

/** Every document that may show pictures, by its path. */
const documents = () => [
  join(root, 'README.md'),
  join(root, 'README.zh-CN.md'),
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => join(root, 'docs', path)),
];

/** @returns {string[]} file names, for example `capacity.en.dark.png`: scene, language, colours */
export const wantedPictures = () => [
  ...new Set(
    documents().flatMap((path) => [...readFileSync(path, 'utf8').matchAll(PICTURE)].map(([, name = '']) => name)),
  ),
];
