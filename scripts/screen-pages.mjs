/**
 * The pages of the addresses that people open: the same page, which also names the files of the screen that is shown
 * there. The browser fetches them beside the first file instead of after it has run.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf, readManifest } from './bundle-files.mjs';

/** By the page that the gateway serves (src/gateway/node/static-files.ts): the file of its screen (vite.config.ts). */
const SCREENS = { root: 'list', create: 'start', 'create-below': 'first-step' };

/** What these files have to hold. In a file of its own it would be loaded late, and left out of what is counted. */
const HELD = /\/(?:instances-page|start-page|create-page|basics-step)\.tsx$/;

/**
 * Writes them beside `index.html`.
 * @param {string} folder of the built page
 * @throws where the page has another form than it is known to have, or a screen is not in its file
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
