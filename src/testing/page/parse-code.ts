/** Parsers of the generated languages. */
import { spawnSync } from 'node:child_process';
import { parse as parseHcl } from '@cdktn/hcl2json';
import { parser as goParser } from '@lezer/go';
import { parser as javaParser } from '@lezer/java';
import { parser as pythonParser } from '@lezer/python';

const PARSERS = { go: goParser, java: javaParser, python: pythonParser };

interface Piece {
  kind: string;
  text: string;
}

/**
 * All nodes of a file's syntax tree, in order.
 * @throws if the code doesn't parse
 */
export function parseCode(language: keyof typeof PARSERS, code: string): Piece[] {
  const pieces: Piece[] = [];
  PARSERS[language].parse(code).iterate({
    enter: ({ type, from, to }) => {
      if (type.isError)
        throw new Error(`No ${language} at ${code.slice(from - 40, from)}☞${code.slice(from, from + 40)}`);
      pieces.push({ kind: type.name, text: code.slice(from, to) });
    },
  });
  return pieces;
}

/** Resources by type and name, each a list of one block. */
export interface Terraform {
  resource: Record<string, Record<string, Record<string, unknown>[]>>;
  variable?: Record<string, unknown>;
  provider: Record<string, Record<string, unknown>[]>;
}

/** With HashiCorp's own parser. */
export const parseTerraform = async (code: string): Promise<Terraform> =>
  (await parseHcl('code.tf', code)) as unknown as Terraform;

/** @returns the compiler's messages, '' if none; undefined without Python */
export function compilePython(code: string): string | undefined {
  const run = spawnSync('python3', ['-c', 'import sys; compile(sys.stdin.read(), "code.py", "exec")'], {
    input: code,
    encoding: 'utf8',
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
  });
  return run.error ? undefined : run.stderr;
}
