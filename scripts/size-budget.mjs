/**
 * The size budget: what a browser loads, compressed with brotli, until the first step of the wizard can be used.
 * Counted are the entries below, every static import of theirs, and the style sheets of all of these. No file of the page
 * may hold the simulated cloud: that belongs to the static demo.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, say } from './project.mjs';

/** Bytes; 1 kB is 1000 bytes. */
const BUDGET = { js: 165_000, css: 15_000 };
const MAIN = 'index.html';
/** Loaded when needed; each is counted where the build has it as a file of its own. */
const FIRST_STEP = ['src/app/create-instance/create-page.tsx', 'src/app/create-instance/steps/basics-step.tsx'];

const APP = join(root, 'dist', 'app');

/**
 * The files of some entries.
 * @param {Record<string, {file: string, imports?: string[], css?: string[]}>} manifest Vite's manifest
 * @param {readonly string[]} entries keys of the manifest; one that is not there is bundled with something else
 * @returns {{js: string[], css: string[]}} file names
 */
export function filesOf(manifest, entries) {
  const seen = new Set();
  const js = new Set();
  const css = new Set();
  const visit = (key) => {
    const chunk = manifest[key];
    if (!chunk || seen.has(key)) return;
    seen.add(key);
    js.add(chunk.file);
    for (const sheet of chunk.css ?? []) css.add(sheet);
    for (const next of chunk.imports ?? []) visit(next);
  };
  for (const entry of entries) visit(entry);
  return { js: [...js], css: [...css] };
}

function check(kind, files) {
  const sizes = files.map((file) => ({ file, bytes: statSync(join(APP, `${file}.br`)).size }));
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  const fits = total <= BUDGET[kind];
  say(`${fits ? 'ok  ' : 'OVER'} ${kind}: ${(total / 1000).toFixed(1)} of ${BUDGET[kind] / 1000} kB brotli`);
  for (const { file, bytes } of sizes.sort((a, b) => b.bytes - a.bytes))
    say(`     ${(bytes / 1000).toFixed(1).padStart(6)}  ${file}`);
  return fits;
}

/** Words of the simulated cloud's credentials, which nothing else in a page has. */
const SANDBOX_WORDS = 'sandbox-secret-key-for-demos-only';

function checkSandbox() {
  const scripts = readdirSync(APP, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
  const found = scripts.filter((name) => readFileSync(join(APP, name), 'utf8').includes(SANDBOX_WORDS));
  for (const name of found) say(`OVER ${name} holds the simulated cloud, which only the static demo may`);
  return scripts.length > 0 && found.length === 0;
}

const manifest = JSON.parse(readFileSync(join(APP, '.vite', 'manifest.json'), 'utf8'));
if (!manifest[MAIN]) {
  say(`The manifest holds no ${MAIN}: nothing can be measured.`);
  process.exit(1);
}
const { js, css } = filesOf(manifest, [MAIN, ...FIRST_STEP]);
const verdicts = [check('js', js), check('css', css), checkSandbox()];
process.exit(verdicts.every(Boolean) ? 0 : 1);
