/** The built console over its sandbox, at a fixed time. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { freePort, startServer } from '../bench/processes.mjs';
import { root } from '../project.mjs';

export const NOW = '2026-03-02T09:30:00Z';

/** As long as a real creation. */
export const CREATE_SECONDS = 600;

const FROZEN_TIME = pathToFileURL(join(import.meta.dirname, 'frozen-time.mjs')).href;

/** @returns its origin, `order` for the sandbox's control endpoints (docs/sandbox.md), and what ends it */
export async function startConsole() {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const { end } = await startServer(
    [process.execPath, '--import', FROZEN_TIME, join(root, 'dist', 'gateway', 'main.js')],
    port,
    {
      env: {
        PATH: process.env.PATH,
        PORT: String(port),
        SANDBOX_CREATE_SECONDS: String(CREATE_SECONDS),
        SCREENSHOTS_NOW: NOW,
      },
    },
  );
  const own = { 'content-type': 'application/json', 'x-launchpad-request': '1' };
  const begun = await fetch(`${origin}/api/session`, { method: 'POST', headers: own, body: '{}' });
  const { secret } = await begun.json();
  async function order(name, body = {}) {
    const headers = { ...own, 'x-launchpad-request': secret };
    const request = { method: 'POST', headers, body: JSON.stringify(body) };
    const response = await fetch(`${origin}/__sandbox/${name}`, request);
    if (!response.ok) throw new Error(`The sandbox rejected ${name}: ${await response.text()}`);
  }
  return { origin, order, end };
}
