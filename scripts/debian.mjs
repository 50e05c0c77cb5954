/** Programs that are no npm packages: found on this machine, or installed where this is root on Debian. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { say } from './project.mjs';

const INSTALL_TIMEOUT_MS = 300_000;
/** Where Debian keeps programs, whether or not they are in the PATH. */
const FOLDERS = ['/usr/bin', '/usr/sbin', '/snap/bin'];

/** @param {string} path */
export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Looks for a program.
 * @param {readonly string[]} names that it may have
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
 * Runs a command that installs something.
 * @param {string} command the program
 * @param {readonly string[]} args its arguments
 * @returns {boolean} whether it succeeded
 */
export const attempt = (command, args) =>
  spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], timeout: INSTALL_TIMEOUT_MS }).status === 0;

/**
 * Installs a Debian package, where that is possible without asking anybody.
 * @param {string} name of the package
 * @returns {boolean} whether it is there now
 */
export function installFromDebian(name) {
  if (process.getuid?.() !== 0 || !isDebian()) return false;
  const install = () => attempt('apt-get', ['install', '-y', '--no-install-recommends', name]);
  return install() || (attempt('apt-get', ['update']) && install());
}

/**
 * A program whose Debian package has its name; installed if need be.
 * @param {string} name of program and package
 * @param {string} why it is needed, for whoever has to install it
 * @returns {string} its path; ends the process with the command to type where there is none
 */
export function needProgram(name, why) {
  const present = findProgram([name]);
  if (present) return present;
  say(`${name} not found. Installing it now.`);
  if (installFromDebian(name)) return findProgram([name]) ?? name;
  say(`${why} Install it with:  sudo apt-get install --no-install-recommends ${name}`);
  process.exit(1);
}
