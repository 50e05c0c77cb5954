/**
 * Writes pages for common addresses, which preload their screen's files instead of waiting for the first script to run.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf, readManifest } from './bundle-files.mjs';

/** Screen files (vite.config.ts) by page name (src/gateway/node/static-files.ts). */
const SCREENS = { root: 'list', create: 'start', 'create-below': 'first-step' };

/** What these files must contain; elsewhere it would load late and not be counted. */
const HELD = /\/(?:instances-page|start-page|create-page|basics-step)\.tsx$/;

/**
 * @param {string} folder of the built page
 * @throws if the page has an unexpected form, or a screen isn't in its file
 */
export function writeScreenPages(folder) {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const manifest = readManifest(folder);
  const loose = Object.keys(manifest).find((key) => HELD.test(key));
  if (loose) throw new Error(`${loose} has its own file. Add it to a group in vite.config.ts.`);
  for (const [name, screen] of Object.entries(SCREENS)) {
    const { js, css } = filesOf(manifest, screen);
    const isNew = (file) => !page.includes(`"/${file}"`);
    const links = [
      ...js.filter(isNew).map((file) => `<link rel="modulepreload" crossorigin href="/${file}">`),
      ...css.filter(isNew).map((file) => `<link rel="stylesheet" crossorigin href="/${file}">`),
    ];
    const named = page.replace('</head>', `  ${links.join('\n    ')}\n  </head>`);
    if (links.length === 0 || named === page) throw new Error(`Nothing could be named in the page of ${name}.`);
    writeFileSync(join(folder, `${name}.html`), named);
  }
}
