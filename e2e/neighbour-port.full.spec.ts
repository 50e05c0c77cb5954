/** A server of somebody else on another port of this machine, which the person's browser visits: what it learns. */
import { request as ask, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { PERMIT_HEADER } from '../src/contract/gateway-api';
import { headersOf, secretOf } from './session';
import { expect, test } from './sign-in-fixtures';

const PROJECT = '5a4d0b0c5a4d0b0c5a4d0b0c5a4d0b0c';

/** Everything that a page can have its browser send by itself. */
const VISITS = ['/', '/image', '/frame', '/script', '/fetch', '/form', '/beacon', '/socket'] as const;

const pageFor = (origin: string) => `<img src="${origin}/image"><script src="${origin}/script"></script>
  <iframe src="${origin}/frame"></iframe><iframe name="answer"></iframe>
  <form method="post" action="${origin}/form" target="answer"><input name="a" value="b"></form>
  <script>
    fetch('${origin}/fetch', { mode: 'no-cors', credentials: 'include' });
    navigator.sendBeacon('${origin}/beacon', 'x');
    new WebSocket('${origin.replace('http', 'ws')}/socket');
    document.forms[0].submit();
  </script>`;

interface Neighbour {
  origin: string;
  /** The headers of each request, as they came. */
  seen: Map<string, Record<string, string>>;
}

/**
 * Serves on another port: at `/` a page that has the browser send whatever it sends by itself, at `/at` the same to another
 * origin.
 * @param cookies that it plants with every answer
 * @param target the other origin
 */
async function withNeighbour(cookies: readonly string[], target: string, use: (neighbour: Neighbour) => Promise<void>) {
  const seen: Neighbour['seen'] = new Map();
  const note = (path = '', raw: readonly string[] = []) =>
    seen.set(
      path,
      Object.fromEntries(raw.flatMap((name, i) => (i % 2 ? [] : [[name.toLowerCase(), raw[i + 1] ?? '']]))),
    );
  const server = createServer((request, response) => {
    note(request.url, request.rawHeaders);
    const pages: Record<string, string> = { '/': pageFor(origin), '/at': pageFor(target) };
    response.writeHead(200, { 'content-type': 'text/html', 'set-cookie': [...cookies] });
    response.end(pages[request.url ?? ''] ?? '');
  });
  server.on('upgrade', (request, socket) => {
    note(request.url, request.rawHeaders);
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    await use({ origin, seen });
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** A program of this machine sends what it has learned, and whatever else it likes. */
const replay = (origin: string, method: string, path: string, headers: Record<string, string>) =>
  new Promise<number | undefined>((resolve, reject) => {
    const { host: _host, connection: _connection, 'content-length': _length, upgrade: _upgrade, ...rest } = headers;
    const asked = ask(
      `${origin}${path}`,
      { method, headers: { ...rest, ...headersOf(), [PERMIT_HEADER]: 'p' } },
      (answer) => {
        answer.resume();
        answer.on('end', () => resolve(answer.statusCode));
      },
    );
    asked.on('error', reject);
    asked.end(method === 'POST' ? JSON.stringify({ project_id: PROJECT }) : undefined);
  });

/** What a neighbour would do with a session. */
const DEEDS = [
  ['GET', '/api/session'],
  ['GET', `/api/cloud/dms/v2/${PROJECT}/instances?engine=kafka`],
  ['POST', '/api/permits'],
  ['POST', `/api/cloud/dms/v2/kafka/${PROJECT}/instances`],
  ['DELETE', '/api/session'],
] as const;

const open = async (page: Page, address: string) => {
  const other = await page.context().newPage();
  await other.goto(address);
  return other;
};

test.use({ expectedComplaints: [/./] });

test('A4, A15: whatever a browser sends by itself to another port, or to the console for it, opens nothing', async ({
  page,
  signInPage,
  instancesPage,
  killable,
  cloud,
}) => {
  await signInPage.open();
  await signInPage.asDemo();
  await expect(instancesPage.row('kafka-orders')).toBeVisible();
  const secret = await secretOf(page);
  expect(secret).toHaveLength(43);
  const toConsole: Promise<Record<string, string>>[] = [];
  page.context().on('request', (request) => {
    const isOfPage = request.headers()['x-launchpad-request'] !== undefined;
    if (request.url().startsWith(killable.origin) && !isOfPage) toConsole.push(request.allHeaders().catch(() => ({})));
  });
  await withNeighbour([], killable.origin, async ({ origin, seen }) => {
    const other = await open(page, `${origin}/`);
    await expect.poll(() => [...seen.keys()].sort()).toEqual(expect.arrayContaining([...VISITS].sort()));
    await other.goto(`${origin}/at`);
    // The person also comes to the console from there, and loads it again.
    await other.goto(`${killable.origin}/`);
    await expect(other.getByRole('heading', { level: 1 })).toBeVisible();
    await other.reload();
    await expect(other.getByRole('heading', { level: 1 })).toBeVisible();
    const learned = [...seen.values(), ...(await Promise.all(toConsole))];
    expect(learned.length).toBeGreaterThan(VISITS.length + 5);
    expect(JSON.stringify(learned)).not.toContain(secret);
    expect(JSON.stringify(learned)).not.toMatch(/"cookie"/i);
    const before = (await cloud.journal()).length;
    for (const headers of learned) {
      for (const [method, path] of DEEDS) {
        // As a program would, and as if the console's own page had sent it.
        const asPage = {
          ...headers,
          origin: killable.origin,
          'sec-fetch-site': 'same-origin',
          'sec-fetch-dest': 'empty',
        };
        const statuses = await Promise.all(
          [{ ...asPage, 'sec-fetch-mode': 'cors' }, { ...headers }].map((all) =>
            replay(killable.origin, method, path, all),
          ),
        );
        expect([method, path, statuses[0]]).toEqual([method, path, 401]);
        expect([401, 403]).toContain(statuses[1]);
      }
    }
    expect(await cloud.journal()).toHaveLength(before);
  });
  await page.reload();
  await expect(instancesPage.row('kafka-orders')).toBeVisible();
});

test('A15: cookies that a neighbour plants change nothing: nobody is signed out, and signing in works', async ({
  page,
  signInPage,
  instancesPage,
  killable,
}) => {
  const { port } = new URL(killable.origin);
  const planted = ['a', 'b'].map((letter) => letter.repeat(43));
  const cookies = [
    `launchpad-${port}=${planted[0]}; Path=/`,
    `launchpad-${port}=${planted[1]}; Path=/api`,
    `__Host-launchpad=${planted[0]}; Path=/; Secure`,
    `x-launchpad-request=${planted[0]}`,
    ...Array.from({ length: 5 }, (_, index) => `long${index}=${'x'.repeat(1000)}`),
  ];
  await withNeighbour(cookies, killable.origin, async ({ origin }) => {
    await (await open(page, `${origin}/`)).close();
    await signInPage.open();
    await signInPage.asDemo();
    await expect(instancesPage.row('kafka-orders')).toBeVisible();
    const secret = await secretOf(page);
    await (await open(page, `${origin}/`)).close();
    expect((await page.context().cookies(killable.origin)).length).toBeGreaterThan(cookies.length - 3);
    await page.reload();
    await expect(instancesPage.row('kafka-orders')).toBeVisible();
    expect([await secretOf(page), planted.includes(secret)]).toEqual([secret, false]);
    await signInPage.choose('Sign out');
    await expect(signInPage.heading).toBeVisible();
  });
});
