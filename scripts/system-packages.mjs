/** Finds programs that npm doesn't provide, or installs them as root on Debian. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { say } from './project.mjs';

const INSTALL_TIMEOUT_MS = 300_000;
/** Debian's program folders; not all are in the PATH. */
const FOLDERS = ['/usr/bin', '/usr/sbin', '/snap/bin'];

export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {readonly string[]} names it may have
 * @returns {string | undefined} its path
 */
export function findProgram(names) {
  const folders = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), ...FOLDERS];
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isExecutable);
}

function isDebian() {
  try {
    return /^ID(?:_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/**
 * @param {string} command that installs something
 * @returns {boolean} whether it succeeded
 */
export const attempt = (command, args) =>
  spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], timeout: INSTALL_TIMEOUT_MS }).status === 0;

/**
 * Installs a Debian package if that needs no interaction.
 * @returns {boolean} whether it is installed now
 */
export function installFromDebian(name) {
  if (process.getuid?.() !== 0 || !isDebian()) return false;
  const install = () => attempt('apt-get', ['install', '-y', '--no-install-recommends', name]);
  return install() || (attempt('apt-get', ['update']) && install());
}

/**
 * Finds or installs a program.
 * @param {string} name of the program and its package
 * @param {string} why it is needed, for the message
 * @returns {string} its path; otherwise prints the command to install it and ends the process
 */
export function needProgram(name, why) {
  const present = findProgram([name]);
  if (present) return present;
  say(`${name} not found. Installing it now.`);
  if (installFromDebian(name)) return findProgram([name]) ?? name;
  say(`${why} Install it with:  sudo apt-get install --no-install-recommends ${name}`);
  process.exit(1);
}
