import { describe, expect, test } from 'vitest';
import { readErrorBody } from '../contract/error-body';
import { projectList, tokenResponse } from '../contract/identity';
import { manualClock } from '../testing/sandbox/manual-clock';
import { START_MS, testSandbox } from '../testing/sandbox/test-sandbox';
import {
  SANDBOX_ACCESS_KEY,
  SANDBOX_DOMAIN,
  SANDBOX_PASSWORD,
  SANDBOX_PROJECT_ID,
  SANDBOX_REGION,
  SANDBOX_SECRET_KEY,
  SANDBOX_USER,
} from './credentials';
import { createSandbox } from './sandbox';
import { signatureOf } from './signature';

const OTHER_PROJECT = '0123456789abcdef0123456789abcdef';
const ZONES = '/v2/available-zones';
const INSTANCES = '/v2/{p}/instances?engine=kafka';

const login = (change: Record<string, unknown> = {}, scope?: unknown) => ({
  auth: {
    identity: {
      methods: ['password'],
      password: {
        user: { name: SANDBOX_USER, password: SANDBOX_PASSWORD, domain: { name: SANDBOX_DOMAIN }, ...change },
      },
    },
    ...(scope === undefined ? {} : { scope }),
  },
});

async function tokenFor(cloud: ReturnType<typeof testSandbox>, scope?: unknown): Promise<string> {
  const answer = await cloud.bare('POST', '/v3/auth/tokens?nocatalog=true', login({}, scope));
  expect(answer.status).toBe(201);
  tokenResponse.parse(answer.body);
  return answer.headers.get('x-subject-token') ?? '';
}

describe('tokens', () => {
  test.each([
    ['by name', { project: { name: SANDBOX_REGION } }],
    ['by id', { project: { id: SANDBOX_PROJECT_ID } }],
  ])('a token for the project %s opens its routes for 24 hours', async (_name, scope) => {
    const cloud = testSandbox();
    const headers = { 'x-auth-token': await tokenFor(cloud, scope) };
    expect((await cloud.bare('GET', INSTANCES, undefined, headers)).status).toBe(200);
    cloud.clock.advance(24 * 3_600_000 - 1);
    expect((await cloud.bare('GET', INSTANCES, undefined, headers)).status).toBe(200);
    cloud.clock.advance(1);
    const late = await cloud.bare('GET', INSTANCES, undefined, headers);
    expect([late.status, late.body]).toEqual([401, { error_code: 'DMS.10240102', error_msg: 'Expired token.' }]);
  });

  test('a token without a project opens global services, and no project', async () => {
    const cloud = testSandbox();
    const headers = { 'x-auth-token': await tokenFor(cloud, { domain: { name: SANDBOX_DOMAIN } }) };
    expect((await cloud.bare('GET', '/v1.0/enterprise-projects', undefined, headers)).status).toBe(200);
    const refused = await cloud.bare('GET', INSTANCES, undefined, headers);
    expect([refused.status, refused.body]).toEqual([
      401,
      { error_code: 'DMS.10240104', error_msg: 'The project ID and token do not match.' },
    ]);
  });

  test.each([
    ['another user', login({ name: 'root' }), 401],
    ['another domain', login({ domain: { name: 'x' } }), 401],
    ['another password', login({ password: `${SANDBOX_PASSWORD} ` }), 401],
    ['another project', login({}, { project: { name: 'cn-north-4' } }), 401],
    ['no user', { auth: {} }, 400],
    ['no JSON', 'auth', 400],
  ])('%s gets no token', async (_name, body, status) => {
    const answer = await testSandbox().bare('POST', '/v3/auth/tokens', body);
    expect(answer.status).toBe(status);
    expect(answer.headers.has('x-subject-token')).toBe(false);
    expect(answer.body).toMatchObject({ error: { code: status, title: expect.any(String) } });
  });

  test('the internal token is renewed in time', async () => {
    const cloud = testSandbox();
    const first = cloud.sandbox.token();
    expect(cloud.sandbox.token()).toBe(first);
    cloud.clock.advance(23.5 * 3_600_000);
    expect(cloud.sandbox.token()).not.toBe(first);
    expect((await cloud.get(ZONES)).status).toBe(200);
  });

  test.each([
    [ZONES, undefined, 'DMS.10240103', 'Missing token.'],
    [ZONES, 'made up', 'DMS.10240101', 'Invalid token.'],
    ['/v3/{p}/vpc/vpcs', undefined, 'APIGW.0301', 'Incorrect IAM authentication information: x-auth-token not found'],
    ['/v3/{p}/vpc/vpcs', 'made up', 'APIGW.0301', 'Incorrect IAM authentication information: decrypt token fail'],
    ['/v3/auth/projects', undefined, 'Unauthorized', 'The request you have made requires authentication.'],
  ])('%s with the token %s', async (path, token, code, message) => {
    const headers = token === undefined ? {} : { 'x-auth-token': token };
    const answer = await testSandbox().bare('GET', path, undefined, headers);
    expect(answer.status).toBe(401);
    expect(readErrorBody(answer.body)).toMatchObject({ code, message });
  });
});

