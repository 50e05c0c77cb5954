/** A2: a page of another site that makes a browser send something. */
import { describe, expect, it } from 'vitest';
import { REQUEST_HEADER } from '../../contract/gateway-api';
import { PROJECT_ID, testGateway } from '../../testing/gateway/test-gateway';

const OWN = 'http://127.0.0.1:8787';
const body = JSON.stringify({ project_id: PROJECT_ID });

async function post(headers: Record<string, string>): Promise<number> {
  return (await testGateway().ask('POST', '/api/permits', { body, headers })).status;
}

describe('A2: a request that changes something', () => {
  it.each<[string, Record<string, string>]>([
    [
      'from our page',
      { origin: OWN, 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' },
    ],
    ['without a word of where it is from', {}],
    ['with a charset', { 'content-type': 'application/json;charset=utf8' }],
    ['with another spelling of it', { 'content-type': 'Application/JSON; charset="UTF-8"' }],
  ])('%s passes', async (_name, headers) => {
    expect(await post(headers)).toBe(201);
  });

  it.each<[string, Record<string, string>]>([
    ['another site', { origin: 'http://evil.com' }],
    ['no origin that can be named', { origin: 'null' }],
    ['another port', { origin: 'http://127.0.0.1:8788' }],
    ['the other name of this machine', { origin: 'http://localhost:8787' }],
    ['https', { origin: 'https://127.0.0.1:8787' }],
    ['another site, without an Origin', { 'sec-fetch-site': 'cross-site' }],
    ['a sibling site', { 'sec-fetch-site': 'same-site' }],
    ['a form', { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }],
    ['a request without CORS', { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'no-cors' }],
    ['a client without our header', { [REQUEST_HEADER]: '' }],
  ])('from %s is refused', async (_name, headers) => {
    expect(await post(headers)).toBe(403);
  });

  const types = [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'text/plain;application/json',
  ];
  it.each([...types, 'application/json, text/plain', 'application/jsonp', ''])(
    'of the type %j is refused',
    async (type) => {
      expect(await post({ 'content-type': type })).toBe(415);
    },
  );

  it('is not hidden behind a GET', async () => {
    const headers = { 'x-http-method-override': 'DELETE' };
    const gateway = testGateway();
    await gateway.ask('GET', `/api/cloud/dms/v2/${PROJECT_ID}/instances/abc`, { headers });
    expect(gateway.sent.map(({ match }) => match.name)).toEqual(['showInstance']);
  });
});

describe("A2: the sandbox's controls", () => {
  it('are not there without a sandbox', async () => {
    expect((await testGateway().ask('GET', '/__sandbox/state')).status).toBe(404);
  });

  it('are guarded like the rest', async () => {
    let asked = 0;
    const control = async () => {
      asked += 1;
      return new Response('{}');
    };
    const gateway = testGateway(undefined, { control });
    expect((await gateway.ask('POST', '/__sandbox/reset', { headers: { [REQUEST_HEADER]: '' } })).status).toBe(403);
    expect((await gateway.ask('GET', '/__sandbox/state', { headers: { origin: 'http://evil.com' } })).status).toBe(403);
    expect(asked).toBe(0);
    expect((await gateway.ask('POST', '/__sandbox/reset', { body: '{}' })).status).toBe(200);
  });
});
