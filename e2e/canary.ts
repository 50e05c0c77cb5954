/** What secrets of these tests look like, and where a run leaves what it wrote, so that they are searched for in all of it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every password, secret key and token that a test makes up holds it. */
export const CANARY = 'Canary-7f3e';

/** Secrets of the sandbox that are typed as they are. Its server holds them by design; nothing else may. */
export const SANDBOX_SECRETS: readonly RegExp[] = [
  /Sandbox-demo-1/,
  /sandbox-secret-key-for-demos-only-0000001/,
  // A token of its IAM.
  /MII[A-Za-z0-9+-]{128}/,
];

/** Playwright empties it before a run. */
export const LEFT = join(import.meta.dirname, '..', 'test-results');

/**
 * Leaves something for the search after the run.
 * @param kind what it is: `page`, `answers`, `started`, `log`
 * @param name of its own, without an ending
 * @param text what was written
 */
export function leave(kind: string, name: string, text: string): void {
  const folder = join(LEFT, 'left');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.${kind}`), text);
}