describe('signatures', () => {
  const address = `http://127.0.0.1:8790/v2/${SANDBOX_PROJECT_ID}/instances?engine=kafka&name=a%20b`;
  const names = ['host', 'x-project-id', 'x-sdk-date'];

  async function signed(secret: string, projectId = SANDBOX_PROJECT_ID) {
    const headers = new Headers({
      'x-sdk-date': '20261122T070000Z',
      'x-project-id': projectId,
      host: '127.0.0.1:8790',
    });
    const url = new URL(address.replace(SANDBOX_PROJECT_ID, projectId));
    const parts = { method: 'GET', url, headers, body: new Uint8Array() };
    const signature = await signatureOf(parts, names, secret);
    const list = names.join(';');
    headers.set(
      'authorization',
      `SDK-HMAC-SHA256 Access=${SANDBOX_ACCESS_KEY}, SignedHeaders=${list}, Signature=${signature}`,
    );
    return new Request(url, { headers });
  }

  test.each([
    [SANDBOX_SECRET_KEY, SANDBOX_PROJECT_ID, 0, 200, undefined],
    [SANDBOX_SECRET_KEY, SANDBOX_PROJECT_ID, 14, 200, undefined],
    [SANDBOX_SECRET_KEY, SANDBOX_PROJECT_ID, 16, 401, 'APIGW.0301'],
    ['another key', SANDBOX_PROJECT_ID, 0, 401, 'APIGW.0301'],
    [SANDBOX_SECRET_KEY, OTHER_PROJECT, 0, 401, 'DMS.10240104'],
  ])('with %s for %s, %i minutes late', async (secret, project, minutes, status, code) => {
    const sandbox = createSandbox({ clock: manualClock(START_MS + minutes * 60_000) });
    const answer = await sandbox(await signed(secret, project));
    expect(answer.status).toBe(status);
    expect((await answer.json()).error_code).toBe(code);
  });
});

describe('addresses', () => {
  test.each([
    ['GET', '/v2/nothing', 404, 'APIGW.0101'],
    ['GET', '/', 404, 'APIGW.0101'],
    ['POST', '/v2/rabbitmq/{p}/instances', 404, 'APIGW.0101'],
    ['PUT', '/v2/{p}/instances', 405, 'DMS.00405001'],
    ['DELETE', '/v2/available-zones', 405, 'DMS.00405001'],
    ['POST', '/v2/kafka/%7Bproject_id%7D/instances', 400, 'DMS.00400002'],
    ['GET', '/v2/short/instances?engine=kafka', 400, 'DMS.00400002'],
    ['POST', '/v2/short/kafka/instances', 400, 'DMS.00400002'],
    ['GET', '/v2/{p}/instances/not%20an%20id', 400, 'DMS.00400061'],
    ['GET', `/v2/${OTHER_PROJECT}/instances?engine=kafka`, 401, 'DMS.10240104'],
    ['POST', `/v2/kafka/${OTHER_PROJECT}/instances`, 401, 'DMS.10240104'],
    ['GET', `/v3/${OTHER_PROJECT}/vpc/vpcs`, 401, 'DMS.10240104'],
    ['POST', '/v2/short/lts/dms/kafka-instance', 403, 'LTS.0011'],
    ['GET', '/v2/{p}/instances/unknown', 404, 'DMS.00404022'],
    ['DELETE', '/v2/{p}/instances/unknown', 404, 'DMS.00404022'],
    ['GET', '/v3/{p}/vpc/firewalls/unknown', 404, 'VPC.SANDBOX.0002'],
  ])('%s %s is answered with %i %s', async (method, path, status, code) => {
    const answer = await testSandbox().call(method, path);
    expect([answer.status, readErrorBody(answer.body)?.code]).toEqual([status, code]);
  });

  test('every answer carries a request id of its own and the time of the sandbox', async () => {
    const cloud = testSandbox();
    const [first, second] = [await cloud.get(ZONES), await cloud.bare('GET', '/v2/nothing')];
    expect(first.headers.get('date')).toBe('Sun, 22 Nov 2026 07:00:00 GMT');
    expect(first.headers.get('x-request-id')).toMatch(/^[0-9a-f]{32}$/);
    expect(second.headers.get('x-request-id')).not.toBe(first.headers.get('x-request-id'));
    expect(readErrorBody(second.body)?.requestId).toBe(second.headers.get('x-request-id'));
  });

  test('a body above 12 MB is refused', async () => {
    const answer = await testSandbox().call('POST', '/v2/kafka/{p}/instances', 'x'.repeat(12 * 1024 * 1024 + 1));
    expect([answer.status, readErrorBody(answer.body)?.code]).toEqual([413, 'APIGW.0201']);
  });
});

test('IAM knows one project, named like the region', async () => {
  const cloud = testSandbox();
  const expected = [{ id: SANDBOX_PROJECT_ID, name: SANDBOX_REGION }];
  for (const path of ['/v3/auth/projects', '/v3/projects', `/v3/projects?name=${SANDBOX_REGION}`]) {
    expect(projectList.parse((await cloud.get(path)).body).projects).toMatchObject(expected);
  }
  expect((await cloud.get('/v3/projects?name=cn-north-4')).body).toMatchObject({ projects: [] });
});
