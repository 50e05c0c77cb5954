/** A14: files of this machine through the addresses of the page, over a real folder and a raw socket. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendRaw } from '../../testing/gateway/raw-socket';
import { createGateway } from '../gateway';
import { createGatewayServer, listen } from '../node/listen';
import { listenerOf } from '../node/listener';
import { loadStaticFiles, serveStatic } from '../node/static-files';
import { oneSession } from '../one-session';

const SECRET = 'CANARY-of-this-machine';
const folder = mkdtempSync(join(tmpdir(), 'launchpad-files-'));
let port = 0;
let close = () => {};

beforeAll(async () => {
  const app = join(folder, 'app');
  for (const name of ['', '.git', '.vite', 'assets']) mkdirSync(join(app, name), { recursive: true });
  for (const name of ['secret.txt', 'package.json', 'app/.env', 'app/.git/config', 'app/.vite/manifest.json']) {
    writeFileSync(join(folder, name), SECRET);
  }
  writeFileSync(join(app, 'index.html'), 'the page');
  writeFileSync(join(app, 'assets', 'x.js'), 'script');
  writeFileSync(join(app, 'assets', 'x.js.map'), SECRET);
  symlinkSync(join(folder, 'secret.txt'), join(app, 'assets', 'link.txt'));
  symlinkSync(folder, join(app, 'assets', 'up'));
  const session = { mode: 'sandbox', region: 'r', projectId: 'a'.repeat(32), projectName: 'r' } as const;
  const upstream = {
    session: { ...session, who: 'w', way: 'sandbox' } as const,
    send: () => Promise.reject(new Error()),
  };
  const files = loadStaticFiles(app);
  const gateway = createGateway({
    ...oneSession(upstream),
    page: (path, request) => serveStatic(files, path, request),
  });
  const server = createGatewayServer(listenerOf(gateway));
  port = await listen(server, 0);
  close = () => {
    server.close();
    server.closeAllConnections();
  };
});
afterAll(() => {
  close();
  rmSync(folder, { recursive: true });
});

const get = (target: string) =>
  sendRaw(port, `GET ${target} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`);

describe('A14: an address', () => {
  it('of a built file gives that file, and of a screen the page', async () => {
    expect(await get('/assets/x.js')).toMatchObject({ status: 200, body: 'script' });
    expect(await get('/create/network')).toMatchObject({ status: 200, body: 'the page' });
  });

  it.each([
    '/../../etc/passwd',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e/',
    '/..%5csecret.txt',
    '/..%5c',
    '/..\\secret.txt',
    '/assets/..%2f..%2fpackage.json',
    '/assets/../../package.json',
    '/assets/x.js%00.html',
    '/assets/x.js.map',
    '/assets/link.txt',
    '/assets/up/secret.txt',
    '/.env',
    '/.git/config',
    '/.vite/manifest.json',
    '/index.html::$DATA',
    '/assets/x.js?import&raw??',
    '/@fs/etc/passwd',
    '//etc/passwd',
    `/${'../'.repeat(3000)}etc/passwd`,
  ])('%.40s gives no other bytes', async (target) => {
    const { status, body } = await get(target);
    expect(body).not.toContain(SECRET);
    expect(body).not.toContain('root:');
    if (status === 200) expect(['script', 'the page']).toContain(body);
    else expect([400, 404, 414]).toContain(status);
  });
});
