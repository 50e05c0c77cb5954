/** Which address a create goes to, and when it goes on with the other one. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import example from '../contract/fixtures/create-instance-request.json';
import { DOUBT_HEADER, PERMIT_HEADER } from '../contract/gateway-api';
import { pathOf } from '../contract/routes';
import { json, PROJECT_ID, type TestGateway, testGateway } from '../testing/gateway/test-gateway';
import { type CreatePath, createPathField, createPathMemory } from './create-path';
import type { UpstreamRequest } from './upstream';

const CREATE = `/api/cloud/dms${pathOf('createInstance', { project_id: PROJECT_ID })}`;
const NO_API = {
  error_code: 'APIGW.0101',
  error_msg: 'The API does not exist or has not been published in the environment',
  request_id: 'req-1',
};
const CREATED = { instance_id: 'i-1' };

const create = async (gateway: TestGateway, name = example.name) =>
  gateway.ask('POST', CREATE, {
    body: JSON.stringify({ ...example, name }),
    headers: { [PERMIT_HEADER]: await gateway.permit() },
  });

const routesOf = ({ sent }: TestGateway) => sent.map(({ match }) => match.name);
const isDocuments = ({ match }: UpstreamRequest) => match.name === 'createInstance';
const gone = (request: UpstreamRequest) => (isDocuments(request) ? json(NO_API, 404) : json(CREATED));
const withHeaders = (response: Response, headers: Record<string, string>) => {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
};

describe('a create at an address that Huawei Cloud says it doesn’t have', () => {
  it('B45: goes on at the successor’s with the same body, and later ones begin there', async () => {
    const gateway = testGateway(gone);
    const answer = await create(gateway);
    expect([answer.status, await answer.json()]).toEqual([200, CREATED]);
    expect(gateway.sent.map(({ path }) => path)).toEqual([
      `/v2/kafka/${PROJECT_ID}/instances`,
      `/v2/${PROJECT_ID}/kafka/instances`,
    ]);
    expect(new Set(gateway.sent.map(({ body }) => body)).size).toBe(1);
    await create(gateway, 'kafka-later');
    expect(routesOf(gateway).slice(2)).toEqual(['createInstanceSuccessor']);
    await vi.waitFor(() => expect(gateway.permits.running()).toBe(0));
  });

  it('B45: whose request ID stands in a header only goes on as well', async () => {
    const { request_id: _, ...body } = NO_API;
    const gateway = testGateway((request) =>
      isDocuments(request) ? withHeaders(json(body, 404), { 'x-request-id': 'req-1' }) : json(CREATED),
    );
    expect((await create(gateway)).status).toBe(200);
    expect(gateway.sent).toHaveLength(2);
  });

  it.each<[string, () => Response]>([
    ['404 with a code of DMS', () => json({ ...NO_API, error_code: 'DMS.00404022' }, 404)],
    ['404 with a similar code', () => json({ ...NO_API, error_code: 'APIGW.01010' }, 404)],
    ['404 without a code', () => json({ message: 'Not found', request_id: 'req-1' }, 404)],
    ['404 without a request ID', () => json({ ...NO_API, request_id: undefined }, 404)],
    ['404 with an empty request ID', () => json({ ...NO_API, request_id: '' }, 404)],
    ['404 as HTML', () => withHeaders(json(NO_API, 404), { 'content-type': 'text/html' })],
    ['404 as plain text', () => withHeaders(json(NO_API, 404), { 'content-type': 'text/plain' })],
    [
      '404 that is no JSON',
      () =>
        withHeaders(new Response('{"error_code":"APIGW.0101"', { status: 404 }), {
          'content-type': 'application/json',
        }),
    ],
    ['404 after a repeated send', () => withHeaders(json(NO_API, 404), { [DOUBT_HEADER]: 'sent-twice' })],
    [
      '404 of a create that was not repeated in doubt',
      () => withHeaders(json(NO_API, 404), { [DOUBT_HEADER]: 'not-free' }),
    ],
    ['405', () => json(NO_API, 405)],
    ['400', () => json(NO_API, 400)],
    ['500', () => json(NO_API, 500)],
    ['200', () => json(NO_API)],
  ])('B45: %s is the outcome, and nothing more is sent', async (_what, answer) => {
    const gateway = testGateway(answer);
    await create(gateway);
    expect(routesOf(gateway)).toEqual(['createInstance']);
    await create(gateway, 'kafka-later');
    expect(routesOf(gateway)).toEqual(['createInstance', 'createInstance']);
  });

  it('B45: whose answer from the successor is lost is unknown, and is not sent again', async () => {
    const gateway = testGateway((request) =>
      isDocuments(request) ? json(NO_API, 404) : Promise.reject(new Error('reset')),
    );
    const answer = await create(gateway);
    expect(await answer.json()).toMatchObject({ outcome: 'unknown' });
    expect(routesOf(gateway)).toEqual(['createInstance', 'createInstanceSuccessor']);
  });

  it('B45: that the successor’s address doesn’t exist either is the outcome', async () => {
    const gateway = testGateway(() => json(NO_API, 404));
    expect((await create(gateway)).status).toBe(404);
    expect(routesOf(gateway)).toEqual(['createInstance', 'createInstanceSuccessor']);
  });

  it('B45: holds its name until the second send has ended', async () => {
    let answerSecond: (response: Response) => void = () => undefined;
    const held = new Promise<Response>((resolve) => {
      answerSecond = resolve;
    });
    const gateway = testGateway((request) => (isDocuments(request) ? json(NO_API, 404) : held));
    const first = create(gateway);
    await vi.waitFor(() => expect(gateway.sent).toHaveLength(2));
    const other = await create(gateway);
    expect([other.status, await other.json()]).toEqual([409, expect.objectContaining({ outcome: 'not-sent' })]);
    answerSecond(json(CREATED));
    expect((await first).status).toBe(200);
    expect(gateway.sent).toHaveLength(2);
  });

  it('B45: goes on also where another create learned it in between', async () => {
    const gateway = testGateway(gone);
    const answers = await Promise.all([create(gateway, 'kafka-one'), create(gateway, 'kafka-two')]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(routesOf(gateway).filter((name) => name === 'createInstanceSuccessor')).toHaveLength(2);
  });
});

describe('an answer that comes after the page was told', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('B45: leads to no second send', async () => {
    const gateway = testGateway(async (request) => {
      await new Promise((resolve) => setTimeout(resolve, 31_000));
      return gone(request);
    });
    const first = create(gateway);
    await vi.advanceTimersByTimeAsync(30_000);
    expect((await first).status).toBe(504);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(routesOf(gateway)).toEqual(['createInstance']);
    expect(gateway.permits.running()).toBe(0);
  });
});

it.each<[CreatePath, string]>([
  ['document', 'createInstance'],
  ['successor', 'createInstanceSuccessor'],
])('CREATE_PATH=%s fixes the address, whatever comes back', async (setting, route) => {
  const gateway = testGateway(() => json(NO_API, 404), { createPath: createPathMemory(setting) });
  expect((await create(gateway)).status).toBe(404);
  await create(gateway, 'kafka-later');
  expect(routesOf(gateway)).toEqual([route, route]);
});

it('the page is told of the successor only while it is in effect', () => {
  const memory = createPathMemory('auto');
  expect(createPathField(memory)).toEqual({});
  memory.switchToSuccessor?.();
  expect(createPathField(memory)).toEqual({ createPath: 'successor' });
  expect(createPathField(createPathMemory('successor'))).toEqual({ createPath: 'successor' });
  expect(createPathField(createPathMemory('document'))).toEqual({});
});
