/** Calls that the gateway sends a second time with other credentials: what it does before, and what it says after. */
import { describe, expect, it } from 'vitest';
import { DOUBT_HEADER, gatewayError, SIGN_IN_HEADER } from '../contract/gateway-api';
import { pathOf } from '../contract/routes';
import { SANDBOX_PROJECT_ID } from '../sandbox/credentials';
import type { Fault } from '../sandbox/fault-queue';
import { create, PASSWORD, signIn } from '../testing/gateway/sign-in-helpers';
import { type TestConsole, testConsole } from '../testing/gateway/test-console';

const PROJECT = { project_id: SANDBOX_PROJECT_ID };
const CREATE = pathOf('createInstance', PROJECT);
const LIST = pathOf('listInstances', PROJECT);
const REGISTER = pathOf('registerKafka', PROJECT);

const ended = { status: 401, body: { error_code: 'DMS.10240102', error_msg: 'token expires' } };
const refusal = { status: 400, body: { error_code: 'DMS.00400011', error_msg: 'Invalid description.' } };

type OrderedFault = Omit<Fault, 'path'> & { path: string };

/** A create by somebody whose password gets new tokens, while the cloud does what is ordered. */
async function createWhile(console: TestConsole, ...faults: readonly OrderedFault[]) {
  const somebody = console.visitor();
  await signIn(somebody, PASSWORD);
  await console.fault(...faults);
  const answer = await create(somebody, 'kafka-test');
  const sent = console.wireTo('/instances').map(({ method }) => method);
  const listed = await somebody.ask('GET', `/api/cloud/dms${LIST}?engine=kafka&name=kafka-test&exact_match_name=true`);
  const { instances } = (await listed.json()) as { instances: unknown[] };
  return { answer, doubt: answer.headers.get(DOUBT_HEADER), sent, instances: instances.length };
}

const post = (when: 'before' | 'after', action: Fault['action'], times = 1): OrderedFault => ({
  method: 'POST',
  path: CREATE,
  when,
  times,
  action,
});
const look = (action: Fault['action']): OrderedFault => ({
  method: 'GET',
  path: LIST,
  when: 'before',
  times: 1,
  action,
});

describe.each([true, false])('B40: a create that is answered 401, unique names: %s', (uniqueNames) => {
  const open = () => testConsole({}, undefined, uniqueNames);

  it('after it was carried out is not sent again, and the answer is in doubt', async () => {
    expect(await createWhile(open(), post('after', ended))).toMatchObject({
      answer: { status: 401 },
      doubt: 'not-free',
      sent: ['POST', 'GET'],
      instances: 1,
    });
  });

  it('before anything was done is sent again after a look, and the answer says so', async () => {
    expect(await createWhile(open(), post('before', ended))).toMatchObject({
      answer: { status: 200 },
      doubt: 'sent-twice',
      sent: ['POST', 'GET', 'POST'],
      instances: 1,
    });
  });

  it('and is refused the second time is in doubt', async () => {
    expect(await createWhile(open(), post('before', ended), post('before', refusal))).toMatchObject({
      answer: { status: 400 },
      doubt: 'sent-twice',
      sent: ['POST', 'GET', 'POST'],
      instances: 0,
    });
  });

  it.each([
    ['breaks off', { reset: true } as const],
    ['fails', { status: 500, body: '' }],
    ['is refused', { status: 403, body: { error_code: 'DMS.00403003', error_msg: 'No permission.' } }],
    ['is no list', { status: 200, body: '<html>' }],
    ['shows something else', { status: 200, body: { items: [] } }],
    ['shows a row that cannot be read', { status: 200, body: { instances: [{ name: 7 }] } }],
  ])('is not sent again where the look %s', async (_what, action) => {
    expect(await createWhile(open(), post('after', ended), look(action))).toMatchObject({
      answer: { status: 401 },
      doubt: 'not-free',
      sent: ['POST', 'GET'],
      instances: 1,
    });
  });

  it('as its look is: somebody has to sign in, and it was sent once', async () => {
    const { answer, ...rest } = await createWhile(open(), post('before', ended), look(ended));
    expect([answer.status, answer.headers.get(SIGN_IN_HEADER)]).toEqual([401, 'again']);
    expect(rest).toEqual({ doubt: null, sent: ['POST', 'GET'], instances: 0 });
  });

  it('and whose second send breaks off is unknown', async () => {
    const { answer, ...rest } = await createWhile(open(), post('before', ended), post('after', { reset: true }));
    expect(gatewayError.parse(await answer.json()).outcome).toBe('unknown');
    expect(rest).toMatchObject({ sent: ['POST', 'GET', 'POST'], instances: 1 });
  });
});

describe('a registration that is answered 401', () => {
  it.each([
    ['refused', 400],
    ['refused as already registered', 409],
  ])('and %s the second time is in doubt', async (_what, status) => {
    const console = testConsole();
    const somebody = console.visitor();
    await signIn(somebody, PASSWORD);
    const fault = { method: 'POST', path: REGISTER, when: 'before', times: 1 } as const;
    const body = { error_code: 'LTS.0009', error_msg: 'no' };
    await console.fault({ ...fault, action: ended }, { ...fault, action: { status, body } });
    const request = { instance_id: 'kafka-orders', kafka_name: 'orders', connect_info: {} };
    const answer = await somebody.ask('POST', `/api/cloud/lts${REGISTER}`, request);
    expect([answer.status, answer.headers.get(DOUBT_HEADER)]).toEqual([status, 'sent-twice']);
    expect(console.wireTo('/kafka-instance')).toHaveLength(2);
  });
});
