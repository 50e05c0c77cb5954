/** A4: the sandbox's controls on the console's port are for whoever has the console open. */
import { afterAll, describe, expect, it } from 'vitest';
import { createInstanceResponse } from '../contract/create-instance';
import { begunSession, PERMIT_HEADER, permit, REQUEST_HEADER } from '../contract/gateway-api';
import { createdAtMs, type Instance } from '../contract/instance';
import { SANDBOX_PROJECT_ID } from '../sandbox/credentials';
import { plainSpec } from '../sandbox/world/instances';
import { CREATE } from '../testing/gateway/sign-in-helpers';
import { readConfig } from './node/config';
import { openConsole } from './node/console';
import { listen } from './node/listen';
import { builtPage } from './node/static-files';

const read = readConfig([], { LOG_LEVEL: 'silent', PORT: '0' });
if (read.kind !== 'config') throw new Error('This is a configuration.');
const { server } = openConsole(read.config, { byPath: new Map(), page: builtPage(''), pagesOf: new Map() });
const origin = `http://127.0.0.1:${await listen(server, 0)}`;
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

const CONTROLS = [
  ['GET', 'journal'],
  ['GET', 'state'],
  ['POST', 'reset'],
  ['POST', 'faults'],
  ['POST', 'clock'],
] as const;
const BODIES: Readonly<Record<string, string>> = { faults: '[]', clock: '{"advanceSeconds":1}' };

async function ask(method: string, name: string, headers: Readonly<Record<string, string>>) {
  const body = method === 'POST' ? (BODIES[name] ?? '{}') : null;
  const own = { 'content-type': 'application/json' };
  return fetch(`${origin}/__sandbox/${name}`, { method, body, headers: { ...own, ...headers } });
}

describe('A4: the sandbox’s controls', () => {
  it.each(CONTROLS)('%s %s asks for the session, and begins none', async (method, name) => {
    for (const secret of ['1', 'x', 'a'.repeat(43)]) {
      const answer = await ask(method, name, { [REQUEST_HEADER]: secret });
      expect([answer.status, answer.headers.get('set-cookie')]).toEqual([401, null]);
    }
  });

  it.each(CONTROLS)('%s %s takes no cookie for one', async (method, name) => {
    const cookie = `launchpad-${new URL(origin).port}=${await beginSession()}`;
    expect((await ask(method, name, { [REQUEST_HEADER]: '1', cookie })).status).toBe(401);
  });

  it.each(CONTROLS)('%s %s is answered to whoever has one', async (method, name) => {
    expect((await ask(method, name, { [REQUEST_HEADER]: await beginSession() })).status).toBe(200);
  });
});

it('the console’s own sandbox goes by the time of day, so that what the page counts of a creation is its time', async () => {
  const headers = { 'content-type': 'application/json', [REQUEST_HEADER]: await beginSession() };
  const order = (name: string, body: string | null) =>
    fetch(`${origin}/__sandbox/${name}`, { method: body === null ? 'GET' : 'POST', body, headers });
  // Another test has moved its clock.
  await order('reset', '{}');
  const permits = await fetch(`${origin}/api/permits`, {
    method: 'POST',
    body: JSON.stringify({ project_id: SANDBOX_PROJECT_ID }),
    headers,
  });
  const { permit: spent } = permit.parse(await permits.json());
  const before = Date.now();
  const created = await fetch(`${origin}${CREATE}`, {
    method: 'POST',
    body: JSON.stringify(plainSpec('kafka-timed')),
    headers: { ...headers, [PERMIT_HEADER]: spent },
  });
  const { instance_id: id } = createInstanceResponse.parse(await created.json());
  const state = (await (await order('state', null)).json()) as { now: string; instances: Instance[] };
  const after = Date.now();
  const instance = state.instances.find((one) => one.instance_id === id);
  for (const ms of [Date.parse(state.now), instance && createdAtMs(instance)]) {
    expect(ms).toBeGreaterThanOrEqual(before);
    expect(ms).toBeLessThanOrEqual(after);
  }
});

async function beginSession(): Promise<string> {
  const headers = { [REQUEST_HEADER]: '1', 'content-type': 'application/json' };
  const answer = await fetch(`${origin}/api/session`, { method: 'POST', headers, body: '{}' });
  return begunSession.parse(await answer.json()).secret;
}
