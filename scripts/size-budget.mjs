/**
 * The size budget: brotli-compressed scripts and style sheets until the wizard's first step is usable, static imports
 * included. The sandbox must not be among the page's files.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesOfFirstStep, readManifest } from './bundle-files.mjs';
import { root, say } from './project.mjs';

/**
 * Bytes; 1 kB is 1000 bytes. 153.2 and 13.8 kB on 2026-12-01: half a kB more than the day before, for what a screen
 * reader hears of a field and for the first Tab (docs/performance.md).
 */
const BUDGET = { js: 153_500, css: 14_000 };
const APP = join(root, 'dist', 'app');

function check(kind, files) {
  const sizes = files.map((file) => ({ file, bytes: statSync(join(APP, `${file}.br`)).size }));
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  const fits = total <= BUDGET[kind];
  say(`${fits ? 'ok  ' : 'OVER'} ${kind}: ${(total / 1000).toFixed(1)} of ${BUDGET[kind] / 1000} kB brotli`);
  for (const { file, bytes } of sizes.sort((a, b) => b.bytes - a.bytes))
    say(`     ${(bytes / 1000).toFixed(1).padStart(6)}  ${file}`);
  return fits;
}

/** Only the sandbox's credentials contain these. */
const SANDBOX_WORDS = 'sandbox-secret-key-for-demos-only';

function checkSandbox() {
  const scripts = readdirSync(APP, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
  const found = scripts.filter((name) => readFileSync(join(APP, name), 'utf8').includes(SANDBOX_WORDS));
  for (const name of found) say(`OVER ${name} contains the sandbox, which only the static demo may`);
  return scripts.length > 0 && found.length === 0;
}

const { js, css } = filesOfFirstStep(readManifest(APP));
const verdicts = [check('js', js), check('css', css), checkSandbox()];
process.exit(verdicts.every(Boolean) ? 0 : 1);
