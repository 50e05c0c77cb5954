/** Reads the text catalogs from the source, to find unused texts and missing translations. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import ts from 'typescript';

export interface Entry {
  /** Plural forms are one per line. */
  text: string;
  takesValues: boolean;
  /** Whether it has several plural forms. */
  counts: boolean;
}

export interface Catalogue {
  file: string;
  /** The constant's name. */
  constant: string;
  /** Its name in `i18n`, and in Chinese. */
  name: string;
  isExported: boolean;
  entries: Map<string, Entry>;
}

/** What a file mentions outside its catalogs. */
export interface Mentions {
  file: string;
  members: Set<string>;
  /** `'key'`, or `key:` in an object. */
  names: Set<string>;
  /** Own files, without extension. */
  imports: Set<string>;
}

function entryOf(node: ts.Expression): Entry {
  if (!ts.isCallExpression(node)) {
    return { text: ts.isStringLiteralLike(node) ? node.text : '', takesValues: false, counts: false };
  }
  const [argument] = node.arguments;
  const forms =
    argument && ts.isObjectLiteralExpression(argument)
      ? argument.properties.filter(ts.isPropertyAssignment).map(({ initializer }) => initializer)
      : [argument];
  const texts = forms.map((form) => (form && ts.isStringLiteralLike(form) ? form.text : ''));
  return { text: texts.join('\n'), takesValues: true, counts: node.expression.getText() === 'count' };
}

const keyOf = ({ name }: ts.PropertyAssignment): string => (ts.isStringLiteral(name) ? name.text : name.getText());

const parse = (file: string) => ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);

/** Inline, or a constant that is imported under that name. */
function textsOf(words: ts.Expression, file: string): ts.ObjectLiteralExpression | undefined {
  const bare = ts.isAsExpression(words) ? words.expression : words;
  if (ts.isObjectLiteralExpression(bare)) return bare;
  if (!ts.isIdentifier(bare)) return undefined;
  const imported = words
    .getSourceFile()
    .statements.filter(ts.isImportDeclaration)
    .find(({ importClause }) => importClause?.namedBindings?.getText().includes(bare.text));
  if (!imported || !ts.isStringLiteral(imported.moduleSpecifier)) return undefined;
  const source = `${resolve(dirname(file), imported.moduleSpecifier.text)}.ts`;
  return parse(source)
    .statements.filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .flatMap(({ name, initializer }) =>
      name.getText() === bare.text && initializer ? (textsOf(initializer, source) ?? []) : [],
    )[0];
}

function catalogueOf(node: ts.Node, file: string): Catalogue | undefined {
  if (!ts.isVariableDeclaration(node) || !node.initializer || !ts.isCallExpression(node.initializer)) return undefined;
  const { expression, arguments: given } = node.initializer;
  const [name, words] = given;
  if (expression.getText() !== 'i18n' || !name || !ts.isStringLiteral(name) || !words) return undefined;
  const entries = textsOf(words, file)?.properties.filter(ts.isPropertyAssignment);
  if (!entries) return undefined;
  return {
    file,
    constant: node.name.getText(),
    name: name.text,
    isExported: node.parent.parent.getText().startsWith('export'),
    entries: new Map(entries.map((entry) => [keyOf(entry), entryOf(entry.initializer)])),
  };
}

/** The Chinese lists keys and shows none. */
const isProduct = (path: string) =>
  /\.tsx?$/.test(path) && !/(\.test\.tsx?|zh-cn\.ts)$/.test(path) && !/^(testing|fixtures)\//.test(path);

const sourcesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter(isProduct)
    .map((path) => `${folder}/${path}`);

/** The page's and the contract's source, without tests. */
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
    visit(parse(file));
    return found;
  });
  return { catalogues, mentions };
}
