/** Whether a build matches the sources: a hash of them is stored in it. */
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

/** Tests aren't built. */
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

/** @returns {string} a hash of the names and contents of all sources */
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

/** @param {string} [stamp] of which build; dist/ by default */
export const isBuilt = (stamp = STAMP) => String(readIfThere(stamp)) === hashOfSources();

/**
 * Marks a build as outdated; call before building.
 * @param {string} [stamp] of which build; dist/ by default
 * @returns {string} the hash for `leaveStamp`
 */
export function beginBuild(stamp = STAMP) {
  const folder = dirname(stamp);
  // Otherwise a read-only disk is reported as ENOENT by `mkdir`.
  accessSync(existsSync(folder) ? folder : root, constants.W_OK);
  rmSync(stamp, { force: true });
  return hashOfSources();
}

/**
 * @param {string} hash of `beginBuild`: a source that changed since then makes the build outdated
 * @param {string} [stamp] of which build; dist/ by default
 */
export function leaveStamp(hash, stamp = STAMP) {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}
