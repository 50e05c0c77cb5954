import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

/** For machines without curl, so that the shell code around it still runs. */
const SMALL_CURL = `#!${process.execPath}
const args = process.argv.slice(2);
const valuesOf = (name) => args.flatMap((arg, at) => (arg === name ? [args[at + 1]] : []));
const headers = valuesOf('--header').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]);
const url = args.find((arg) => arg.startsWith('http'));
const options = { method: valuesOf('--request')[0], headers: Object.fromEntries(headers) };
const request = require('node:http').request(url, options, (answer) => {
  process.exitCode = answer.statusCode < 400 ? 0 : 22;
  answer.pipe(process.stdout);
});
process.stdin.pipe(request);
`;

export interface ProgramEnd {
  code: number;
  stdout: string;
  stderr: string;
}

/**
 * Runs a file in its own folder, where this project's packages resolve.
 * @param command for example `sh`
 * @param env in addition to the usual variables
 */
export async function runProgram(
  command: string,
  file: string,
  text: string,
  env: Readonly<Record<string, string>>,
): Promise<ProgramEnd> {
  const folder = mkdtempSync(join(tmpdir(), 'launchpad-code-'));
  try {
    symlinkSync(resolve(import.meta.dirname, '../../../node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, file), text);
    mkdirSync(join(folder, 'bin'));
    writeFileSync(join(folder, 'bin/curl'), SMALL_CURL);
    chmodSync(join(folder, 'bin/curl'), 0o755);
    // The machine's own curl has precedence.
    const path = [process.env.PATH, join(folder, 'bin')].join(delimiter);
    return await new Promise((done) => {
      execFile(command, [file], { cwd: folder, env: { PATH: path, ...env } }, (error, stdout, stderr) =>
        done({ code: error ? Number(error.code ?? -1) : 0, stdout, stderr }),
      );
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
