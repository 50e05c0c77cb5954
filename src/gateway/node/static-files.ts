/**
 * The built page. Every file is read once, at start. Requests are looked up in that list and never touch the file
 * system, so there is nothing to traverse.
 */
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { SCREEN_PATH } from '../../contract/screens';
import { notSent } from '../responses';
import { securityHeaders } from '../security-headers';
import { isNavigation } from './request-line';

interface StaticFile {
  type: string;
  etag: string;
  /** Its name contains a hash of its content. */
  hashed: boolean;
  identity: Buffer<ArrayBuffer>;
  br?: Buffer<ArrayBuffer>;
  gzip?: Buffer<ArrayBuffer>;
}

export interface BuiltPage {
  text: string;
  /** SHA-256 of each inline script, as base64. */
  scriptHashes: readonly string[];
}

export interface StaticFiles {
  /** By path, beginning with a slash. */
  byPath: ReadonlyMap<string, StaticFile>;
  /** Has `__CSP_NONCE__` where the nonce goes. */
  page: BuiltPage;
  /** The page with preloads for certain paths, by `nameOf` the path. */
  pagesOf: ReadonlyMap<string, BuiltPage>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

const NONCE_PLACE = /__CSP_NONCE__/g;
/** An inline script has no attributes. */
const INLINE_SCRIPT = /<script>([\s\S]*?)<\/script>/g;
const PAGE = 'index.html';
/** At any depth. */
const HIDDEN = /(?:^|[\\/])\./;
/** `root.html` is for `/`, `create.html` for `/create`, `create-below.html` for paths below it. */
const PAGE_OF = /^([a-z-]+)\.html$/;

function nameOf(path: string): string {
  const [name = '', below] = path.slice(1).split('/');
  if (name === '') return 'root';
  return below === undefined ? name : `${name}-below`;
}

export const builtPage = (text: string): BuiltPage => ({
  text,
  scriptHashes: [...text.matchAll(INLINE_SCRIPT)].map(([, script = '']) =>
    createHash('sha256').update(script).digest('base64'),
  ),
});

/** Addresses that the page's own text names; those in scripts and style sheets are relative to these. */
const NAMED = /(?<= (?:href|src)=")\/(?!\/)/g;

/**
 * Reads all files of a known type, except hidden ones and those in hidden folders.
 * @param basePath begins and ends with a slash
 * @throws if the folder has no page
 */
export function loadStaticFiles(folder: string, basePath = '/'): StaticFiles {
  const readPage = (name: string) => builtPage(readFileSync(join(folder, name), 'utf8').replace(NAMED, () => basePath));
  const byPath = new Map<string, StaticFile>();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((name) => !HIDDEN.test(name) && name !== PAGE);
  const all = new Set(names);
  const pagesOf = new Map<string, BuiltPage>();
  for (const name of names) {
    const screen = PAGE_OF.exec(name)?.[1];
    if (screen) {
      pagesOf.set(screen, readPage(name));
      continue;
    }
    const type = TYPES[extname(name)];
    if (!type) continue;
    const identity = readFileSync(join(folder, name));
    byPath.set(`/${name.replaceAll('\\', '/')}`, {
      type,
      etag: `"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`,
      hashed: name.startsWith('assets'),
      identity,
      ...(all.has(`${name}.br`) && { br: readFileSync(join(folder, `${name}.br`)) }),
      ...(all.has(`${name}.gz`) && { gzip: readFileSync(join(folder, `${name}.gz`)) }),
    });
  }
  return { byPath, page: readPage(PAGE), pagesOf };
}

/** Named or matched by `*`, and not with weight 0. */
function accepts(header: string, encoding: string): boolean {
  const weights = new Map<string, number>();
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    const weight = parameters.find((parameter) => parameter.startsWith('q='));
    weights.set(name, weight ? Number(weight.slice(2)) : 1);
  }
  return (weights.get(encoding) ?? weights.get('*') ?? 0) > 0;
}

function servePage(page: BuiltPage, status = 200): Response {
  const nonce = randomBytes(16).toString('base64url');
  const type = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
  return new Response(page.text.replace(NONCE_PLACE, nonce), {
    status,
    headers: { ...type, ...securityHeaders({ nonce, scriptHashes: page.scriptHashes }) },
  });
}

function serveFile(file: StaticFile, request: Request): Response {
  const welcome = request.headers.get('accept-encoding') ?? '';
  const encoding = (['br', 'gzip'] as const).find((name) => file[name] && accepts(welcome, name));
  // An ETag names exact bytes, so each encoding has its own.
  const etag = encoding ? `${file.etag.slice(0, -1)}-${encoding}"` : file.etag;
  const headers = {
    etag,
    vary: 'accept-encoding',
    'cache-control': file.hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
  const known = (request.headers.get('if-none-match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (known.includes(etag)) return new Response(null, { status: 304, headers });
  return new Response((encoding && file[encoding]) || file.identity, {
    headers: { ...headers, 'content-type': file.type, ...(encoding && { 'content-encoding': encoding }) },
  });
}

export function serveStatic({ byPath, page, pagesOf }: StaticFiles, path: string, request: Request): Response {
  const file = byPath.get(path);
  if (file) return serveFile(file, request);
  if (path === `/${PAGE}` || SCREEN_PATH.test(path)) {
    return servePage(pagesOf.get(nameOf(path)) ?? page);
  }
  // The page has a not-found screen.
  if (isNavigation(request.method, (name) => request.headers.get(name) ?? undefined)) return servePage(page, 404);
  return notSent(404, 'PATH');
}
