/** The gateway as the static demo has it: the same handler, below a folder of a static host, over a sandbox. */
import { beforeEach, describe, expect, test } from 'vitest';
import { ANSWER_HEADER, PERMIT_HEADER, REQUEST_HEADER } from '../contract/gateway-api';
import { SANDBOX_PROJECT_ID } from '../sandbox/credentials';
import { createSandbox, type Sandbox } from '../sandbox/sandbox';
import { uuid } from '../sandbox/world/ids';
import { plainSpec } from '../sandbox/world/instances';
import { createGateway } from './gateway';
import { inPage } from './in-page';
import { oneSession } from './one-session';
import { asItsUser, sandboxUpstream } from './sandbox-upstream';

const BASE = 'https://host.example/shown/to/people/';
const CREATE = `api/cloud/dms/v2/kafka/${SANDBOX_PROJECT_ID}/instances`;
const INSTANCES = `api/cloud/dms/v2/${SANDBOX_PROJECT_ID}/instances`;

let sandbox: Sandbox;
let gateway: (request: Request) => Promise<Response>;
/** What reached the cloud. */
let arrived: string[];
/** What creates wait for. */
let held: Promise<void>;

beforeEach(() => {
  sandbox = createSandbox();
  arrived = [];
  held = Promise.resolve();
  const upstream = sandboxUpstream(async (request) => {
    arrived.push(`${request.method} ${new URL(request.url).pathname}`);
    if (request.method === 'POST') await held;
    return asItsUser(sandbox)(request);
  });
  gateway = inPage(createGateway(oneSession(upstream)), '/shown/to/people/');
});

const OWN = { [REQUEST_HEADER]: '1', 'content-type': 'application/json' };

async function ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const text = body === undefined ? null : JSON.stringify(body);
  const answer = await gateway(new Request(BASE + path, { method, headers: { ...OWN, ...headers }, body: text }));
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
    const good = await permit();
    expect(await create('kafka-one', good)).toMatchObject({ status: 200, from: 'cloud' });
    expect(await create('kafka-one', good)).toMatchObject(settle);
    expect(arrived).toHaveLength(1);
  });

  test('whose answer is lost is unknown, and has spent its permit', async () => {
    const faults = [{ method: 'POST', path: '/v2/kafka/*/instances', when: 'after', action: { reset: true } }];
    const order = { method: 'POST', body: JSON.stringify(faults) };
    await sandbox(new Request('https://sandbox.invalid/__sandbox/faults', order));
    const good = await permit();
    const lost = { status: 502, from: 'gateway', body: { outcome: 'unknown' } };
    expect(await create('kafka-one', good)).toMatchObject(lost);
    expect(await create('kafka-one', good)).toMatchObject({ status: 409, body: { outcome: 'settle-first' } });
    expect(arrived).toHaveLength(1);
  });

  test.each(['before it is sent', 'while it runs'])('goes on when its page gives up %s', async (when) => {
    let go = () => {};
    if (when === 'while it runs') {
      held = new Promise((resolve) => {
        go = resolve;
      });
    }
    const abort = new AbortController();
    const headers = { ...OWN, [PERMIT_HEADER]: await permit() };
    const body = JSON.stringify(plainSpec('kafka-one'));
    const sent = gateway(new Request(BASE + CREATE, { method: 'POST', headers, body, signal: abort.signal }));
    if (when === 'while it runs') await expect.poll(() => arrived.length).toBe(1);
    abort.abort();
    await expect(sent).rejects.toThrow(/abort/i);
    go();
    const look = () => ask('GET', `${INSTANCES}?engine=kafka&name=kafka-one`);
    await expect.poll(look).toMatchObject({ body: { instance_num: 1 } });
  });
});

test('a request that was aborted before it began is not sent', async () => {
  const headers = { ...OWN, [PERMIT_HEADER]: await permit() };
  const body = JSON.stringify(plainSpec('kafka-one'));
  const given = new Request(BASE + CREATE, { method: 'POST', headers, body, signal: AbortSignal.abort() });
  await expect(gateway(given)).rejects.toThrow(/abort/i);
  expect(arrived).toEqual([]);
});

test('only an instance whose creation failed is deleted, and that is read first', async () => {
  const running = `${INSTANCES}/${uuid('instance kafka-orders')}`;
  const failed = `${INSTANCES}/${uuid('instance kafka-staging')}`;
  expect(await ask('DELETE', running)).toMatchObject({ status: 409, body: { error_code: 'LAUNCHPAD.NOT_FAILED' } });
  expect(await ask('DELETE', failed)).toMatchObject({ status: 204, from: 'cloud' });
  expect(await ask('GET', failed)).toMatchObject({ status: 404, from: 'cloud' });
});

test('the controls of the sandbox are found below the folder, with their query', async () => {
  const asked: string[] = [];
  const control = async ({ url }: Request) => {
    asked.push(url.slice(new URL(url).origin.length));
    return Response.json({});
  };
  const served = inPage(createGateway(oneSession(sandboxUpstream(asItsUser(sandbox), control))), '/shown/to/people/');
  for (const path of ['__sandbox/state', '__sandbox/journal?after=1', '__sandbox'])
    await served(new Request(BASE + path, { headers: OWN }));
  expect(asked).toEqual(['/__sandbox/state', '/__sandbox/journal?after=1', '/__sandbox']);
});

test('every page of the demo is in the one session, whatever secret an earlier page has left', async () => {
  const begun = await ask('POST', 'api/session', {});
  expect(begun).toMatchObject({ status: 201, body: { session: { projectId: SANDBOX_PROJECT_ID } } });
  for (const secret of ['1', 'x'.repeat(43), String(Reflect.get(Object(begun.body), 'secret'))]) {
    const known = await ask('GET', 'api/session', undefined, { [REQUEST_HEADER]: secret });
    expect(known).toMatchObject({ status: 200, body: { who: 'demo' } });
  }
});

test.each([
  ['POST', 'api/sign-in', 403],
  ['POST', 'api/launch', 400],
  ['GET', 'api/cloud/iam/v3/projects', 404],
  ['POST', 'api/cloud/iam/v3/auth/tokens', 404],
  ['GET', `api/cloud/dms/v2/${'0'.repeat(32)}/instances`, 403],
  ['GET', `${INSTANCES}?engine=kafka&foreign=1`, 400],
  ['GET', '__sandbox/state', 404],
  ['GET', 'elsewhere', 404],
  ['GET', '../api/session', 404],
])('%s %s leads nowhere: nobody signs in, and there is one project', async (method, path, status) => {
  expect(await ask(method, path, method === 'POST' ? {} : undefined)).toMatchObject({ status, from: 'gateway' });
  expect(arrived).toEqual([]);
});
