import { afterEach, describe, expect, it, vi } from 'vitest';
import { ANSWER_HEADER, gatewayError } from '../contract/gateway-api';
import { requestTo } from '../testing/gateway/sandbox-transport';
import { json, testGateway } from '../testing/gateway/test-gateway';
import { forward } from './forward';
import { BufferedResponse, type Upstream } from './upstream';

const ZONES = '/api/cloud/dms/v2/available-zones';

async function answerTo(response: Response): Promise<Response> {
  return testGateway(() => response).ask('GET', ZONES);
}

describe("the cloud's answer", () => {
  it.each([200, 201, 400, 401, 404, 409, 429, 500, 503])('with status %i is passed on as it is', async (status) => {
    const response = await answerTo(json({ error_code: 'X.1', error_msg: '<b>' }, status));
    expect(response.status).toBe(status);
    expect(response.headers.get(ANSWER_HEADER)).toBe('cloud');
    expect(await response.text()).toBe('{"error_code":"X.1","error_msg":"<b>"}');
  });

  it('without a body is passed on', async () => {
    expect((await answerTo(new Response(null, { status: 204 }))).status).toBe(204);
  });

  it('loses every header but the few that the page needs', async () => {
    const headers = { 'set-cookie': 'a=b', 'x-subject-token': 't', 'access-control-allow-origin': '*', server: 's' };
    const needed = { 'retry-after': '7', 'x-request-id': 'r' };
    const response = await answerTo(new Response('{}', { headers: { ...headers, ...needed } }));
    for (const name of Object.keys(headers)) expect(response.headers.get(name)).toBeNull();
    expect(response.headers.get('retry-after')).toBe('7');
    expect(response.headers.get('x-request-id')).toBe('r');
  });

  it.each(['text/html', 'image/svg+xml', 'application/javascript', ''])(
    'of type %j is shown as plain text',
    async (type) => {
      const response = await answerTo(new Response('<script>1</script>', { headers: { 'content-type': type } }));
      expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    },
  );

  it.each([
    ['is a redirect', () => new Response(null, { status: 302, headers: { location: 'http://127.0.0.1:1/' } })],
    ['is longer than 1 MiB', () => new Response('x'.repeat(1024 * 1024 + 1))],
    ['is announced as longer than 1 MiB', () => new Response('x', { headers: { 'content-length': '2000000' } })],
    ['is shorter than announced', () => new Response('{"a"', { headers: { 'content-length': '60' } })],
    ['breaks off', () => new Response(new ReadableStream({ pull: (c) => c.error(new Error('reset')) }))],
  ])('that %s is unknown', async (_name, response) => {
    const answer = await answerTo(response());
    expect(answer.status).toBe(502);
    expect(answer.headers.get('location')).toBeNull();
    expect(gatewayError.parse(await answer.json()).outcome).toBe('unknown');
  });

  it.each([100, 199, 600, 999])('with status %i, which is none of HTTP, is unknown', async (status) => {
    const gateway = testGateway(() => new BufferedResponse(status, new Map(), new TextEncoder().encode('{}')));
    const answer = await gateway.ask('GET', ZONES);
    expect([answer.status, gatewayError.parse(await answer.json()).outcome]).toEqual([502, 'unknown']);
  });

  it('of exactly 1 MiB is passed on', async () => {
    const response = await answerTo(new Response('x'.repeat(1024 * 1024)));
    expect((await response.text()).length).toBe(1024 * 1024);
  });
});

describe('the deadlines of a call', () => {
  afterEach(() => {
    vi.useRealTimers();
  });
  const session = {} as Upstream['session'];
  const { signal: _none, ...call } = requestTo('listAvailabilityZones', {});

  it.each([
    ['an answer', async () => json({})],
    ['a failure', () => Promise.reject(new Error('reset'))],
  ])('are over with %s: nothing is left to fire, and nothing is given up', async (_what, answer) => {
    vi.useFakeTimers();
    let signal: AbortSignal | undefined;
    const send: Upstream['send'] = (request) => {
      signal = request.signal;
      return answer();
    };
    await forward({ session, send }, call, { responseMs: 30_000, abortMs: 60_000 }).ended;
    expect(vi.getTimerCount()).toBe(0);
    expect(signal?.aborted).toBe(false);
  });
});
