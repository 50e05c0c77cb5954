/** Whether a built tree belongs to the sources as they are now: a hash of all of them is left in it. */
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root } from './project.mjs';

const STAMP = join(root, 'dist', '.stamp');
/** The same of the static demo. */
export const DEMO_STAMP = join(root, 'dist-demo', '.stamp');

const FOLDERS = ['src', 'public'];
const FILES = [
  'index.html',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  'scripts/build.mjs',
  'scripts/bundle-files.mjs',
  'scripts/compress.mjs',
  'scripts/first-paint.mjs',
  'scripts/screen-pages.mjs',
  'scripts/build-demo.mjs',
];

/** Tests change nothing that is built. */
const counts = (name) => !/\.test\.tsx?$/.test(name);

function filesIn(folder) {
  try {
    const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => relative(root, join(entry.parentPath, entry.name)));
  } catch {
    return [];
  }
}

function readIfThere(path) {
  try {
    return readFileSync(path);
  } catch {
    return '';
  }
}

/** @returns {string} a hash over names and contents of everything that is built */
function hashOfSources() {
  const hash = createHash('sha256');
  for (const name of [...FOLDERS.flatMap(filesIn).filter(counts).sort(), ...FILES]) {
    hash
      .update(`${name}\0`)
      .update(readIfThere(join(root, name)))
      .update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} [stamp] which tree; dist/ by default
 * @returns {boolean} whether it was built from these very sources
 */
export const isBuilt = (stamp = STAMP) => String(readIfThere(stamp)) === hashOfSources();

/**
 * Declares a tree unfit; call it before building.
 * @param {string} [stamp] which tree; dist/ by default
 * @returns {string} the hash for `leaveStamp`
 */
export function beginBuild(stamp = STAMP) {
  const folder = dirname(stamp);
  // Without this, a disk that is read-only is an ENOENT of what makes folders.
  accessSync(existsSync(folder) ? folder : root, constants.W_OK);
  rmSync(stamp, { force: true });
  return hashOfSources();
}

/**
 * @param {string} hash what `beginBuild` returned: a source that changed since then makes the tree stale at once
 * @param {string} [stamp] which tree; dist/ by default
 */
export function leaveStamp(hash, stamp = STAMP) {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}
