/** The code for the real cloud over the sandbox, on a clock that stands still; nothing goes over a network. */
import { describe, expect, it } from 'vitest';
import { CLOCK_HEADER, SIGN_IN_HEADER } from '../contract/gateway-api';
import type { RouteName } from '../contract/route-table';
import { SANDBOX_ACCESS_KEY, SANDBOX_PROJECT_ID, SANDBOX_SECRET_KEY } from '../sandbox/credentials';
import { plainSpec } from '../sandbox/world/instances';
import { requestTo, sandboxTransport } from '../testing/gateway/sandbox-transport';
import { testSandbox } from '../testing/sandbox/test-sandbox';
import { cloudClient } from './cloud-client';
import { cloudClock } from './cloud-clock';
import { jsonOf } from './json';
import { keyCredentials } from './key-credentials';
import { hostOf } from './regions';
import type { WireRequest } from './transport';
import { NotSent } from './upstream';

const PROJECT = { project_id: SANDBOX_PROJECT_ID };
const CREATE_BODY = JSON.stringify(plainSpec('kafka-test'));

function world(change: { secretKey?: string; region?: string; securityToken?: string } = {}) {
  const { clock, sandbox } = testSandbox();
  const wire: WireRequest[] = [];
  let aheadMs = 0;
  const { secretKey = SANDBOX_SECRET_KEY, securityToken, region = 'cn-north-4' } = change;
  const keys = { accessKey: SANDBOX_ACCESS_KEY, secretKey, securityToken };
  const credentials = keyCredentials(
    keys,
    SANDBOX_PROJECT_ID,
    cloudClock(() => clock.now() + aheadMs),
  );
  const transport = sandboxTransport(sandbox, wire);
  const call = cloudClient({ originOf: (service) => hostOf(region, service), transport }, credentials);
  return {
    send: (name: RouteName, body?: string, query: Record<string, string> = {}) =>
      call(requestTo(name, PROJECT, body, query)),
    wire,
    credentials,
    /** The gateway's clock against the cloud's. */
    setAhead: (minutes: number) => {
      aheadMs = minutes * 60_000;
    },
  };
}

describe('a call', () => {
  it('goes to the host of its service, with nothing but what is known', async () => {
    const { send, wire } = world();
    expect((await send('listInstances', undefined, { name: "a b*'", engine: 'kafka' })).status).toBe(200);
    const [request] = wire;
    expect(request).toMatchObject({
      origin: 'https://dms.cn-north-4.myhuaweicloud.com',
      method: 'GET',
      path: `/v2/${SANDBOX_PROJECT_ID}/instances?engine=kafka&name=a%20b%2A%27`,
      body: undefined,
      repeatable: true,
    });
    expect(Object.keys(request?.headers ?? {}).sort()).toEqual([
      'accept',
      'authorization',
      'host',
      'user-agent',
      'x-project-id',
      'x-sdk-date',
    ]);
  });

  it('that creates has a connection of its own, and its exact body is signed', async () => {
    const { send, wire } = world();
    const body = JSON.stringify(plainSpec('kafka-test', { description: 'ä "值" \u{1F600}' }));
    expect((await send('createInstance', body)).status).toBe(200);
    expect(wire).toHaveLength(1);
    expect(wire[0]).toMatchObject({ path: `/v2/kafka/${SANDBOX_PROJECT_ID}/instances`, body, repeatable: false });
    expect(wire[0]?.headers['content-type']).toBe('application/json');
  });

  it('goes to the path of its route', async () => {
    const { send, wire } = world();
    expect((await send('createInstanceSuccessor', CREATE_BODY)).status).toBe(200);
    await send('listVpcs');
    expect(wire.map(({ path }) => path)).toEqual([
      `/v2/${SANDBOX_PROJECT_ID}/kafka/instances`,
      `/v3/${SANDBOX_PROJECT_ID}/vpc/vpcs`,
    ]);
  });

  it('of LTS has the content type of its document', async () => {
    const { send, wire } = world();
    await send('registerKafka', '{}');
    expect(wire[0]?.headers['content-type']).toBe('application/json;charset=utf8');
  });

  it('for enterprise projects is of the account, not of a project', async () => {
    const { send, wire } = world();
    expect((await send('listEnterpriseProjects')).status).toBe(200);
    expect(wire[0]?.origin).toBe('https://eps.myhuaweicloud.com');
    expect(wire[0]?.headers).not.toHaveProperty('x-project-id');
  });

  it('with a temporary access key carries and signs its token', async () => {
    const { send, wire } = world({ securityToken: 'temporary' });
    expect((await send('listVpcs')).status).toBe(200);
    expect(wire[0]?.headers).toMatchObject({
      'x-security-token': 'temporary',
      authorization: expect.stringContaining(';x-security-token,'),
    });
  });

  it('of a service that the region lacks is not sent', async () => {
    const { send, wire } = world({ region: 'eu-west-0' });
    await expect(send('registerKafka', '{}')).rejects.toBeInstanceOf(NotSent);
    expect(wire).toHaveLength(0);
  });

  it('with a wrong secret key is refused once', async () => {
    const { send, wire } = world({ secretKey: 'wrong' });
    const response = await send('createInstance', CREATE_BODY);
    expect([response.status, response.headers.get(SIGN_IN_HEADER)]).toEqual([401, 'again']);
    expect(jsonOf(response)).toMatchObject({ error_code: 'APIGW.0301' });
    expect(wire).toHaveLength(1);
  });
});

describe('B30: a clock that is wrong', () => {
  it.each([16, -16, 600])('by %i minutes is found out and made good for, once', async (minutes) => {
    const { send, wire, credentials, setAhead } = world();
    setAhead(minutes);
    const response = await send('createInstance', CREATE_BODY);
    expect([response.status, wire.map(({ method }) => method)]).toEqual([200, ['POST', 'GET', 'POST']]);
    expect(response.headers.get(CLOCK_HEADER)).toBe(String(-minutes * 60));
    expect(credentials.clockOffSeconds()).toBe(-minutes * 60);
    const next = await send('listVpcs');
    expect([next.status, wire.length, next.headers.get(CLOCK_HEADER)]).toEqual([200, 4, undefined]);
  });

  it('is found out by many calls at once', async () => {
    const { send, wire, setAhead } = world();
    setAhead(16);
    const answers = await Promise.all(Array.from({ length: 5 }, () => send('listVpcs')));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(wire).toHaveLength(10);
  });

  it.each([14, -14])('by %i minutes is within what the cloud takes', async (minutes) => {
    const { send, wire, credentials, setAhead } = world();
    setAhead(minutes);
    expect((await send('createInstance', CREATE_BODY)).status).toBe(200);
    expect([wire.length, credentials.clockOffSeconds()]).toEqual([1, 0]);
  });

  it('and a wrong key as well: sent again once, and no more', async () => {
    const { send, wire, setAhead } = world({ secretKey: 'wrong' });
    setAhead(16);
    const response = await send('createInstance', CREATE_BODY);
    expect([response.status, response.headers.get(SIGN_IN_HEADER), wire.length]).toEqual([401, 'again', 2]);
  });

  it.each(['', 'yesterday'])('is not made good for with the date %j', (date) => {
    const clock = cloudClock(() => 0);
    const refused = { headers: new Map([['date', date]]) };
    expect([clock.learn(refused, 0), clock.offSeconds()]).toEqual([false, 0]);
  });
});
