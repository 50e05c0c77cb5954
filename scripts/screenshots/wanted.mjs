/** The pictures that the documents show. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../project.mjs';

export const FOLDER = join(root, 'docs', 'images');

const PICTURE = /images\/([\w.-]+\.png)/g;

const documents = () => [
  join(root, 'README.md'),
  join(root, 'README.zh-CN.md'),
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => join(root, 'docs', path)),
];

/** @returns {string[]} file names, for example `capacity.en.dark.png`: scene, language, color scheme */
export const wantedPictures = () => [
  ...new Set(
    documents().flatMap((path) => [...readFileSync(path, 'utf8').matchAll(PICTURE)].map(([, name = '']) => name)),
  ),
];
