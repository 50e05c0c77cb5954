import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import example from '../contract/fixtures/create-instance-request.json';
import { ANSWER_HEADER, gatewayError, PERMIT_HEADER, REQUEST_HEADER } from '../contract/gateway-api';
import { pathOf } from '../contract/routes';
import { json, OTHER_PROJECT_ID, PROJECT_ID, testGateway } from '../testing/gateway/test-gateway';
import { NotSent } from './upstream';

const CREATE = `/api/cloud/dms${pathOf('createInstance', { project_id: PROJECT_ID })}`;
const SUCCESSOR = `/api/cloud/dms${pathOf('createInstanceSuccessor', { project_id: PROJECT_ID })}`;
const BODY = JSON.stringify(example);
const withPermit = (permit: string, body = BODY) => ({ body, headers: { [PERMIT_HEADER]: permit } });

/** A promise and its ends. */
function pending() {
  let resolve: (response: Response) => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<Response>((done, fail) => {
    resolve = done;
    reject = fail;
  });
  return { promise, resolve, reject };
}

async function outcomeOf(response: Response): Promise<string> {
  expect(response.headers.get(ANSWER_HEADER)).toBe('gateway');
  return gatewayError.parse(await response.json()).outcome;
}

describe('a create', () => {
  it.each([CREATE, SUCCESSOR])(
    'with a permit is sent once, and the answer is the word of the cloud: %s',
    async (path) => {
      const gateway = testGateway(() => json({ instance_id: 'i-1' }));
      const response = await gateway.ask('POST', path, withPermit(await gateway.permit()));
      expect(response.status).toBe(200);
      expect(response.headers.get(ANSWER_HEADER)).toBe('cloud');
      expect(await response.json()).toEqual({ instance_id: 'i-1' });
      expect(gateway.sent).toHaveLength(1);
      expect(JSON.parse(String(gateway.sent[0]?.body))).toEqual(example);
    },
  );

  it.each(['', 'never-issued-by-this-process'])('with the permit %j is not sent', async (permit) => {
    const gateway = testGateway();
    const response = await gateway.ask('POST', CREATE, withPermit(permit));
    expect(response.status).toBe(409);
    expect(await outcomeOf(response)).toBe('settle-first');
    expect(gateway.sent).toHaveLength(0);
  });

  it.each([
    ['another project', `/api/cloud/dms${pathOf('createInstance', { project_id: OTHER_PROJECT_ID })}`, BODY],
    ['a body that does not fit', CREATE, '{}'],
    ['no JSON', CREATE, 'x'],
  ])('without a permit is never called unsent, whatever else is wrong: %s', async (_what, path, body) => {
    const gateway = testGateway();
    const response = await gateway.ask('POST', path, withPermit('from-before-a-restart', body));
    expect([response.status, await outcomeOf(response)]).toEqual([409, 'settle-first']);
  });

  it('with a spent permit is not sent again, not even by the other path', async () => {
    const gateway = testGateway();
    const permit = await gateway.permit();
    await gateway.ask('POST', CREATE, withPermit(permit));
    for (const path of [CREATE, SUCCESSOR]) {
      const again = await gateway.ask('POST', path, withPermit(permit));
      expect([again.status, await outcomeOf(again)]).toEqual([409, 'settle-first']);
    }
    expect(gateway.sent).toHaveLength(1);
  });

  it('that comes 20 times at once with one permit is sent once', async () => {
    const held = pending();
    const gateway = testGateway(() => held.promise);
    const permit = await gateway.permit();
    // Each under a name of its own, so that it is the permit that stops them and not the name.
    const bodies = Array.from({ length: 20 }, (_, index) => JSON.stringify({ ...example, name: `kafka-${index}` }));
    const all = bodies.map((body) => gateway.ask('POST', CREATE, withPermit(permit, body)));
    held.resolve(json({ instance_id: 'i-1' }));
    const statuses = (await Promise.all(all)).map(({ status }) => status).sort();
    expect(statuses).toEqual([200, ...Array(19).fill(409)]);
    expect(gateway.sent).toHaveLength(1);
  });

  it('of a name that is being created is not sent, and may be once the first has ended', async () => {
    const held = pending();
    const answers = [held.promise, json({ instance_id: 'i-1' })];
    const gateway = testGateway(() => answers.shift() ?? json({}, 500));
    const first = gateway.ask('POST', CREATE, withPermit(await gateway.permit()));
    await vi.waitFor(() => expect(gateway.permits.running()).toBe(1));
    const permit = await gateway.permit();
    const second = await gateway.ask('POST', SUCCESSOR, withPermit(permit));
    expect([second.status, await outcomeOf(second)]).toEqual([409, 'not-sent']);
    held.resolve(json({ error_code: 'DMS.00400005', error_msg: 'no' }, 400));
    expect((await first).status).toBe(400);
    await vi.waitFor(() => expect(gateway.permits.running()).toBe(0));
    expect((await gateway.ask('POST', CREATE, withPermit(permit))).status, 'made while the first ran').toBe(409);
    expect((await gateway.ask('POST', CREATE, withPermit(await gateway.permit()))).status).toBe(200);
    expect(gateway.sent).toHaveLength(2);
  });

  it('whose permit is older than another create of the name is not sent: its look-up could not see that one', async () => {
    const gateway = testGateway(() => json({ instance_id: 'i-1' }));
    const slow = await gateway.permit();
    await gateway.ask('POST', CREATE, withPermit(await gateway.permit()));
    await vi.waitFor(() => expect(gateway.permits.running()).toBe(0));
    const late = await gateway.ask('POST', CREATE, withPermit(slow));
    expect(late.status).toBe(409);
    expect(await late.json()).toMatchObject({ outcome: 'not-sent', error_code: 'LAUNCHPAD.NAME_BUSY' });
    expect(gateway.sent).toHaveLength(1);
  });

  it.each([
    ['not JSON', '{'],
    ['an unknown key', JSON.stringify({ ...example, endpoint: 'http://x' })],
    ['a number as text', JSON.stringify({ ...example, broker_num: '3' })],
    ['nothing', ''],
    ['a deep nest', '['.repeat(30_000)],
  ])('whose body is %s is certainly not sent, and keeps its permit', async (_name, body) => {
    const gateway = testGateway(() => json({ instance_id: 'i-1' }));
    const permit = await gateway.permit();
    const response = await gateway.ask('POST', CREATE, withPermit(permit, body));
    expect([response.status, await outcomeOf(response)]).toEqual([400, 'not-sent']);
    expect(gateway.sent).toHaveLength(0);
    expect((await gateway.ask('POST', CREATE, withPermit(permit))).status).toBe(200);
  });

  it('that is refused names the field and never its value', async () => {
    const gateway = testGateway();
    const body = JSON.stringify({ ...example, password: 'CANARY;' });
    const response = await gateway.ask('POST', CREATE, withPermit(await gateway.permit(), body));
    const text = await response.text();
    expect(text).toContain('password');
    expect(text).not.toContain('CANARY');
  });

  it('in another project is not sent', async () => {
    const gateway = testGateway();
    const path = `/api/cloud/dms${pathOf('createInstance', { project_id: OTHER_PROJECT_ID })}`;
    const response = await gateway.ask('POST', path, withPermit(await gateway.permit()));
    expect([response.status, await outcomeOf(response)]).toEqual([403, 'not-sent']);
    expect(gateway.sent).toHaveLength(0);
  });

  it.each([
    ['that was certainly not sent', new NotSent(), 'not-sent'],
    ['whose connection broke', new Error('reset CANARY'), 'unknown'],
  ])('%s is told so', async (_name, error, outcome) => {
    const gateway = testGateway(() => Promise.reject(error));
    const response = await gateway.ask('POST', CREATE, withPermit(await gateway.permit()));
    expect([response.status, await outcomeOf(response)]).toEqual([502, outcome]);
    await vi.waitFor(() => expect(gateway.permits.running()).toBe(0));
  });
});

