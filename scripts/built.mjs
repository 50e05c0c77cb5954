/** Runs what is built, and builds it first where it is missing or older than the sources. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, run, say } from './project.mjs';
import { DEMO_STAMP, isBuilt } from './stamp.mjs';

async function ensure(script, stamp) {
  if (isBuilt(stamp)) return;
  say('Building: the sources have changed.');
  // In a process of its own, so that the bundler's memory is gone when the gateway runs.
  const code = await run([process.execPath, join(root, 'scripts', script)]);
  if (code !== 0) process.exit(code);
}

/** Builds if need be; ends the process where the build fails. */
export const ensureBuilt = () => ensure('build.mjs');

/** The same for the static demo. */
export const ensureDemoBuilt = () => ensure('build-demo.mjs', DEMO_STAMP);

/**
 * Runs a bundle of dist/gateway in this process.
 * @param {'main' | 'sandbox-main'} name
 */
export async function runBuilt(name) {
  await ensureBuilt();
  await import(pathToFileURL(join(root, 'dist', 'gateway', `${name}.js`)).href);
}
