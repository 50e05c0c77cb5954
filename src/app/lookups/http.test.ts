import { afterEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { LTS_CONTENT_TYPE } from '../../contract/log-service';
import { vpcList } from '../../contract/network';
import { servicesOver } from '../../testing/page/services-over';
import type { Services } from '../services/services';
import type { ApiError } from './api-error';
import { callCloud, callGateway, exchangeCloud, LOOKUP_DEADLINE_MS, type Transport } from './http';

const PROJECT = 'a'.repeat(32);
const parameters = { project_id: PROJECT };

let services: Services;
let sent: Request[] = [];

/** Answers every request the same way. */
function answer(respond: Transport): void {
  sent = [];
  services = servicesOver((request) => {
    sent.push(request);
    return respond(request);
  });
}
const json = (value: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(value), { status, headers: { 'x-launchpad-answer': 'cloud', ...headers } });

const failureOf = async (call: Promise<unknown>): Promise<ApiError> =>
  call.then(
    () => Promise.reject(new Error('The call succeeded')),
    (error) => error,
  );

afterEach(() => void vi.useRealTimers());

describe('a request', () => {
  test('goes to the gateway under the route’s service, with its query', async () => {
    answer(async () => json({ vpcs: [] }));
    await callCloud(services, 'listVpcs', { parameters, query: { limit: '2', marker: undefined } }, vpcList);
    expect(sent[0]?.url).toBe(`http://127.0.0.1/api/cloud/vpc/v3/${PROJECT}/vpc/vpcs?limit=2`);
    expect(sent[0]?.headers.get('x-launchpad-request')).toBe('1');
  });

  test('that changes something carries the route’s content type', async () => {
    answer(async () => json({}));
    await exchangeCloud(services, 'registerKafka', { parameters, body: { a: 'é' } });
    expect(sent[0]?.headers.get('x-launchpad-request')).toBe('1');
    expect(sent[0]?.headers.get('content-type')).toBe(LTS_CONTENT_TYPE);
    expect(await sent[0]?.text()).toBe('{"a":"é"}');
  });

  test('never follows a redirect', async () => {
    answer(async () => new Response(null, { status: 302, headers: { location: 'https://elsewhere.example' } }));
    expect(await failureOf(callGateway(services, 'GET', 'session', {}, z.object({})))).toMatchObject({
      kind: 'http',
      status: 302,
    });
    expect(sent[0]?.redirect).toBe('manual');
  });

  test('with a bad id is not sent', async () => {
    answer(async () => json({}));
    await expect(exchangeCloud(services, 'listVpcs', { parameters: { project_id: '../x' } })).rejects.toThrow(
      RangeError,
    );
    expect(sent).toEqual([]);
  });
});

describe('an answer', () => {
  test('may hold more than is known', async () => {
    answer(async () => json({ vpcs: [{ id: 'v', name: 'n', new_field: 1 }], request_id: 'r' }));
    expect((await callCloud(services, 'listVpcs', { parameters }, vpcList)).vpcs).toMatchObject([{ id: 'v' }]);
  });

  test.each([
    ['HTML', '<html></html>'],
    ['{}', '{}'],
    ['null', 'null'],
    ['nothing', ''],
    ['another form', '{"vpcs":{}}'],
    ['2 MiB', `{"vpcs":[${' '.repeat(2 * 1024 * 1024)}]}`],
  ])('that is %s is a bad response', async (_name, body) => {
    answer(async () => new Response(body, { headers: { 'x-launchpad-answer': 'cloud' } }));
    const error = await failureOf(callCloud(services, 'listVpcs', { parameters }, vpcList));
    expect(error).toMatchObject({ kind: 'bad-response', status: 200, answeredBy: 'cloud' });
  });

  test('that breaks off is a network failure', async () => {
    const pull = (controller: ReadableStreamDefaultController) => controller.error(new TypeError('terminated'));
    answer(async () => new Response(new ReadableStream({ pull })));
    expect((await failureOf(callCloud(services, 'listVpcs', { parameters }, vpcList))).kind).toBe('network');
  });

  test.each([
    ['DMS', { error_code: 'DMS.1', error_msg: ' As it is. ', request_id: 'r' }, 'DMS.1', ' As it is. ', 'r'],
    ['VPC v1', { code: 'VPC.1', message: 'm' }, 'VPC.1', 'm', 'from-header'],
    ['KMS', { error: { error_code: 'KMS.1', error_msg: 'm' } }, 'KMS.1', 'm', 'from-header'],
    ['IAM', { error: { code: 401, message: 'm', title: 'Unauthorized' } }, 'Unauthorized', 'm', 'from-header'],
    ['none', { oops: 1 }, undefined, '', 'from-header'],
  ])('with an error of %s keeps the server’s words', async (_name, body, code, message, requestId) => {
    answer(async () => json(body, 400, { 'x-request-id': 'from-header', 'x-launchpad-request-id': 'ours' }));
    const error = await failureOf(callCloud(services, 'listVpcs', { parameters }, vpcList));
    expect(error).toMatchObject({ kind: 'http', status: 400, code, message, requestId, answeredBy: 'cloud' });
  });

  test('of the gateway says what became of the request', async () => {
    const body = { outcome: 'not-sent', error_code: 'LAUNCHPAD.X', error_msg: 'm' };
    answer(async () => json(body, 502, { 'x-launchpad-answer': 'gateway' }));
    const error = await failureOf(callCloud(services, 'listVpcs', { parameters }, vpcList));
    expect(error).toMatchObject({ kind: 'http', answeredBy: 'gateway', outcome: 'not-sent', code: 'LAUNCHPAD.X' });
  });

  test.each([
    ['7', 7],
    ['0', 0],
    ['1000000000', 1e9],
    [new Date(Date.now() + 3_600_000).toUTCString(), expect.any(Number)],
    ['-1', undefined],
    ['soon', undefined],
    ['', undefined],
    ['Thu, 01 Jan 1970 00:00:00 GMT', undefined],
  ])('reads Retry-After %j', async (value, seconds) => {
    answer(async () => json({}, 429, { 'retry-after': value }));
    expect((await failureOf(callCloud(services, 'listVpcs', { parameters }, vpcList))).retryAfterSeconds).toEqual(
      seconds,
    );
  });
});

describe('no answer', () => {
  test('is a network failure', async () => {
    answer(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await failureOf(callCloud(services, 'listVpcs', { parameters }, vpcList))).toMatchObject({
      kind: 'network',
      status: undefined,
    });
  });

  const hang: Transport = ({ signal }) =>
    new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

  test('within the deadline is a timeout', async () => {
    vi.useFakeTimers();
    answer(hang);
    const failed = failureOf(callCloud(services, 'listVpcs', { parameters }, vpcList));
    await vi.advanceTimersByTimeAsync(LOOKUP_DEADLINE_MS);
    expect((await failed).kind).toBe('timeout');
  });

  test('never aborts a create', async () => {
    vi.useFakeTimers();
    answer(hang);
    void exchangeCloud(services, 'createInstance', { parameters, body: {}, deadlineMs: 'none' });
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(sent[0]?.signal.aborted).toBe(false);
  });

  test('because the caller gave up is the caller’s own reason', async () => {
    answer(hang);
    const stop = new AbortController();
    const call = callCloud(services, 'listVpcs', { parameters, signal: stop.signal }, vpcList);
    const reason = new Error('closed');
    stop.abort(reason);
    await expect(call).rejects.toBe(reason);
  });
});
