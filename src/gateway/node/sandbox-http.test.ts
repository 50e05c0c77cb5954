import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../../contract/routes';
import { createSandbox } from '../../sandbox/sandbox';
import { sendRaw } from '../../testing/gateway/raw-socket';
import { listen } from './listen';
import { sandboxHttpServer } from './sandbox-http';

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
    body: JSON.stringify([{ path: '/v2/available-zones', when: 'after', action }]),
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
    const headers = `Host: ${new URL(origin).host}\r\nX-Auth-Token: ${sandbox.token()}`;
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

describe('A1, A2: the sandbox over HTTP', () => {
  const ask = async (method: string, path: string, headers: readonly string[]) => {
    const { port } = new URL(origin);
    const lines = headers.map((line) => line.replace('PORT', port));
    const request = [`${method} ${path} HTTP/1.1`, ...lines, 'Connection: close', 'Content-Length: 0'].join('\r\n');
    return (await sendRaw(Number(port), `${request}\r\n\r\n`)).status;
  };
  const controls = [
    ['GET', '/__sandbox/state'],
    ['GET', '/__sandbox/journal'],
    ['POST', '/__sandbox/reset'],
  ] as const;

  it.each<[string, string[]]>([
    ['127.0.0.1', ['Host: 127.0.0.1:PORT']],
    ['localhost', ['Host: localhost:PORT']],
    ['LOCALHOST', ['Host: LOCALHOST:PORT']],
    ['[::1]', ['Host: [::1]:PORT']],
    ['a page of its own', ['Host: localhost:PORT', 'Origin: http://127.0.0.1:PORT']],
  ])('answers to %s', async (_what, headers) => {
    for (const [method, path] of controls) expect([path, await ask(method, path, headers)]).toEqual([path, 200]);
  });

  it.each<[string, string[]]>([
    ['another name', ['Host: evil.example:PORT']],
    ['another name that ends alike', ['Host: 127.0.0.1.evil.example:PORT']],
    ['its name without the port', ['Host: 127.0.0.1']],
    ['its name with another port', ['Host: 127.0.0.1:1']],
    ['the address of a network', ['Host: 192.168.1.2:PORT']],
    ['two names', ['Host: 127.0.0.1:PORT', 'Host: evil.example']],
    ['a page of another site', ['Host: 127.0.0.1:PORT', 'Origin: https://evil.example']],
    ['a page of another port', ['Host: 127.0.0.1:PORT', 'Origin: http://127.0.0.1:1']],
    ['a page over TLS', ['Host: 127.0.0.1:PORT', 'Origin: https://127.0.0.1:PORT']],
    ['a page that hides where it is from', ['Host: 127.0.0.1:PORT', 'Origin: null']],
    ['a frame of it', ['Host: 127.0.0.1:PORT', 'Origin: file://']],
  ])('does not answer to %s', async (_what, headers) => {
    const wire = [...controls, ['GET', routes.listAvailabilityZones.path]] as const;
    for (const [method, path] of wire) expect([path, await ask(method, path, headers)]).toEqual([path, 403]);
  });
});
