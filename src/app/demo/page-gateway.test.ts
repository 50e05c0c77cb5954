import { beforeEach, describe, expect, test } from 'vitest';
import { ANSWER_HEADER, PERMIT_HEADER, REQUEST_HEADER } from '../../contract/gateway-api';
import { SANDBOX_PROJECT_ID } from '../../sandbox/credentials';
import { createSandbox, type Sandbox } from '../../sandbox/sandbox';
import { uuid } from '../../sandbox/world/ids';
import { plainSpec } from '../../sandbox/world/instances';
import type { Transport } from '../api/http';
import { createPageGateway, type SendToCloud } from './page-gateway';

const BASE = 'https://host.example/shown/to/people/';
const CREATE = `api/cloud/dms/v2/kafka/${SANDBOX_PROJECT_ID}/instances`;
const INSTANCES = `api/cloud/dms/v2/${SANDBOX_PROJECT_ID}/instances`;

let sandbox: Sandbox;
let gateway: Transport;
/** What reached the cloud. */
let arrived: string[];
/** What creates wait for. */
let held: Promise<void>;

beforeEach(() => {
  sandbox = createSandbox();
  arrived = [];
  held = Promise.resolve();
  const send: SendToCloud = async (path, init) => {
    arrived.push(`${init.method} ${path}`);
    if (init.method === 'POST') await held;
    const headers = new Headers(init.headers);
    headers.set('x-auth-token', sandbox.token());
    return sandbox(new Request(`https://sandbox.invalid${path}`, { ...init, headers }));
  };
  gateway = createPageGateway(send, '/shown/to/people/');
});

async function ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const own: Record<string, string> = method === 'GET' ? headers : { [REQUEST_HEADER]: '1', ...headers };
  const text = body === undefined ? null : JSON.stringify(body);
  const answer = await gateway(new Request(BASE + path, { method, headers: own, body: text }));
  const json: unknown = await answer.json().catch(() => undefined);
  return { status: answer.status, from: answer.headers.get(ANSWER_HEADER), body: json };
}

async function permit(): Promise<string> {
  const { body } = await ask('POST', 'api/permits', { project_id: SANDBOX_PROJECT_ID });
  return String(Reflect.get(Object(body), 'permit'));
}

const create = (name: string, permitText: string) =>
  ask('POST', CREATE, plainSpec(name), { [PERMIT_HEADER]: permitText });

describe('a create', () => {
  test('needs a permit, and a permit is good once', async () => {
    const settle = { status: 409, from: 'gateway', body: { outcome: 'settle-first' } };
    expect(await create('kafka-one', 'a-permit-of-nobody')).toMatchObject(settle);
    expect(await ask('POST', CREATE, plainSpec('kafka-one'))).toMatchObject(settle);
    const good = await permit();
    expect(await create('kafka-one', good)).toMatchObject({ status: 200, from: 'cloud' });
    expect(await create('kafka-one', good)).toMatchObject(settle);
    expect(arrived).toHaveLength(1);
  });

  test('is not sent while another one of its name is on its way, nor after one that a look-up may have missed', async () => {
    let go = () => {};
    held = new Promise((resolve) => {
      go = resolve;
    });
    const [first, second] = [await permit(), await permit()];
    const running = create('kafka-one', first);
    const busy = { status: 409, body: { outcome: 'not-sent', error_code: 'LAUNCHPAD.NAME_BUSY' } };
    expect(await create('kafka-one', second)).toMatchObject(busy);
    go();
    expect(await running).toMatchObject({ status: 200 });
    expect(await create('kafka-one', second)).toMatchObject(busy);
    expect(arrived).toHaveLength(1);
  });

  test('whose answer is lost is unknown, and has spent its permit', async () => {
    const faults = [{ method: 'POST', path: '/v2/kafka/*/instances', when: 'after', action: { reset: true } }];
    const order = { method: 'POST', body: JSON.stringify(faults) };
    await sandbox(new Request('https://sandbox.invalid/__sandbox/faults', order));
    const good = await permit();
    expect(await create('kafka-one', good)).toMatchObject({
      status: 502,
      from: 'gateway',
      body: { outcome: 'unknown' },
    });
    expect(await create('kafka-one', good)).toMatchObject({ status: 409, body: { outcome: 'settle-first' } });
    expect(arrived).toHaveLength(1);
  });

  test('that does not fit the document is not sent', async () => {
    const body = { ...plainSpec('kafka-one'), broker_num: 0 };
    const answer = await ask('POST', CREATE, body, { [PERMIT_HEADER]: await permit() });
    expect(answer).toMatchObject({ status: 400, body: { outcome: 'not-sent', error_code: 'LAUNCHPAD.BODY' } });
    expect(arrived).toEqual([]);
  });

  test('goes on when its page gives up', async () => {
    const abort = new AbortController();
    const headers = { [REQUEST_HEADER]: '1', [PERMIT_HEADER]: await permit() };
    const body = JSON.stringify(plainSpec('kafka-one'));
    const sent = gateway(new Request(BASE + CREATE, { method: 'POST', headers, body, signal: abort.signal }));
    abort.abort();
    await expect(sent).rejects.toThrow();
    expect(await ask('GET', `${INSTANCES}?engine=kafka&name=kafka-one`)).toMatchObject({ body: { instance_num: 1 } });
  });
});

test('only an instance whose creation failed is deleted, and that is read first', async () => {
  const running = `${INSTANCES}/${uuid('instance kafka-orders')}`;
  const failed = `${INSTANCES}/${uuid('instance kafka-staging')}`;
  expect(await ask('DELETE', running)).toMatchObject({ status: 409, body: { error_code: 'LAUNCHPAD.NOT_FAILED' } });
  expect(await ask('GET', running)).toMatchObject({ status: 200 });
  expect(await ask('DELETE', failed)).toMatchObject({ status: 204, from: 'cloud' });
  expect(await ask('GET', failed)).toMatchObject({ status: 404, from: 'cloud' });
});

test.each([
  ['POST', 'api/sign-in', 404],
  ['POST', 'api/launch', 404],
  ['GET', 'api/cloud/iam/v3/projects', 404],
  ['POST', 'api/cloud/iam/v3/auth/tokens', 404],
  ['GET', `api/cloud/dms/v2/${'0'.repeat(32)}/instances`, 403],
  ['GET', `${INSTANCES}?engine=kafka&foreign=1`, 400],
  ['GET', 'elsewhere', 404],
])(
  '%s %s leads nowhere: nobody signs in, there is one project, and one table of routes',
  async (method, path, status) => {
    expect(await ask(method, path, method === 'POST' ? {} : undefined)).toMatchObject({ status, from: 'gateway' });
    expect(arrived).toEqual([]);
  },
);

test('what changes something has to come from the console', async () => {
  const init = { method: 'POST', body: JSON.stringify({ project_id: SANDBOX_PROJECT_ID }) };
  expect((await gateway(new Request(`${BASE}api/permits`, init))).status).toBe(403);
});
