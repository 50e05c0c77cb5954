/** Text that people read outside the screens, in paragraphs with the line that each begins on. */
import { readdirSync } from 'node:fs';
import ts from 'typescript';
import { ROOT } from './languages';
import { read } from './markdown';

export interface Paragraph {
  readonly file: string;
  readonly text: string;
  /** The line, from 1, of a place in the text. */
  readonly lineAt: (index: number) => number;
}

const lines = (text: string) => text.split('\n').length;
/** As long as it was, so that every place keeps its line. */
const blank = (text: string) => text.replace(/[^\n]/g, ' ');

/** What isn't prose: code in a fence, code in a line, addresses of links, markup. */
const NOT_PROSE = /^( *)```[\s\S]*?^\1```|`[^`]+`|(?<=\])\([^)]*\)|<(?!br)[^>]*>/gm;

/** @returns its paragraphs, rows of tables and items of lists, without code and addresses */
export function proseIn(file: string, markdown = read(file)): Paragraph[] {
  const prose = markdown.replace(NOT_PROSE, blank);
  return [...prose.matchAll(/(?:(?!\n\n|\n *(?:[-|#]|\d+\. ))[\s\S])+/g)].map(({ 0: text, index }) => ({
    file,
    text,
    lineAt: (at) => lines(prose.slice(0, index + at)),
  }));
}

/** Programs that print: their texts are what they hold in quotes and that has more than one word. */
const PRINTING = ['scripts', 'src/gateway', 'src/contract', 'src/app/code'];
const isProgram = (path: string) => /\.(?:ts|mjs)$/.test(path) && !/\.test\.ts$|fixtures/.test(path);

/** @returns the files whose texts a command line or the gateway shows */
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

/** @returns what a program says: its texts of two words and more */
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
