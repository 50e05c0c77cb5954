/**
 * The page of the addresses below `/create`: the same page, which also names the files of the wizard and its first step.
 * The browser fetches them beside the first file instead of after it has run and has asked who is signed in.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOfFirstStep, readManifest } from './bundle-files.mjs';

/**
 * Writes `create.html` beside `index.html`; the gateway serves it for `/create` and what is below.
 * @param {string} folder of the built page
 * @throws where the page has another form than it is known to have
 */
export function writeWizardPage(folder) {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const { js, css } = filesOfFirstStep(readManifest(folder));
  const isNew = (file) => !page.includes(`"/${file}"`);
  const links = [
    ...js.filter(isNew).map((file) => `<link rel="modulepreload" crossorigin href="/${file}">`),
    ...css.filter(isNew).map((file) => `<link rel="stylesheet" crossorigin href="/${file}">`),
  ];
  const wizard = page.replace('</head>', `  ${links.join('\n    ')}\n  </head>`);
  if (links.length === 0 || wizard === page) throw new Error('Nothing could be named in the page of the wizard.');
  writeFileSync(join(folder, 'create.html'), wizard);
}
