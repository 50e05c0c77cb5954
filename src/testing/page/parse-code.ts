/** Parsers for the languages that the console writes code in, for its tests. */
import { spawnSync } from 'node:child_process';
import { parse as parseHcl } from '@cdktn/hcl2json';
import { parser as goParser } from '@lezer/go';
import { parser as javaParser } from '@lezer/java';
import { parser as pythonParser } from '@lezer/python';

const PARSERS = { go: goParser, java: javaParser, python: pythonParser };

/** A node of a syntax tree. */
interface Piece {
  kind: string;
  text: string;
}

/**
 * Parses code and throws where it is not of the language.
 * @param language which grammar
 * @param code a whole file
 * @returns every node of the tree, in order
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

/** A parsed Terraform file: resources by type and name, each a list of one block. */
export interface Terraform {
  resource: Record<string, Record<string, Record<string, unknown>[]>>;
  variable?: Record<string, unknown>;
  provider: Record<string, Record<string, unknown>[]>;
}

/** Parses Terraform code with HashiCorp's own parser. */
export const parseTerraform = async (code: string): Promise<Terraform> =>
  (await parseHcl('code.tf', code)) as unknown as Terraform;

/**
 * Compiles Python code with the machine's Python.
 * @returns what the compiler says, '' where it says nothing; undefined on a machine without Python
 */
export function compilePython(code: string): string | undefined {
  const run = spawnSync('python3', ['-c', 'import sys; compile(sys.stdin.read(), "code.py", "exec")'], {
    input: code,
    encoding: 'utf8',
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
  });
  return run.error ? undefined : run.stderr;
}
