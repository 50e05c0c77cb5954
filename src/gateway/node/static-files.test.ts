import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadStaticFiles, type StaticFiles, serveStatic } from './static-files';

const folder = mkdtempSync(join(tmpdir(), 'static-files-'));
const script = 'console.log(1)';
let files: StaticFiles;

beforeAll(() => {
  mkdirSync(join(folder, 'assets'));
  mkdirSync(join(folder, '.vite'));
  writeFileSync(join(folder, 'index.html'), '<meta content="__CSP_NONCE__">');
  for (const name of ['root', 'create', 'create-below']) {
    const page = `<link href="/assets/${name}.js"><meta content="__CSP_NONCE__">`;
    writeFileSync(join(folder, `${name}.html`), page);
  }
  writeFileSync(join(folder, 'favicon.svg'), '<svg/>');
  writeFileSync(join(folder, 'assets/a-1.js'), script);
  writeFileSync(join(folder, 'assets/a-1.js.gz'), gzipSync(script));
  writeFileSync(join(folder, 'assets/a-1.js.br'), 'brotli');
  writeFileSync(join(folder, 'assets/a-1.js.map'), 'map');
  writeFileSync(join(folder, '.vite/manifest.json'), '{}');
  mkdirSync(join(folder, 'assets/.x/y'), { recursive: true });
  for (const name of ['assets/.x/y.txt', 'assets/.x/y/z.js', 'assets/.env.txt'])
    writeFileSync(join(folder, name), 'hidden');
  symlinkSync('/etc/passwd', join(folder, 'assets/link.txt'));
  files = loadStaticFiles(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

const get = (path: string, headers: Record<string, string> = {}) =>
  serveStatic(files, path, new Request('http://127.0.0.1/', { headers }));

describe('what begins with a dot', () => {
  it.each(['/.vite/manifest.json', '/assets/.x/y.txt', '/assets/.x/y/z.js', '/assets/.env.txt'])(
    'is served at no depth: %s',
    (path) => {
      expect(get(path).status).toBe(404);
    },
  );
});

describe('a built file', () => {
  it.each([
    ['', undefined, script],
    ['br', 'br', 'brotli'],
    ['gzip, deflate, br', 'br', 'brotli'],
    ['gzip;q=0.5, br;q=0', 'gzip', gzipSync(script).toString()],
    ['*', 'br', 'brotli'],
    ['*;q=0', undefined, script],
    ['deflate', undefined, script],
  ])('comes for the encodings %j as %s', async (accept, encoding, content) => {
    const response = get('/assets/a-1.js', { 'accept-encoding': accept });
    expect(response.headers.get('content-encoding') ?? undefined).toBe(encoding);
    expect(await response.text()).toBe(content);
    expect(response.headers.get('vary')).toBe('accept-encoding');
  });

  it('is kept for ever where its name holds a hash, and asked for again where not', () => {
    expect(get('/assets/a-1.js').headers.get('cache-control')).toContain('immutable');
    expect(get('/favicon.svg').headers.get('cache-control')).toBe('no-cache');
  });

  it('is not sent again to who has it, in the same encoding', async () => {
    const etag = get('/favicon.svg').headers.get('etag') ?? '';
    for (const match of [etag, `"x", W/${etag}`]) {
      const response = get('/favicon.svg', { 'if-none-match': match });
      expect([response.status, await response.text()]).toEqual([304, '']);
    }
    const plain = get('/assets/a-1.js').headers.get('etag') ?? '';
    expect(get('/assets/a-1.js', { 'if-none-match': plain, 'accept-encoding': 'br' }).status).toBe(200);
  });
});

describe('what was not built to be served', () => {
  it.each([
    '/assets/a-1.js.map',
    '/assets/a-1.js.br',
    '/.vite/manifest.json',
    '/assets/link.txt',
    '/assets/../index.js',
  ])('%s is not there', (path) => {
    expect(get(path).status).toBe(404);
  });

  it('is no page either: a folder without one does not load', () => {
    expect(() => loadStaticFiles(join(folder, 'assets'))).toThrow();
  });
});

describe('a screen of the page', () => {
  it.each(['/index.html', '/glossary', '/instances/create', '/instances/a-b_c/lts/'])(
    '%s is the page, with a nonce',
    async (path) => {
      const text = await get(path).text();
      expect(text).toMatch(/^<meta content="[\w-]{22}">$/);
    },
  );

  it.each([
    ['/', 'root'],
    ['/create', 'create'],
    ['/create/network', 'create-below'],
    ['/create/', 'create-below'],
  ])('%s is the page that names the files of its screen', async (path, name) => {
    const response = get(path);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.text()).toMatch(new RegExp(`^<link href="/assets/${name}.js"><meta content="[\\w-]{22}">$`));
  });

  it.each(['/root.html', '/create.html', '/create-below.html'])(
    '%s: no page is to be had under the name of its file',
    (path) => {
      expect(get(path).status).toBe(404);
    },
  );

  it.each([
    '/metrics',
    '/livez',
    '/version',
    '/created',
    '/instances',
    '/instances/',
    '/create/a/b',
    '/glossary/x',
    '/lts',
  ])('%s is none: a browser gets the page that says so, and programs a code', async (path) => {
    const navigation = get(path, { accept: 'text/html' });
    expect([navigation.status, navigation.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    for (const accept of ['*/*', 'application/openmetrics-text', '']) {
      const other = get(path, { accept });
      expect([other.status, ((await other.json()) as { error_code: string }).error_code]).toEqual([
        404,
        'LAUNCHPAD.PATH',
      ]);
    }
  });

  it('is whatever the page has a screen for', () => {
    const app = readFileSync(join(import.meta.dirname, '..', '..', 'app', 'app.tsx'), 'utf8');
    const paths = [...app.matchAll(/<Route path="([^"]+)"/g)].map(([, path = '']) =>
      path.replace('*?', 'topics/a.b_1').replace(/:\w+/g, 'a-b_1'),
    );
    expect(paths).toContain('/instances/a-b_1/topics/a.b_1');
    for (const path of paths) expect([path, get(path).status]).toEqual([path, 200]);
  });
});

describe('in a folder behind a proxy', () => {
  it.each([
    ['/', '/'],
    ['/kafka/', '/kafka/'],
    ['/a/$&/', '/a/$&/'],
  ])('%s, the page names its files there, and they are found as ever', async (basePath, before) => {
    const inFolder = loadStaticFiles(folder, basePath);
    const ask = (path: string) => serveStatic(inFolder, path, new Request('http://127.0.0.1/'));
    expect(await ask('/create').text()).toContain(`<link href="${before}assets/create.js">`);
    expect(await ask('/assets/a-1.js').text()).toBe(script);
  });
});
