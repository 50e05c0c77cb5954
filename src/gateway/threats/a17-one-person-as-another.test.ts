/** A17: one person sees or spends as another. */
import { describe, expect, it } from 'vitest';
import { gatewayError, PERMIT_HEADER } from '../../contract/gateway-api';
import { pathOf } from '../../contract/routes';
import { SANDBOX_PASSWORD, SANDBOX_PROJECT_ID, SANDBOX_REGION } from '../../sandbox/credentials';
import { plainSpec } from '../../sandbox/world/instances';
import { SANDBOX_KEYS, testConsole } from '../../testing/gateway/test-console';

const CREATE = `/api/cloud/dms${pathOf('createInstance', { project_id: SANDBOX_PROJECT_ID })}`;
const PROJECT = { project_id: SANDBOX_PROJECT_ID };
const ANN = { way: 'keys', ...SANDBOX_KEYS, region: SANDBOX_REGION };
const BOB = { way: 'password', domain: 'sandbox', user: 'demo', password: SANDBOX_PASSWORD, region: SANDBOX_REGION };

async function two() {
  const console = testConsole();
  const [ann, bob] = [console.visitor(), console.visitor()];
  await ann.ask('POST', '/api/sign-in', ANN);
  await bob.ask('POST', '/api/sign-in', BOB);
  const permitOf = async (person: typeof ann) =>
    ((await (await person.ask('POST', '/api/permits', PROJECT)).json()) as { permit: string }).permit;
  return { ...console, ann, bob, permitOf };
}

describe('A17: two people', () => {
  it('are two sessions: who they are, and signing out', async () => {
    const { ann, bob } = await two();
    const whoIs = async (person: typeof ann) =>
      ((await (await person.ask('GET', '/api/session')).json()) as { who: string }).who;
    expect([await whoIs(ann), await whoIs(bob)]).toEqual(['access key ending in 0001', 'demo of account sandbox']);
    await ann.ask('DELETE', '/api/session');
    expect(await whoIs(bob)).toBe('demo of account sandbox');
  });

  it("cannot spend each other's permits", async () => {
    const { ann, bob, permitOf, wireTo } = await two();
    const permit = await permitOf(ann);
    expect(permit.length * 6).toBeGreaterThanOrEqual(128);
    const spec = plainSpec('kafka-stolen');
    const stolen = await bob.ask('POST', CREATE, spec, { [PERMIT_HEADER]: permit });
    expect([stolen.status, gatewayError.parse(await stolen.json()).outcome]).toEqual([409, 'settle-first']);
    expect(wireTo('/instances')).toHaveLength(0);
    expect((await ann.ask('POST', CREATE, spec, { [PERMIT_HEADER]: permit })).status).toBe(200);
  });

  it('who lost their session are not told that a create was not sent: it may be a second copy', async () => {
    const { visitor } = await two();
    const answer = await visitor().ask('POST', CREATE, plainSpec('kafka-lost'), { [PERMIT_HEADER]: 'from before' });
    expect([answer.status, gatewayError.parse(await answer.json()).outcome]).toEqual([401, 'settle-first']);
  });

  it('who meanwhile signed in anew and work in no project yet are not told so either', async () => {
    const { visitor, fault } = await two();
    // Two projects in the region, so that none is chosen by itself.
    const projects = ['a', 'b'].map((digit) => ({ id: digit.repeat(32), name: `${SANDBOX_REGION}_${digit}` }));
    await fault({
      method: 'GET',
      path: '/v3/auth/projects',
      times: 1,
      when: 'before',
      action: { status: 200, body: { projects } },
    });
    const anew = visitor();
    const entered = (await (await anew.ask('POST', '/api/sign-in', BOB)).json()) as { session: { projectId: unknown } };
    expect(entered.session.projectId).toBeNull();
    const answer = await anew.ask('POST', CREATE, plainSpec('kafka-lost'), { [PERMIT_HEADER]: 'from before' });
    expect([answer.status, gatewayError.parse(await answer.json()).outcome]).toEqual([403, 'settle-first']);
    const read = await anew.ask('GET', '/api/cloud/dms/v2/available-zones');
    expect([read.status, gatewayError.parse(await read.json()).outcome]).toEqual([403, 'not-sent']);
  });
});

describe('A17: two visitors of a sandbox that asks nobody', () => {
  it('are two sessions all the same, each with permits of its own', async () => {
    const { visitor, sessions } = testConsole({ keys: SANDBOX_KEYS });
    const [ann, bob] = [visitor(), visitor()];
    for (const person of [ann, bob]) expect((await person.comeIn()).status).toBe(201);
    expect([ann.secret === bob.secret, sessions.size()]).toEqual([false, 2]);
    const { permit } = (await (await ann.ask('POST', '/api/permits', PROJECT)).json()) as { permit: string };
    const stolen = await bob.ask('POST', CREATE, plainSpec('kafka-stolen'), { [PERMIT_HEADER]: permit });
    expect(stolen.status).toBe(409);
    expect(sessions.size()).toBe(2);
  });

  it.each(['o'.repeat(43), '1', '', 'x', `${'o'.repeat(43)}, ${'o'.repeat(43)}`])(
    'who bring what nobody knows, %j, share nothing: each is told to begin anew, and a create may have been sent before',
    async (unknown) => {
      const { visitor, sessions, wire } = testConsole({ keys: SANDBOX_KEYS });
      const [ann, bob] = [visitor(), visitor()];
      for (const person of [ann, bob]) {
        person.secret = unknown;
        const asked = await Promise.all([
          person.ask('POST', '/api/permits', PROJECT),
          person.ask('GET', '/api/session'),
          person.ask('GET', '/api/cloud/dms/v2/available-zones'),
        ]);
        expect(asked.map(({ status }) => status)).toEqual([401, 401, 401]);
        const create = await person.ask('POST', CREATE, plainSpec('kafka-lost'), { [PERMIT_HEADER]: 'from before' });
        expect([create.status, gatewayError.parse(await create.json()).outcome]).toEqual([401, 'settle-first']);
      }
      expect([sessions.size(), wire]).toEqual([0, []]);
      for (const person of [ann, bob]) await person.comeIn();
      expect([ann.secret === bob.secret, sessions.size()]).toEqual([false, 2]);
    },
  );
});
