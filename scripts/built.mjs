/** Runs what is built, and builds it first where it is missing or older than the sources. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, run, say } from './project.mjs';
import { isBuilt } from './stamp.mjs';

/** Builds if need be; ends the process where the build fails. */
export async function ensureBuilt() {
  if (isBuilt()) return;
  say('Building: the sources have changed.');
  // In a process of its own, so that the bundler's memory is gone when the gateway runs.
  const code = await run([process.execPath, join(root, 'scripts', 'build.mjs')]);
  if (code !== 0) process.exit(code);
}

/**
 * Runs a bundle of dist/gateway in this process.
 * @param {'main' | 'sandbox-main'} name
 */
export async function runBuilt(name) {
  await ensureBuilt();
  await import(pathToFileURL(join(root, 'dist', 'gateway', `${name}.js`)).href);
}
