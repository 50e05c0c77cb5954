/** Text outside the screens, by paragraph, with its first line. */
import { readdirSync } from 'node:fs';
import ts from 'typescript';
import { ROOT } from './languages';
import { read } from './markdown';

export interface Paragraph {
  readonly file: string;
  readonly text: string;
  /** From 1. */
  readonly lineAt: (index: number) => number;
}

const lines = (text: string) => text.split('\n').length;
/** Keeps the length, and so the line numbers. */
const blank = (text: string) => text.replace(/[^\n]/g, ' ');

/** Code, URLs, and markup. */
const NOT_PROSE = /^( *)```[\s\S]*?^\1```|`[^`]+`|(?<=\])\([^)]*\)|<(?!br)[^>]*>/gm;

export function proseIn(file: string, markdown = read(file)): Paragraph[] {
  const prose = markdown.replace(NOT_PROSE, blank);
  return [...prose.matchAll(/(?:(?!\n\n|\n *(?:[-|#]|\d+\. ))[\s\S])+/g)].map(({ 0: text, index }) => ({
    file,
    text,
    lineAt: (at) => lines(prose.slice(0, index + at)),
  }));
}

/** In these, quoted texts of several words are shown to people. */
const PRINTING = ['scripts', 'src/gateway', 'src/contract', 'src/app/code'];
const isProgram = (path: string) => /\.(?:ts|mjs)$/.test(path) && !/\.test\.ts$|fixtures/.test(path);

export const programs = (): string[] =>
  PRINTING.flatMap((folder) =>
    readdirSync(`${ROOT}/${folder}`, { recursive: true, encoding: 'utf8' })
      .filter(isProgram)
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`),
  );

const said = (node: ts.Node): string | undefined => {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return [node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join('{}');
};

export function textsIn(file: string, source = read(file)): Paragraph[] {
  const program = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found: Paragraph[] = [];
  const visit = (node: ts.Node): void => {
    const text = said(node);
    if (text !== undefined && /[a-z’]{2,} [a-z]/i.test(text)) {
      const { line } = program.getLineAndCharacterOfPosition(node.getStart());
      found.push({ file, text, lineAt: (at) => line + lines(text.slice(0, at)) });
    }
    node.forEachChild(visit);
  };
  visit(program);
  return found;
}
