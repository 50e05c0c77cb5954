/** Which built files a screen needs, from Vite's manifest. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const MAIN = 'index.html';

/** File name of the wizard's first step (vite.config.ts). */
const FIRST_STEP = 'first-step';

/** @param {string} folder of the built page */
export function readManifest(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8'));
  if (!manifest[MAIN]) throw new Error(`The manifest holds no ${MAIN}.`);
  return manifest;
}

export const filesOfFirstStep = (manifest) => filesOf(manifest, FIRST_STEP);

/**
 * The files of a screen, static imports included.
 * @param manifest Vite's manifest
 * @param {string} name of the screen's file (vite.config.ts)
 * @returns {{js: string[], css: string[]}} the page's own come first
 * @throws if the manifest lacks a file, which would otherwise not be counted
 */
export function filesOf(manifest, name) {
  const entry = Object.keys(manifest).find((key) => manifest[key].name === name);
  const seen = new Set();
  const js = new Set();
  const css = new Set();
  const visit = (key) => {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`The manifest holds no ${key ?? name}.`);
    if (seen.has(key)) return;
    seen.add(key);
    js.add(chunk.file);
    for (const sheet of chunk.css ?? []) css.add(sheet);
    for (const next of chunk.imports ?? []) visit(next);
  };
  visit(MAIN);
  visit(entry);
  return { js: [...js], css: [...css] };
}
