/**
 * What a fault applies to: a literal path in which `*` matches one segment and a trailing `**` the rest, and query
 * parameters that must be present. Not a regular expression: somebody else's could block the process.
 */

export const PATTERN_FORM =
  'a path has to be literal, beginning with a slash: * stands for one segment, a trailing ** for the rest, and ?name=value for a parameter of the query; it is no regular expression';

const PATH = /^\/(?:[\w.~%:@-]+\/|\*\/)*(?:[\w.~%:@-]*|\*{1,2})$/;
const DOTS = /\/\.{1,2}(?:\/|$)/;
const PARAMETER = /^[\w.-]+=[\w.~%:@-]*$/;

const takeApart = (pattern: string): [path: string, query: string | undefined] => {
  const mark = pattern.indexOf('?');
  return mark < 0 ? [pattern, undefined] : [pattern.slice(0, mark), pattern.slice(mark + 1)];
};

export function isPathPattern(text: string): boolean {
  const [path, query] = takeApart(text);
  const isQuery = query === undefined || query.split('&').every((parameter) => PARAMETER.test(parameter));
  return isQuery && PATH.test(path) && !DOTS.test(path);
}

export function fitsPath(pattern: string, url: URL): boolean {
  const [path, query] = takeApart(pattern);
  for (const [name, value] of new URLSearchParams(query))
    if (!url.searchParams.getAll(name).includes(value)) return false;
  const wanted = path.split('/');
  const actual = url.pathname.split('/');
  const isOpen = wanted.at(-1) === '**';
  if (isOpen) wanted.pop();
  if (isOpen ? actual.length <= wanted.length : actual.length !== wanted.length) return false;
  return wanted.every((segment, index) => (segment === '*' ? actual[index] !== '' : segment === actual[index]));
}
