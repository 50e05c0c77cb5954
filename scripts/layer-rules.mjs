/** The import rules, and one that dependency-cruiser can't express: `fetch` isn't imported. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root, run, say, tool } from './project.mjs';

const ONLY_FETCH = 'src/app/lookups/http.ts';
const FETCH =
  /(?<![\w.'"`])(?:(?:window|globalThis|self)\s*\.\s*)?fetch\s*\(|\bXMLHttpRequest\b|\bsendBeacon\b|\bnew (?:WebSocket|EventSource)\b/;

/** Without comments, which may mention fetch. */
const codeLines = (text) =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/\/\/.*$/gm, '')
    .split('\n');

/** @returns {string[]} where the app calls fetch outside http.ts */
function strayFetches() {
  const folder = join(root, 'src', 'app');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => file !== ONLY_FETCH)
    .flatMap((file) =>
      codeLines(readFileSync(join(root, file), 'utf8')).flatMap((line, index) =>
        FETCH.test(line) ? [`${file}:${index + 1}`] : [],
      ),
    );
}

const layers = await run([tool('depcruise'), '--config', '.dependency-cruiser.mjs', 'src', 'e2e']);
const rooms = await run([tool('depcruise'), '--config', '.dependency-cruiser.rooms.mjs', 'src']);
const stray = strayFetches();
for (const place of stray) say(`error only-http-fetches: ${place} reaches the network; only ${ONLY_FETCH} may`);
process.exit(layers === 0 && rooms === 0 && stray.length === 0 ? 0 : 1);