describe('a permit', () => {
  it.each(['{}', '[]', 'x', JSON.stringify({ project_id: PROJECT_ID, more: 1 })])(
    'is not issued for %s',
    async (body) => {
      expect((await testGateway().ask('POST', '/api/permits', { body })).status).toBe(400);
    },
  );

  it('is not issued for another project', async () => {
    const body = JSON.stringify({ project_id: OTHER_PROJECT_ID });
    expect((await testGateway().ask('POST', '/api/permits', { body })).status).toBe(403);
  });
});

describe('a create without an answer', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is unknown at its deadline, runs on, and holds its name until it is given up', async () => {
    const gateway = testGateway(() => pending().promise);
    const first = gateway.ask('POST', CREATE, withPermit(await gateway.permit()));
    await vi.advanceTimersByTimeAsync(29_999);
    expect(gateway.permits.running()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    const response = await first;
    expect([response.status, await outcomeOf(response)]).toEqual([504, 'unknown']);
    expect(gateway.sent[0]?.signal.aborted).toBe(false);
    expect(gateway.permits.running()).toBe(1);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(gateway.sent[0]?.signal.aborted).toBe(true);
    expect(gateway.permits.running()).toBe(0);
  });

  it('and a lookup without one is given up after 10 seconds', async () => {
    const gateway = testGateway(() => pending().promise);
    const asked = gateway.ask('GET', '/api/cloud/dms/v2/available-zones');
    await vi.advanceTimersByTimeAsync(10_000);
    expect((await asked).status).toBe(504);
    expect(gateway.sent[0]?.signal.aborted).toBe(true);
  });
});

describe('a browser that goes away', () => {
  it('does not call the create back', async () => {
    const held = pending();
    const gateway = testGateway(() => held.promise);
    const { port, close } = await gateway.open();
    const permit = await gateway.permit();
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    const head = [`POST ${CREATE} HTTP/1.1`, `host: 127.0.0.1:${port}`, 'content-type: application/json'];
    head.push(`${PERMIT_HEADER}: ${permit}`, `${REQUEST_HEADER}: 1`, `content-length: ${Buffer.byteLength(BODY)}`);
    socket.write(`${head.join('\r\n')}\r\n\r\n${BODY}`);
    await vi.waitFor(() => expect(gateway.sent).toHaveLength(1));
    socket.destroy();
    await once(socket, 'close');
    // The server has seen the connection end by the time that it answers a later one.
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
    expect(gateway.sent[0]?.signal.aborted).toBe(false);
    expect(gateway.permits.running()).toBe(1);
    held.resolve(json({ instance_id: 'i-1' }));
    await vi.waitFor(() => expect(gateway.permits.running()).toBe(0));
    close();
  });

  it('before its body has arrived has sent nothing', async () => {
    const gateway = testGateway();
    const { port, close } = await gateway.open();
    const permit = await gateway.permit();
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    const head = [`POST ${CREATE} HTTP/1.1`, `host: 127.0.0.1:${port}`, 'content-type: application/json'];
    head.push(`${PERMIT_HEADER}: ${permit}`, `${REQUEST_HEADER}: 1`, `content-length: ${Buffer.byteLength(BODY)}`);
    socket.write(`${head.join('\r\n')}\r\n\r\n${BODY.slice(0, -1)}`);
    socket.end();
    await vi.waitFor(() => expect(gateway.log.requests.map(({ status }) => status)).toContain(400));
    expect(gateway.sent).toHaveLength(0);
    close();
  });
});
