/** Reads the wording catalogues out of the source, to find words that nobody shows. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import ts from 'typescript';

export interface Catalogue {
  file: string;
  /** The constant that holds it. */
  constant: string;
  isExported: boolean;
  /** Each key with its text, and whether the text takes values. */
  entries: Map<string, { text: string; takesValues: boolean }>;
}

/** What one file of the source mentions outside its catalogues. */
export interface Mentions {
  file: string;
  /** `.key` */
  members: Set<string>;
  /** `'key'`, and `key:` in an object. */
  names: Set<string>;
  /** The files of ours that it imports, without extension. */
  imports: Set<string>;
}

function textOf(node: ts.Expression): { text: string; takesValues: boolean } {
  if (ts.isCallExpression(node)) {
    const [argument] = node.arguments;
    return { text: argument && ts.isStringLiteralLike(argument) ? argument.text : '', takesValues: true };
  }
  return { text: ts.isStringLiteralLike(node) ? node.text : '', takesValues: false };
}

function catalogueOf(node: ts.Node, file: string): Catalogue | undefined {
  if (!ts.isVariableDeclaration(node) || !node.initializer || !ts.isCallExpression(node.initializer)) return undefined;
  const { expression, arguments: given } = node.initializer;
  const words = given[1];
  if (expression.getText() !== 'i18n' || !words || !ts.isObjectLiteralExpression(words)) return undefined;
  const entries = words.properties.filter(ts.isPropertyAssignment);
  return {
    file,
    constant: node.name.getText(),
    isExported: node.parent.parent.getText().startsWith('export'),
    entries: new Map(entries.map(({ name, initializer }) => [name.getText(), textOf(initializer)])),
  };
}

const isProduct = (path: string) =>
  /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path) && !/^(testing|fixtures)\//.test(path);

const sourcesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter(isProduct)
    .map((path) => `${folder}/${path}`);

/**
 * Reads the page's source and the contract's, tests left out.
 * @param root the repository
 */
export function readWording(root: string): { catalogues: Catalogue[]; mentions: Mentions[] } {
  const catalogues: Catalogue[] = [];
  const files = ['app', 'contract'].flatMap((folder) => sourcesOf(resolve(root, 'src', folder)));
  const mentions = files.map((file): Mentions => {
    const found: Mentions = { file, members: new Set(), names: new Set(), imports: new Set() };
    const visit = (node: ts.Node): void => {
      const catalogue = catalogueOf(node, file);
      if (catalogue) return void catalogues.push(catalogue);
      if (ts.isPropertyAccessExpression(node)) found.members.add(node.name.text);
      if (ts.isStringLiteralLike(node)) found.names.add(node.text);
      if (ts.isPropertyAssignment(node) || ts.isPropertySignature(node)) found.names.add(node.name.getText());
      if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
        found.imports.add(resolve(dirname(file), node.moduleSpecifier.text));
      }
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
    return found;
  });
  return { catalogues, mentions };
}
