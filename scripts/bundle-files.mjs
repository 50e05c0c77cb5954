/** Which of the built files a screen needs, read from Vite's manifest. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The page itself, as the manifest names it. */
const MAIN = 'index.html';

/** What the first step of the wizard loads beyond it: the file of that name (vite.config.ts), and what it imports. */
const FIRST_STEP = 'first-step';

/**
 * @param {string} folder of the built page
 * @returns {Record<string, {file: string, src?: string, name?: string, imports?: string[], css?: string[]}>}
 * @throws where it holds no page
 */
export function readManifest(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8'));
  if (!manifest[MAIN]) throw new Error(`The manifest holds no ${MAIN}.`);
  return manifest;
}

/** The files that are needed until the first step can be used. */
export const filesOfFirstStep = (manifest) => filesOf(manifest, FIRST_STEP);

/**
 * The files that are needed until a screen can be used, with every static import.
 * @param manifest Vite's manifest
 * @param {string} name of the file that holds the screen (vite.config.ts)
 * @returns {{js: string[], css: string[]}} file names; the page's own come first
 * @throws where the manifest does not know a file: what is not found would not be counted
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
