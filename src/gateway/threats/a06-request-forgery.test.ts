/** A6: the gateway as a way into places that only it can reach. */
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { PERMIT_HEADER } from '../../contract/gateway-api';
import { sendRaw } from '../../testing/gateway/raw-socket';
import { requestTo } from '../../testing/gateway/sandbox-transport';
import { json, PROJECT_ID, testGateway } from '../../testing/gateway/test-gateway';
import { cloudClient } from '../cloud-client';
import { cloudClock } from '../cloud-clock';
import { keyCredentials } from '../key-credentials';
import { httpTransport } from '../node/http-transport';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function serverFor(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('A6: an id', () => {
  const wrong = [
    '../iam',
    '..%2f',
    'x?y=',
    'x#',
    '@evil',
    '169.254.169.254',
    'x%0d%0aHost:%20evil',
    '..',
    '%2e%2e',
    '\\',
  ];
  it.each(wrong)('%j leads nowhere', async (value) => {
    const gateway = testGateway();
    const { port, close } = await gateway.open();
    const targets = [`/api/cloud/dms/v2/${value}/instances`, `/api/cloud/dms/v2/${PROJECT_ID}/instances/${value}/x`];
    for (const target of targets) {
      const head = `GET ${target} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`;
      const { status } = await sendRaw(port, head);
      expect([400, 403, 404]).toContain(status);
    }
    close();
    expect(gateway.sent).toEqual([]);
  });
});

describe('A6: a redirect of the cloud', () => {
  it('is not followed, for a read as for a create, and nothing is sent to where it leads', async () => {
    let visits = 0;
    const canary = await serverFor((_incoming, outgoing) => {
      visits += 1;
      outgoing.end('{}');
    });
    const origin = await serverFor((_incoming, outgoing) => {
      outgoing.writeHead(302, { location: `${canary}/latest/meta-data` }).end();
    });
    const credentials = keyCredentials({ accessKey: 'a', secretKey: 's' }, PROJECT_ID, cloudClock(Date.now));
    const call = cloudClient({ originOf: () => origin, transport: httpTransport() }, credentials);
    const gateway = testGateway(call);
    const read = await gateway.ask('GET', '/api/cloud/dms/v2/available-zones');
    expect([read.status, read.headers.get('location')]).toEqual([502, null]);
    expect((await call(requestTo('createInstance', { project_id: PROJECT_ID }, '{}'))).status).toBe(302);
    expect(visits).toBe(0);
  });
});

describe('A6: what a page says of hosts', () => {
  it('is no part of where a call goes', async () => {
    const gateway = testGateway();
    const headers = { 'x-forwarded-host': 'evil.com', forwarded: 'host=evil.com', 'x-host': 'evil.com' };
    await gateway.ask('GET', '/api/cloud/dms/v2/available-zones', { headers });
    expect(JSON.stringify(gateway.sent)).not.toContain('evil');
  });

  it.each(['endpoint', 'host', 'url'])('as the field %s of a create is refused', async (field) => {
    const gateway = testGateway(() => json({ instance_id: 'i' }));
    const path = `/api/cloud/dms/v2/kafka/${PROJECT_ID}/instances`;
    const headers = { [PERMIT_HEADER]: await gateway.permit() };
    const answer = await gateway.ask('POST', path, { body: JSON.stringify({ [field]: 'http://evil.com' }), headers });
    expect([answer.status, gateway.sent]).toEqual([400, []]);
  });
});
