/** Import first: if the disk rejects a write, the script ends with one line of advice instead of a stack trace. */
import { root } from './project.mjs';

const FULL = 'The disk is full. Free up at least 20 MB, then start again.';
const LOCKED = `Couldn’t write the build to ${root}. Move the project to a folder you can write to.`;

const LINES = { ENOSPC: FULL, EDQUOT: FULL, EFBIG: FULL, EROFS: LOCKED, EACCES: LOCKED, EPERM: LOCKED };

/** Rust's error numbers in the bundler, for Linux and, if different, macOS. */
const NUMBERS = { 28: 'ENOSPC', 122: 'EDQUOT', 69: 'EDQUOT', 27: 'EFBIG', 30: 'EROFS', 13: 'EACCES', 1: 'EPERM' };

function codeOf(error) {
  if (error?.code in LINES) return error.code;
  const message = String(error?.message);
  return Object.keys(LINES).find((code) => message.includes(code)) ?? NUMBERS[/\(os error (\d+)\)/.exec(message)?.[1]];
}

process.on('uncaughtException', (error) => {
  const line = LINES[codeOf(error)];
  process.stderr.write(`${line ?? error?.stack ?? error}\n`);
  process.exit(1);
});
