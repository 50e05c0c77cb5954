/**
 * Whether a JSON text names a key of one object twice. `JSON.parse` takes the last value without a word; an answer that
 * names two ids for one thing names none.
 * @param text JSON that parses
 */
export function hasRepeatedKeys(text: string): boolean {
  const open: (Set<string> | undefined)[] = [];
  // Texts, with the colon that makes them a key, and brackets; everything else says nothing about keys.
  for (const [token, quoted, colon] of text.matchAll(/("(?:[^"\\]|\\.)*")\s*(:)?|[{}[\]]/gs)) {
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(undefined);
    else if (token === '}' || token === ']') open.pop();
    else if (quoted !== undefined && colon) {
      const keys = open.at(-1);
      const key = String(JSON.parse(quoted));
      if (keys?.has(key)) return true;
      keys?.add(key);
    }
  }
  return false;
}
