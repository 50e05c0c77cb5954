/** What all scripts share: where the project is, how a tool of it is run. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..');

/** @param {string} line written to standard output with a line break */
export const say = (line) => process.stdout.write(`${line}\n`);

/**
 * Runs a command in the project's folder; its output is shown, its standard input is closed.
 * @param {readonly string[]} command the command and its arguments
 * @param {Readonly<Record<string, string>>} [env] added to the environment
 * @param {(part: Buffer) => void} [hold] takes the output, which is not shown then
 * @returns {Promise<number>} the exit code; 1 where a signal ended it or it could not be started
 */
export function run([command = '', ...args], env = {}, hold = undefined) {
  return new Promise((resolve) => {
    const out = hold ? 'pipe' : 'inherit';
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', out, out], env: { ...process.env, ...env } });
    child.stdout?.on('data', hold);
    child.stderr?.on('data', hold);
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/**
 * A tool that is installed with the project.
 * @param {string} name for example `tsc`
 */
export const tool = (name) => join(root, 'node_modules', '.bin', name);
