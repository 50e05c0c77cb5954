/**
 * After all tests: no secret that one of them put in stands in what the run left (the pages' last HTML and storage, the
 * gateway's answers and logs, Playwright's own files) or in what was built. It fails the run where one does.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { FullConfig } from '@playwright/test';
import { CANARY, LEFT, SANDBOX_SECRETS } from './canary';

const ROOT = join(import.meta.dirname, '..');
/** Without them the search has not looked at what it is for. */
const NEEDED = ['.page', '.answers', '.js'];

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/**
 * The built server, also where a test has a copy of it, and the built demo hold the sandbox with its public secrets. The page has
 * those that it offers to fill in, in a file of its own.
 */
const WITH_SANDBOX = [
  join('dist', 'gateway', sep),
  join('dist-demo', sep),
  join('dist', 'app', 'assets', 'sandbox-credentials-'),
];

const secretsFor = (file: string): readonly RegExp[] =>
  WITH_SANDBOX.some((folder) => file.includes(`${sep}${folder}`))
    ? [new RegExp(CANARY)]
    : [new RegExp(CANARY), ...SANDBOX_SECRETS];

/** Every console that was started has left its log; a run of the demo alone starts none. */
const lostLogs = (files: readonly string[]): string[] =>
  files
    .filter((file) => extname(file) === '.started')
    .map((file) => file.replace(/started$/, 'log'))
    .filter((log) => !files.includes(log));

/** What was built, all of it; a run that builds no demo says so, and searches one that an earlier run has left. */
const builtFolders = ({ buildsNoDemo }: FullConfig['metadata']): string[] =>
  ['dist', 'dist-demo']
    .map((name) => join(ROOT, name))
    .filter((folder) => !(buildsNoDemo && folder.endsWith('-demo')) || existsSync(folder));

export default function searchCanary({ metadata }: FullConfig): void {
  const files = [LEFT, ...builtFolders(metadata)].flatMap(filesIn);
  const missing = NEEDED.filter((ending) => !files.some((file) => extname(file) === ending));
  if (missing.length > 0) throw new Error(`The search for secrets found nothing to search: no ${missing.join(', ')}.`);
  const lost = lostLogs(files);
  if (lost.length > 0) throw new Error(`The search for secrets misses logs: ${lost.join(', ')}.`);
  const hits = files.filter((file) => {
    // A trace is packed, and holds whatever was typed.
    if (extname(file) === '.zip') return true;
    const text = readFileSync(file, 'latin1');
    return secretsFor(file).some((secret) => secret.test(text));
  });
  if (hits.length > 0) {
    const names = hits.map((file) => relative(ROOT, file)).join('\n  ');
    throw new Error(`A secret that was put in by a test, or a trace that may hold one, was left in:\n  ${names}`);
  }
  process.stdout.write(`  Secrets were searched for in ${files.length} files: 0 hits\n`);
}
