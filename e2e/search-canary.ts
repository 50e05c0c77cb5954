/**
 * After all tests: no secret that one of them put in stands in what the run left (the pages' last HTML and storage, the
 * gateway's answers and logs, Playwright's own files) or in what was built. It fails the run where one does.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { CANARY, LEFT, SANDBOX_SECRETS } from './canary';

const ROOT = join(import.meta.dirname, '..');
/** Without them the search has not looked at what it is for. */
const NEEDED = ['.log', '.page', '.answers', '.js'];

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** The built server holds the sandbox, and the sandbox its own public secrets. */
const secretsFor = (file: string): readonly RegExp[] =>
  file.startsWith(join(ROOT, 'dist', 'gateway')) ? [new RegExp(CANARY)] : [new RegExp(CANARY), ...SANDBOX_SECRETS];

export default function searchCanary(): void {
  const files = [...filesIn(LEFT), ...filesIn(join(ROOT, 'dist'))];
  const missing = NEEDED.filter((ending) => !files.some((file) => extname(file) === ending));
  if (missing.length > 0) throw new Error(`The search for secrets found nothing to search: no ${missing.join(', ')}.`);
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
