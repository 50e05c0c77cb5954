/** Rows of the threat table that only a browser can show; the others are in src/gateway/threats. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { REQUEST_HEADER } from '../src/contract/gateway-api';
import { CANARY } from './canary';
import { expect, test } from './fixtures';
import { fillRequired, walkTo } from './journeys';
import { FULL } from './scope';
import { keptBy } from './storage';

/** A site of somebody else, on another port of this machine: the nearest that a foreign page can come. */
async function withForeignSite<T>(html: string, use: (origin: string) => Promise<T>): Promise<T> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(html);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** The foreign page shares the person's browser; what it provokes is not the console's complaint. */
async function openForeign(page: Page, consoleOrigin: string, origin: string): Promise<Page> {
  const browser = page.context().browser();
  const context = await browser?.newContext();
  if (!context) throw new Error('There is no browser.');
  const own = await context.newPage();
  await own.goto(consoleOrigin);
  // It reads on after its heading stands, and what reaches the cloud is counted.
  await expect(own.getByRole('table')).toBeVisible();
  const foreign = await context.newPage();
  await foreign.goto(origin);
  return foreign;
}

test('A2: a form and a script of another site change nothing, although the person is signed in', async ({
  page,
  sandbox,
  console: gateway,
}) => {
  const form = (type: string) =>
    `<form method="post" enctype="${type}" action="${gateway.origin}/api/permits">
       <input name='{"project_id":"5a4d0b0c5a4d0b0c5a4d0b0c5a4d0b0c","x":"' value='"}'><button>${type}</button></form>`;
  const html = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'].map(form).join('');
  await withForeignSite(html, async (origin) => {
    const foreign = await openForeign(page, gateway.origin, origin);
    const before = (await sandbox.journal()).length;
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      await foreign.goto(origin);
      const [answer] = await Promise.all([
        foreign.waitForResponse(`${gateway.origin}/api/permits`),
        foreign.getByRole('button', { name: type }).click(),
      ]);
      expect([type, answer.status()]).toEqual([type, 403]);
    }
    await foreign.goto(origin);
    const outcomes = await foreign.evaluate(
      async ([target, header]) => {
        const attempt = (init: RequestInit) =>
          fetch(`${target}/api/permits`, { method: 'POST', credentials: 'include', body: '{}', ...init }).then(
            ({ type }) => type,
            () => 'refused by the browser',
          );
        return [
          await attempt({ mode: 'no-cors' }),
          await attempt({ headers: { 'content-type': 'application/json', [String(header)]: '1' } }),
        ];
      },
      [gateway.origin, REQUEST_HEADER],
    );
    expect(outcomes).toEqual(['refused by the browser', 'refused by the browser']);
    expect((await sandbox.journal()).length).toBe(before);
    await foreign.context().close();
  });
});

const MARKUP = '<img src=x onerror="window.__hostile=1"><script>window.__hostile=2</script>';

test(
  'A11: markup in an error of the cloud is shown as text and runs nowhere',
  FULL,
  async ({ page, wizard, sandbox }) => {
    const body = { error_code: MARKUP, error_msg: MARKUP };
    await sandbox.faults([{ path: '/v2/available-zones', times: 99, action: { status: 500, body } }]);
    await wizard.open();
    await wizard.basics.name.fill('kafka-markup');
    await wizard.continueTo('Capacity');
    await expect(page.getByRole('main')).toContainText(MARKUP);
    await sandbox.faults([]);

    await fillRequired(wizard);
    await sandbox.faults([{ method: 'POST', path: '/v2/kafka/*/instances', action: { status: 400, body } }]);
    await wizard.create();
    await expect(page.getByRole('main')).toContainText(MARKUP);
    expect(await page.evaluate(() => Reflect.get(window, '__hostile'))).toBeUndefined();
    await expect(page.locator('main script, main img[src="x"]')).toHaveCount(0);
  },
);

test('A12: the console cannot be shown inside another page, nor reached from one that opened it', async ({
  page,
  console: gateway,
}) => {
  const html = `<iframe src="${gateway.origin}/create/review"></iframe>
    <button onclick="window.child = window.open('${gateway.origin}/')">open</button>`;
  await withForeignSite(html, async (origin) => {
    const foreign = await openForeign(page, gateway.origin, origin);
    const [frame] = foreign.frames().filter((one) => one !== foreign.mainFrame());
    await expect.poll(() => frame?.url()).toMatch(/^(chrome-error:|about:neterror\?e=cspBlocked)/);
    const [opened] = await Promise.all([
      foreign.context().waitForEvent('page'),
      foreign.getByRole('button', { name: 'open' }).click(),
    ]);
    await expect(opened.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await opened.evaluate(() => window.opener)).toBeNull();
    const closed = () => (Reflect.get(window, 'child') as Window | undefined)?.closed;
    await expect.poll(() => foreign.evaluate(closed)).toBe(true);
    await foreign.context().close();
  });
});

test(
  'A22: a password that was typed is in no storage, and going away and back finds the field empty',
  FULL,
  async ({ page, wizard }) => {
    const canary = `${CANARY}-at-rest`;
    await walkTo(wizard, 'Review and create', { name: 'kafka-at-rest', password: canary });
    await expect.poll(() => keptBy(page), 'the draft is kept').toContain('kafka-at-rest');
    expect(await keptBy(page)).not.toContain(canary);
    await page.goto('/healthz');
    await page.goBack();
    await wizard.expectStep('Review and create');
    expect(await keptBy(page)).not.toContain(canary);
    expect(await page.content()).not.toContain(canary);
    await wizard.railLink('Access').click();
    await expect(wizard.access.password).toHaveValue('');
  },
);

test(
  'A23: with no network but the console itself, every screen is whole',
  FULL,
  async ({ page, wizard, sandbox, baseURL }) => {
    const elsewhere: string[] = [];
    await page.context().route(
      (url) => url.origin !== baseURL,
      (route) => {
        elsewhere.push(route.request().url());
        return route.abort();
      },
    );
    const [instance] = (await sandbox.state()).instances;
    for (const path of ['/', `/instances/${instance?.instance_id}`, `/instances/${instance?.instance_id}/lts`]) {
      await page.goto(path, { waitUntil: 'networkidle' });
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    }
    await walkTo(wizard, 'Review and create');
    expect(elsewhere).toEqual([]);
  },
);
