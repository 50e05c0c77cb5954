/** The built console over its sandbox, at a fixed time. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beginSession, startGateway } from '../bench/processes.mjs';

export const NOW = '2026-03-02T09:30:00Z';

/** As long as a real creation. */
export const CREATE_SECONDS = 600;

const FROZEN_TIME = pathToFileURL(join(import.meta.dirname, 'frozen-time.mjs')).href;

/** @returns its origin, `order` for the sandbox's control endpoints (docs/sandbox.md), and what ends it */
export async function startConsole() {
  const env = { SANDBOX_CREATE_SECONDS: String(CREATE_SECONDS), SCREENSHOTS_NOW: NOW };
  const { origin, end } = await startGateway(env, { flags: ['--import', FROZEN_TIME] });
  const headers = await beginSession(origin);
  async function order(name, body = {}) {
    const request = { method: 'POST', headers, body: JSON.stringify(body) };
    const response = await fetch(`${origin}/__sandbox/${name}`, request);
    if (!response.ok) throw new Error(`The sandbox rejected ${name}: ${await response.text()}`);
  }
  return { origin, order, end };
}
