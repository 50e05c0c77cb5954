/**
 * What a fault is ordered for: a path, literally, in which `*` stands for one segment and a trailing `**` for the rest;
 * and after a question mark, parameters that the query has to hold among its others. No regular expression: one that
 * somebody else writes can keep the process busy for good.
 */

/** What is said of a path that has another form. */
export const PATTERN_FORM =
  'a path has to be literal, beginning with a slash: * stands for one segment, a trailing ** for the rest, and ?name=value for a parameter of the query; it is no regular expression';

const PATH = /^\/(?:[\w.~%:@-]+\/|\*\/)*(?:[\w.~%:@-]*|\*{1,2})$/;
const DOTS = /\/\.{1,2}(?:\/|$)/;
const PARAMETER = /^[\w.-]+=[\w.~%:@-]*$/;

const takeApart = (pattern: string): [path: string, query: string | undefined] => {
  const mark = pattern.indexOf('?');
  return mark < 0 ? [pattern, undefined] : [pattern.slice(0, mark), pattern.slice(mark + 1)];
};

/** @returns whether a text has the form */
export function isPathPattern(text: string): boolean {
  const [path, query] = takeApart(text);
  const isQuery = query === undefined || query.split('&').every((parameter) => PARAMETER.test(parameter));
  return isQuery && PATH.test(path) && !DOTS.test(path);
}

/**
 * Whether a request is meant.
 * @param pattern of the form above
 * @param url of the request
 */
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
