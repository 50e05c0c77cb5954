/** `JSON.parse` silently takes the last of repeated keys; a response with two IDs for one thing has none. */
export function hasRepeatedKeys(text: string): boolean {
  const open: (Set<string> | undefined)[] = [];
  // Strings (with a colon if they're keys) and brackets.
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
