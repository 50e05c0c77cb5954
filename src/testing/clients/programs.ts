/** Programs in every language that the console writes code in, as a person would run them. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { z } from 'zod/mini';
import type { Language } from '../../app/code/languages';

/** What the script that calls the tests has prepared. */
export const readyToolchains = z
  .record(z.string(), z.object({ about: z.string(), folder: z.string() }))
  .parse(JSON.parse(process.env.TOOLCHAINS ?? '{}'));

/** @throws where the script has not prepared it: then it is not to run this file of tests */
export function toolchainOf(name: string) {
  const found = readyToolchains[name];
  if (!found) throw new Error(`The toolchain ${name} isn’t prepared`);
  return found;
}

export interface ProgramEnd {
  code: number;
  stdout: string;
  stderr: string;
}

/** Variables of whoever runs the tests that would change what a client does. */
const OF_CLIENTS = /^(?:HUAWEICLOUD|CLOUD_SDK|HW_|OS_|TF_(?!CLI_CONFIG_FILE)|KAFKA_)/;
const quietEnv = Object.fromEntries(Object.entries(process.env).filter(([name]) => !OF_CLIENTS.test(name)));

/**
 * Runs a command to its end.
 * @param cwd the folder it runs in
 * @param env added to what every program has
 */
export const runCommand = (
  [program = '', ...args]: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<ProgramEnd> =>
  new Promise((done) => {
    execFile(program, args, { cwd, env: { ...quietEnv, ...env } }, (error, stdout, stderr) =>
      done({ code: error ? Number(error.code ?? -1) : 0, stdout, stderr }),
    );
  });

const NODE_MODULES = resolve(import.meta.dirname, '../../../node_modules');

/** How a file is run: commands, the last of which is the program itself. */
type Runner = (file: string, folder: string) => readonly (readonly string[])[];

const RUNNERS: Partial<Record<Language, Runner>> = {
  python: (file, folder) => [[join(folder, 'bin', 'python'), file]],
  go: (file) => [['go', 'build', '-o', 'program', file], ['./program']],
  java: (file, folder) => {
    const path = readFileSync(join(folder, 'classpath.txt'), 'utf8');
    return [
      ['javac', '-encoding', 'UTF-8', '-Xlint:none', '-cp', path, file],
      ['java', '-cp', ['.', path].join(delimiter), file.replace('.java', '')],
    ];
  },
  node: (file) => [[process.execPath, file]],
  curl: (file) => [['sh', file]],
};

/** Go finds its module in a folder above the file. */
const parentOf = (language: Language, folder: string) => (language === 'go' ? folder : tmpdir());

export interface Client {
  language: Language;
  /** The client and its version. */
  about: string;
  /** Compiles and runs a file; a failed compilation ends it. */
  run(file: string, text: string, env: Readonly<Record<string, string>>): Promise<ProgramEnd>;
}

async function runFile(
  language: Language,
  toolchain: string,
  [file, text]: [string, string],
  env: Readonly<Record<string, string>>,
): Promise<ProgramEnd> {
  const folder = mkdtempSync(join(parentOf(language, toolchain), 'program-'));
  try {
    if (language === 'node') symlinkSync(NODE_MODULES, join(folder, 'node_modules'));
    writeFileSync(join(folder, file), text);
    let end: ProgramEnd = { code: -1, stdout: '', stderr: `Nothing runs ${language}` };
    for (const command of RUNNERS[language]?.(file, toolchain) ?? []) {
      end = await runCommand(command, folder, env);
      if (end.code !== 0) break;
    }
    return end;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The clients whose toolchain is there, in the order of the tabs. */
export const clients: readonly Client[] = Object.entries(readyToolchains).flatMap(([name, { about, folder }]) => {
  const language = name as Language;
  return !RUNNERS[language]
    ? []
    : { language, about, run: (file, text, env) => runFile(language, folder, [file, text], env) };
});
