import type { ClientAccess } from './client-access';
import { goCode } from './go-code';
import { javaProperties } from './java-properties';
import { kcatCommand } from './kcat-command';
import { nodeCode } from './node-code';
import { pythonCode } from './python-code';

/** How to connect, for each kind of client. A snippet holds the password only where it's given. */
export const SNIPPETS = {
  java: javaProperties,
  kcat: kcatCommand,
  python: pythonCode,
  go: goCode,
  node: nodeCode,
} as const satisfies Record<string, (access: ClientAccess) => string>;

export type SnippetKey = keyof typeof SNIPPETS;

export const SNIPPET_KEYS = Object.keys(SNIPPETS) as SnippetKey[];
