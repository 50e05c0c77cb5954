/** A13: the headers that stand on every answer, whatever its status, and those that never do. */
import { createHash } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { REQUEST_ID_HEADER } from '../../contract/gateway-api';
import { sendRaw } from '../../testing/gateway/raw-socket';
import { PROJECT_ID, testGateway } from '../../testing/gateway/test-gateway';

const gateway = testGateway(() => Promise.reject(new Error('reset')));
const { port, close } = await gateway.open();
afterAll(close);

const request = (line: string, headers: readonly string[] = [], body = '') => {
  const all = [
    `host: 127.0.0.1:${port}`,
    'connection: close',
    `content-length: ${Buffer.byteLength(body)}`,
    ...headers,
  ];
  return sendRaw(port, `${line} HTTP/1.1\r\n${all.join('\r\n')}\r\n\r\n${body}`);
};
const ours = ['content-type: application/json', 'x-launchpad-request: 1'];
const KEYS = `POST /api/cloud/kms/v1.0/${PROJECT_ID}/kms/list-keys`;

const answers: [number, string, () => ReturnType<typeof sendRaw>][] = [
  [200, 'page', () => request('GET /')],
  [200, 'data', () => request('GET /api/session')],
  [200, 'health', () => request('GET /healthz')],
  [200, 'asset', () => request('GET /assets/index-Abc_123.js')],
  [201, 'permit', () => request('POST /api/permits', ours, JSON.stringify({ project_id: PROJECT_ID }))],
  [304, 'known asset', () => request('GET /assets/index-Abc_123.js', ['if-none-match: "tag"'])],
  [400, 'malformed request', () => sendRaw(port, 'GARBAGE\r\n\r\n')],
  [400, 'no Host', () => sendRaw(port, 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n')],
  [400, 'no body', () => request('POST /api/permits', ours)],
  [403, 'foreign origin', () => request('GET /api/session', ['origin: http://evil.com'])],
  [404, 'unknown address', () => request('GET /api/nothing')],
  [404, 'unknown file', () => request('GET /nothing.txt')],
  [404, 'escaped path', () => request('GET /%2e%2e/')],
  [405, 'wrong method', () => request('PUT /api/session', ours)],
  [413, 'long body of our own', () => request('POST /api/permits', ours, 'x'.repeat(64 * 1024 + 1))],
  [405, 'method that is not used', () => request('OPTIONS /api/session', ['origin: http://evil.com'])],
  [409, 'no permit', () => sendRaw(port, createWithoutPermit())],
  [413, 'long body', () => request(KEYS, ours, 'x'.repeat(64 * 1024 + 1))],
  [415, 'content type', () => request(KEYS, ['x-launchpad-request: 1'], '{}')],
  [431, 'long headers', () => request('GET /', [`cookie: ${'x'.repeat(17_000)}`])],
  [431, 'long headers of a page', () => request('GET /', ['accept: text/html', `cookie: ${'x'.repeat(17_000)}`])],
  [421, 'foreign host', () => sendRaw(port, 'GET / HTTP/1.1\r\nhost: evil.com\r\nconnection: close\r\n\r\n')],
  [502, 'broken upstream', () => request('GET /api/cloud/dms/v2/available-zones')],
];

function createWithoutPermit(): string {
  const body = JSON.stringify({
    name: 'kafka-test',
    engine: 'kafka',
    engine_version: '2.7',
    broker_num: 3,
    storage_space: 300,
    vpc_id: 'v',
    security_group_id: 's',
    subnet_id: 'n',
    available_zones: ['z'],
    product_id: 'c6.2u4g.cluster',
    storage_spec_code: 'dms.physical.storage.ultra.v2',
  });
  const headers = [`host: 127.0.0.1:${port}`, 'connection: close', ...ours, `content-length: ${body.length}`];
  return `POST /api/cloud/dms/v2/kafka/${PROJECT_ID}/instances HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n${body}`;
}

describe('A13: every answer', () => {
  it.each(answers)('carries the headers: %i, %s', async (status, _name, ask) => {
    const answer = await ask();
    expect(answer.status).toBe(status);
    const { headers } = answer;
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'[; ]/);
    expect(headers['content-security-policy']).not.toMatch(/unsafe|\*/);
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['permissions-policy']).toMatch(/\bcamera=\(\).*\bgeolocation=\(\)/);
    expect(headers['cache-control']).toMatch(/^(?:no-store|public, max-age=31536000, immutable)$/);
    expect(
      Object.keys(headers).filter((name) => /^access-control-|^set-cookie$|^x-powered-by$|^server$/.test(name)),
    ).toEqual([]);
    expect(answer.body).not.toMatch(/\bat .+:\d+:\d+/);
  });

  it('has the length of its body, and none where it has no body by its status', async () => {
    const known = await request('GET /assets/index-Abc_123.js', ['if-none-match: "tag"']);
    expect([known.status, known.headers['content-length']]).toEqual([304, undefined]);
    const { headers, body } = await request('GET /assets/index-Abc_123.js');
    expect(headers['content-length']).toBe(String(Buffer.byteLength(body)));
  });

  it('of the app has an id of its own', async () => {
    const ids = await Promise.all([request('GET /'), request('GET /')]);
    expect(new Set(ids.map(({ headers }) => headers[REQUEST_ID_HEADER])).size).toBe(2);
  });

  it('that is a page has a nonce of its own, in the policy and in the page', async () => {
    const pages = await Promise.all([request('GET /'), request('GET /instances/abc/lts')]);
    const nonces = pages.map(({ body }) => /content="([\w-]{22})"/.exec(body)?.[1]);
    expect(new Set(nonces).size).toBe(2);
    for (const [index, { headers }] of pages.entries()) {
      expect(headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonces[index]}'`);
    }
  });

  it('that is a page lets the scripts run that were built into it, by their hash, and no other inline script', async () => {
    const [page, data] = await Promise.all([request('GET /'), request('GET /healthz')]);
    const [, script = ''] = /<script>(.*?)<\/script>/.exec(page.body) ?? [];
    const hash = createHash('sha256').update(script).digest('base64');
    expect(page.headers['content-security-policy']).toContain(`; script-src 'self' 'sha256-${hash}'; `);
    expect(page.headers['content-security-policy']).not.toMatch(/script-src[^;]*nonce/);
    expect(data.headers['content-security-policy']).toContain("; script-src 'self'; ");
  });

  it('outlives nothing: a fault of the gateway itself is answered, logged and leaks no word', async () => {
    const broken = testGateway(undefined, { control: () => Promise.reject(new TypeError('CANARY')) });
    const response = await broken.ask('GET', '/__sandbox/state');
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('CANARY');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(broken.log.failures).toHaveLength(1);
  });
});
