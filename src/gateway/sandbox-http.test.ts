import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../contract/routes';
import { createSandbox } from '../sandbox/sandbox';
import { listen } from './listen';
import { sandboxHttpServer } from './sandbox-http';
import { sendRaw } from './testing/raw-socket';

const sandbox = createSandbox();
let broken = false;
const server = sandboxHttpServer((request) => (broken ? Promise.reject(new TypeError('bug')) : sandbox(request)));
let origin = '';
beforeAll(async () => {
  origin = `http://127.0.0.1:${await listen(server, 0)}`;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

const zones = () => fetch(origin + routes.listAvailabilityZones.path, { headers: { 'x-auth-token': sandbox.token() } });
const order = (action: object) =>
  fetch(`${origin}/__sandbox/faults`, {
    method: 'POST',
    body: JSON.stringify([{ path: 'available-zones', when: 'after', action }]),
  });

describe('the sandbox over HTTP', () => {
  it('answers with the status, type and body of the sandbox', async () => {
    const response = await zones();
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json']);
    expect(await response.json()).toHaveProperty('available_zones');
  });

  it('asks its callers who they are', async () => {
    expect((await fetch(origin + routes.listAvailabilityZones.path)).status).toBe(401);
  });

  it('closes the connection for a reset', async () => {
    await order({ reset: true });
    await expect(zones()).rejects.toThrow();
    expect((await zones()).status).toBe(200);
  });

  it('breaks off in the middle for a truncated answer', async () => {
    await order({ truncateAt: 10 });
    const line = `GET ${routes.listAvailabilityZones.path} HTTP/1.1`;
    const headers = `Host: 127.0.0.1\r\nX-Auth-Token: ${sandbox.token()}`;
    const answer = await sendRaw(Number(new URL(origin).port), `${line}\r\n${headers}\r\n\r\n`);
    expect([answer.status, answer.body.length]).toEqual([200, 10]);
    expect(Number(answer.headers['content-length'])).toBeGreaterThan(10);
  });

  it('does not pass a bug of its own off as a broken connection', async () => {
    broken = true;
    const response = await zones();
    broken = false;
    expect(response.status).toBe(500);
  });
});
