/** The cases of the create request against the sandbox, over real HTTP. Against the contract they run beside it. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { caseBody } from '../contract/fixtures/create-case';
import { createCases } from '../contract/fixtures/create-cases';
import { pathOf } from '../contract/routes';
import { SANDBOX_PROJECT_ID } from '../sandbox/credentials';
import { createSandbox } from '../sandbox/sandbox';
import { createWorld } from '../sandbox/world/world';
import { caseWorld } from '../testing/gateway/case-world';
import { manualClock } from '../testing/sandbox/manual-clock';
import { listen } from './node/listen';
import { sandboxHttpServer } from './node/sandbox-http';

const world = caseWorld(createWorld('small', 0));
const sandbox = createSandbox({ clock: manualClock(Date.UTC(2026, 10, 22)) });
const server = sandboxHttpServer(sandbox);
let origin = '';

beforeAll(async () => {
  origin = `http://127.0.0.1:${await listen(server, 0)}`;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});
beforeEach(async () => {
  await fetch(`${origin}/__sandbox/reset`, { method: 'POST' });
});

async function instanceCount(): Promise<number> {
  const answer = await fetch(`${origin}/__sandbox/state`);
  const state = (await answer.json()) as { instances: unknown[] };
  return state.instances.length;
}

async function create(body: string): Promise<{ verdict: string; body: unknown }> {
  const answer = await fetch(origin + pathOf('createInstance', { project_id: SANDBOX_PROJECT_ID }), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-auth-token': sandbox.token() },
    body,
  });
  const json = (await answer.json()) as { error_code?: string };
  return { verdict: answer.status === 200 ? 'ok' : `${answer.status} ${json.error_code}`, body: json };
}

describe('the create request, case by case, on the sandbox', () => {
  it.each(createCases(world))('%s', async (_name, change, _contract, expected) => {
    const before = await instanceCount();
    const { verdict, body } = await create(caseBody(world, change));
    expect(verdict).toBe(expected);
    expect(await instanceCount()).toBe(expected === 'ok' ? before + 1 : before);
    expect(body).toMatchObject(
      expected === 'ok' ? { instance_id: expect.any(String) } : { error_msg: expect.any(String) },
    );
  });
});
