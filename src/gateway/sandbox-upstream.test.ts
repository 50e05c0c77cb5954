import { beforeEach, describe, expect, it } from 'vitest';
import { ANSWER_HEADER, gatewayError } from '../contract/gateway-api';
import { LTS_CONTENT_TYPE } from '../contract/log-service';
import { matchRoute } from '../contract/route-table';
import { SANDBOX_PROJECT_ID } from '../sandbox/credentials';
import { createSandbox } from '../sandbox/sandbox';
import { forward } from './forward';
import { asItsUser, sandboxUpstream } from './sandbox-upstream';
import type { Upstream } from './upstream';

let upstream: Upstream;
beforeEach(() => {
  const sandbox = createSandbox();
  upstream = sandboxUpstream(asItsUser(sandbox), sandbox);
});

const LTS = `/v2/${SANDBOX_PROJECT_ID}/lts/dms/kafka-instance`;
const ZONES = '/v2/available-zones';

async function call(method: string, path: string, body?: string): Promise<Response> {
  const match = matchRoute(method, path);
  if (!match) throw new Error(`no route: ${path}`);
  const request = { match, path, query: new URLSearchParams(), body };
  return forward(upstream, request, { responseMs: 5000, abortMs: 5000 }).response;
}

async function control(method: string, name: string, body?: unknown): Promise<unknown> {
  const text = body === undefined ? null : JSON.stringify(body);
  const response = await upstream.control?.(new Request(`http://127.0.0.1/__sandbox/${name}`, { method, body: text }));
  return response?.json();
}

describe('the sandbox as the upstream', () => {
  it('lets the gateway in and answers with the words of the cloud', async () => {
    const response = await call('GET', ZONES);
    expect([response.status, response.headers.get(ANSWER_HEADER)]).toEqual([200, 'cloud']);
    expect(await response.json()).toHaveProperty('available_zones');
  });

  it('gets the LTS call with the content type of its document and the exact body', async () => {
    const body = JSON.stringify({ instance_id: 'none', kafka_name: 'k', connect_info: {} });
    const response = await call('POST', LTS, body);
    expect(response.headers.get(ANSWER_HEADER)).toBe('cloud');
    const [entry] = (await control('GET', 'journal')) as {
      path: string;
      body: string;
      headers: Record<string, string>;
    }[];
    expect(entry).toMatchObject({ path: LTS, body });
    expect(entry?.headers).toEqual({ accept: 'application/json', 'content-type': LTS_CONTENT_TYPE });
  });

  it.each([
    ['reset before', { when: 'before', action: { reset: true } }],
    ['reset afterwards', { when: 'after', action: { reset: true } }],
    ['broken off', { when: 'after', action: { truncateAt: 10 } }],
    ['answered with a redirect', { action: { status: 302, headers: { location: 'http://127.0.0.1:1/' } } }],
  ])('leaves a call unknown that was %s', async (_name, fault) => {
    await control('POST', 'faults', [{ path: ZONES, ...fault }]);
    const response = await call('GET', ZONES);
    expect([response.status, response.headers.get(ANSWER_HEADER)]).toEqual([502, 'gateway']);
    expect(gatewayError.parse(await response.json()).outcome).toBe('unknown');
  });
});
