/** What `POST /__sandbox/faults` does to requests; whether they were processed is read from the state. */
import { describe, expect, test, vi } from 'vitest';
import { type TestSandbox, testSandbox } from '../testing/sandbox/test-sandbox';
import { SandboxReset } from './fault-queue';
import { plainSpec } from './world/instances';

const PATH = '/v2/kafka/{p}/instances';

async function order(cloud: TestSandbox, ...faults: unknown[]): Promise<void> {
  const all = faults.map((fault) => ({ method: 'POST', path: '/v2/kafka/*/instances', ...Object(fault) }));
  expect((await cloud.bare('POST', '/__sandbox/faults', all)).status).toBe(200);
}

/** How many instances were created so far. */
async function created(cloud: TestSandbox): Promise<number> {
  const { body } = await cloud.get('/v2/{p}/instances?engine=kafka&name=kafka-test');
  return Number(Reflect.get(Object(body), 'instance_num'));
}

const request = ({ raw, sandbox }: TestSandbox, signal?: AbortSignal) => {
  const plain = raw('POST', PATH, plainSpec('kafka-test'), { 'x-auth-token': sandbox.token() });
  return signal ? new Request(plain, { signal }) : plain;
};

/** Sends a create and watches how it ends. */
function send(cloud: TestSandbox) {
  const ended = vi.fn();
  const outcome = cloud.sandbox(request(cloud)).then(
    (response) => response.status,
    (error: unknown) => error,
  );
  void outcome.then(ended);
  return { ended, outcome };
}

/** Lets everything run that does not wait on the clock. */
const settle = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

describe.each([
  ['before', 0],
  ['after', 1],
] as const)('%s', (when, count) => {
  test('another answer', async () => {
    const cloud = testSandbox();
    const body = { error_code: 'APIGW.0308', error_msg: 'Too many' };
    await order(cloud, { when, action: { status: 429, headers: { 'retry-after': '3' }, body } });
    const answer = await cloud.create();
    expect([answer.status, answer.body, answer.headers.get('retry-after')]).toEqual([429, body, '3']);
    expect(await created(cloud)).toBe(count);
  });

  test('an answer that is not JSON', async () => {
    const cloud = testSandbox();
    await order(cloud, {
      when,
      action: { status: 502, headers: { 'content-type': 'text/html' }, body: '<h1>Bad</h1>' },
    });
    const response = await cloud.sandbox(request(cloud));
    expect([response.status, await response.text()]).toEqual([502, '<h1>Bad</h1>']);
    expect(response.headers.get('content-type')).toBe('text/html');
  });

  test('an answer without a body', async () => {
    const cloud = testSandbox();
    await order(cloud, { when, action: { status: 204 } });
    expect((await cloud.create()).status).toBe(204);
  });

  test('a reset', async () => {
    const cloud = testSandbox();
    await order(cloud, { when, action: { reset: true } });
    await expect(cloud.sandbox(request(cloud))).rejects.toBeInstanceOf(SandboxReset);
    expect(await created(cloud)).toBe(count);
  });

  test('a held answer', async () => {
    const cloud = testSandbox();
    await order(cloud, { when, action: { hangSeconds: 30 } });
    const { ended, outcome } = send(cloud);
    await settle();
    cloud.clock.advance(29_999);
    await settle();
    expect(ended).not.toHaveBeenCalled();
    expect(await created(cloud)).toBe(count);
    cloud.clock.advance(1);
    expect(await outcome).toEqual(when === 'after' ? 200 : new SandboxReset());
    expect(await created(cloud)).toBe(count);
  });

  test('a delay', async () => {
    const cloud = testSandbox();
    await order(cloud, { when, action: { delaySeconds: 5 } });
    const { ended, outcome } = send(cloud);
    await settle();
    expect(ended).not.toHaveBeenCalled();
    expect(await created(cloud)).toBe(count);
    await cloud.bare('POST', '/__sandbox/clock', { advanceSeconds: 5 });
    expect(await outcome).toBe(200);
    expect(await created(cloud)).toBe(1);
  });
});

test.each([0, 1, 20])('an answer that breaks off after %i bytes announces its whole length', async (bytes) => {
  const cloud = testSandbox();
  await order(cloud, { when: 'after', action: { truncateAt: bytes } });
  const response = await cloud.sandbox(request(cloud));
  expect(response.status).toBe(200);
  expect(Number(response.headers.get('content-length'))).toBeGreaterThan(20);
  const parts: Uint8Array[] = [];
  const reader = response.body?.getReader();
  const readAll = async () => {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) parts.push(part.value);
  };
  await expect(readAll()).rejects.toBeInstanceOf(SandboxReset);
  expect(parts.reduce((sum, part) => sum + part.length, 0)).toBe(bytes);
  expect(await created(cloud)).toBe(1);
});

test('a fault happens as often as ordered, to what it names, in the order of the list', async () => {
  const cloud = testSandbox();
  await order(
    cloud,
    { times: 2, action: { status: 503 } },
    { method: undefined, path: '/v2/*/instances?name=special', action: { status: 418 } },
    { action: { status: 500 } },
  );
  const statuses = [];
  for (let turn = 0; turn < 4; turn += 1) statuses.push((await cloud.create()).status);
  expect(statuses).toEqual([503, 503, 500, 200]);
  expect((await cloud.get('/v2/{p}/instances?engine=kafka&name=special')).status).toBe(418);
  expect((await cloud.get('/v2/{p}/instances?engine=kafka&name=special')).status).toBe(200);
});

test('a request without credentials meets the fault as well', async () => {
  const cloud = testSandbox();
  await order(cloud, { action: { status: 503 } });
  expect((await cloud.bare('POST', PATH)).status).toBe(503);
});

test('who gives up waiting gets its own reason, and the request is processed all the same', async () => {
  const cloud = testSandbox();
  await order(cloud, { action: { delaySeconds: 45 } });
  const controller = new AbortController();
  const outcome = cloud.sandbox(request(cloud, controller.signal));
  controller.abort(new Error('enough'));
  await expect(outcome).rejects.toThrow('enough');
  expect(await created(cloud)).toBe(0);
  cloud.clock.advance(45_000);
  await settle();
  expect(await created(cloud)).toBe(1);
});

test('a reset of the sandbox ends what is held', async () => {
  const cloud = testSandbox();
  await order(cloud, { action: { delaySeconds: 45 } });
  const { outcome } = send(cloud);
  await settle();
  await cloud.bare('POST', '/__sandbox/reset');
  expect(await outcome).toEqual(new SandboxReset());
  cloud.clock.advance(45_000);
  await settle();
  expect(await created(cloud)).toBe(0);
});
