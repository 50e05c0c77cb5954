/** Runs the build, and builds it first if it is missing or out of date. */
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DEMO_STAMP, isBuilt } from './build-stamp.mjs';
import { root, run, say } from './project.mjs';

/** Errors of the file system or the loader that mean that the build itself is broken. */
const UNREADABLE = new Set(['EACCES', 'EPERM', 'ENOENT', 'EIO', 'ERR_MODULE_NOT_FOUND', 'ERR_UNSUPPORTED_DIR_IMPORT']);

function giveUp(line) {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

function hasBuilder() {
  try {
    createRequire(join(root, 'package.json')).resolve('vite/package.json');
    return true;
  } catch {
    return false;
  }
}

/** @param {string} [spare] a file of an older build, used if nothing can be built */
async function ensure(script, stamp, spare) {
  if (isBuilt(stamp)) return;
  if (!hasBuilder()) {
    if (spare && existsSync(spare)) return say('Using the existing build. To build again, run npm ci first.');
    return giveUp('The app isn’t built yet. Run: npm ci');
  }
  if (/[#?]/.test(root)) return giveUp('Can’t build in a folder with # or ? in its path. Move or rename the folder.');
  say('Building: sources have changed.');
  // In its own process, to free the bundler's memory before the gateway runs.
  const code = await run([process.execPath, join(root, 'scripts', script)]);
  if (code !== 0) process.exit(code);
}

const builtFile = (name) => join(root, 'dist', 'gateway', `${name}.js`);

/** Ends the process if the build fails. */
export const ensureBuilt = () => ensure('build.mjs', undefined, builtFile('main'));

export const ensureDemoBuilt = () => ensure('build-demo.mjs', DEMO_STAMP);

/** @param {'main' | 'sandbox-main'} name of a bundle in dist/gateway, which runs in this process */
export async function runBuilt(name) {
  await ensureBuilt();
  const file = builtFile(name);
  try {
    accessSync(file, constants.R_OK);
    await import(pathToFileURL(file).href);
  } catch (error) {
    if (!UNREADABLE.has(error?.code)) throw error;
    giveUp(`Couldn’t read the build (${error.code}). Delete the dist folder and run: npm run build`);
  }
}
