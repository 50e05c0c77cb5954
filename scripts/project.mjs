import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..');

export const say = (line) => process.stdout.write(`${line}\n`);

/**
 * Runs a command in the project's folder, with its output shown and its standard input closed.
 * @param {Readonly<Record<string, string>>} [env] added to the environment
 * @param {(part: Buffer) => void} [hold] gets the output instead
 * @returns {Promise<number>} the exit code; 1 after a signal or a failed start
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

/** @param {string} name of an installed tool, for example `tsc` */
export const tool = (name) => join(root, 'node_modules', '.bin', name);
