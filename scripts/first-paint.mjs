/**
 * Prerenders the header and the page skeleton (src/app/shell/first-paint.tsx) into the built page, with a small script
 * that applies this browser's color scheme.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { build } from 'vite';
import { root } from './project.mjs';

/** With the style sheets' class names of the page. */
async function load() {
  const outDir = join(root, 'dist', 'first-paint');
  const components = { ssr: 'src/app/shell/first-paint.tsx', outDir, emptyOutDir: true };
  await build({ root, configFile: false, logLevel: 'warn', publicDir: false, build: components });
  try {
    return await import(pathToFileURL(join(outDir, 'first-paint.js')).href);
  } finally {
    rmSync(outDir, { recursive: true });
  }
}

/** Replaces text that must occur exactly once. */
function put(page, place, text) {
  if (page.split(place).length !== 2) throw new Error(`The page holds no ${place}, or more than one.`);
  return page.replace(place, () => text);
}

/** Class names in our style sheets are hashed, and must match the build. */
function checkClasses(markup, page, folder) {
  const sheets = [...page.matchAll(/href="\/(assets\/[^"]+\.css)"/g)].map(([, name]) => name);
  const css = sheets.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
  const used = [...markup.matchAll(/class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' '));
  if (used.length === 0) throw new Error('The first paint has no classes.');
  for (const name of used)
    if (!css.includes(`.${name}`)) throw new Error(`No style sheet of the page knows the class ${name}.`);
}

/**
 * @param {string} folder of the built page
 * @throws if the page has an unexpected form, or its policy would block the result
 */
export async function writeFirstPaint(folder) {
  const { FirstPaint, ColorsOfReader, STYLE } = await load();
  // React would preload the logo before what the page needs.
  const markup = renderToStaticMarkup(createElement(FirstPaint)).replace(/^<link rel="preload"[^>]*>/, '');
  if (/\sstyle="/.test(markup)) throw new Error('The policy of the page forbids style attributes.');
  const script = renderToStaticMarkup(createElement(ColorsOfReader)).replace(/^<script[^>]*>/, '<script>');
  const file = join(folder, 'index.html');
  const page = readFileSync(file, 'utf8');
  checkClasses(markup, page, folder);
  const style = `<style nonce="__CSP_NONCE__">${STYLE}</style>`;
  const colored = put(page, '<title>', `${script}\n    ${style}\n    <title>`);
  writeFileSync(file, put(colored, '<div id="root"></div>', `<div id="root">${markup}</div>`));
}
