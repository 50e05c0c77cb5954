import { describe, expect, it } from 'vitest';
import { ANSWER_HEADER, gatewayError } from '../contract/gateway-api';
import { instance } from '../contract/instance';
import { pathOf } from '../contract/routes';
import { SANDBOX_PROJECT_ID } from '../sandbox/credentials';
import { createSandbox } from '../sandbox/sandbox';
import { requestTo } from '../testing/gateway/sandbox-transport';
import { json, OTHER_PROJECT_ID, PROJECT_ID, testGateway } from '../testing/gateway/test-gateway';
import { deleteFailed } from './delete-failed';
import { asItsUser, sandboxUpstream } from './sandbox-upstream';
import { NotSent, type UpstreamRequest } from './upstream';

const ID = 'failed-1';
const addressOf = (project: string) =>
  `/api/cloud/dms${pathOf('deleteInstance', { project_id: project, instance_id: ID })}`;
const ADDRESS = addressOf(PROJECT_ID);
const shown = (status: string, instance_id = ID) => json({ instance_id, name: 'kafka-1', status });
const gone = () => new Response(null, { status: 204 });

/** What reached the cloud, by route. */
const reached = (sent: readonly UpstreamRequest[]) => sent.map(({ match }) => match.name);

/** A cloud that shows the instance so, and deletes whatever it is told to. */
const cloudThatShows = (answer: () => Response) =>
  testGateway(({ match }) => (match.name === 'showInstance' ? answer() : gone()));

async function refusalOf(response: Response) {
  expect(response.headers.get(ANSWER_HEADER)).toBe('gateway');
  const { outcome, error_code, error_msg } = gatewayError.parse(await response.json());
  return { status: response.status, outcome, error_code, error_msg };
}

describe('deleting an instance', () => {
  it('reads the status, and deletes what is CREATEFAILED, once', async () => {
    const gateway = cloudThatShows(() => shown('CREATEFAILED'));
    const response = await gateway.ask('DELETE', ADDRESS);
    expect([response.status, response.headers.get(ANSWER_HEADER)]).toEqual([204, 'cloud']);
    expect(reached(gateway.sent)).toEqual(['showInstance', 'deleteInstance']);
    expect(new Set(gateway.sent.map(({ path }) => path))).toEqual(
      new Set([pathOf('deleteInstance', { project_id: PROJECT_ID, instance_id: ID })]),
    );
  });

  it.each(['RUNNING', 'CREATING', 'ERROR', 'FROZEN', 'DELETING', 'WEIRDNESS', 'createfailed', 'CREATEFAILED '])(
    'of the state %j is refused, and nothing but the reading is sent',
    async (status) => {
      const gateway = cloudThatShows(() => shown(status));
      const refusal = await refusalOf(await gateway.ask('DELETE', ADDRESS));
      expect(refusal).toMatchObject({ status: 409, outcome: 'not-sent', error_code: 'LAUNCHPAD.NOT_FAILED' });
      expect(refusal.error_msg).toMatch(/^Only instances that failed to create can be deleted here\./);
      expect(reached(gateway.sent)).toEqual(['showInstance']);
    },
  );

  it('names the state in the refusal', async () => {
    const refusal = await refusalOf(await cloudThatShows(() => shown('RUNNING')).ask('DELETE', ADDRESS));
    expect(refusal.error_msg).toContain('The status of this one is RUNNING.');
  });

  it.each([
    ['an answer about another instance', () => shown('CREATEFAILED', 'other-1')],
    ['no JSON', () => new Response('CREATEFAILED')],
    ['no status', () => json({ instance_id: ID, name: 'kafka-1' })],
    ['an empty status', () => shown('')],
    ['500', () => json({ error_code: 'DMS.00500000', error_msg: 'Internal service error.' }, 500)],
    ['429', () => json({}, 429)],
    ['202', () => json({ instance_id: ID, name: 'kafka-1', status: 'CREATEFAILED' }, 202)],
    [
      'nothing sent',
      () => {
        throw new NotSent();
      },
    ],
    [
      'a connection that broke',
      () => {
        throw new Error('reset');
      },
    ],
  ])('where the reading gives %s deletes nothing', async (_what, answer) => {
    const gateway = cloudThatShows(answer);
    const refusal = await refusalOf(await gateway.ask('DELETE', ADDRESS));
    expect(refusal).toMatchObject({ status: 502, outcome: 'not-sent', error_code: 'LAUNCHPAD.DELETE_UNREAD' });
    expect(reached(gateway.sent)).toEqual(['showInstance']);
  });

  it.each([401, 403, 404])('passes on the %i with which the cloud refuses the reading', async (status) => {
    const body = { error_code: 'DMS.1', error_msg: 'its own words' };
    const gateway = cloudThatShows(() => json(body, status));
    const response = await gateway.ask('DELETE', ADDRESS);
    expect([response.status, response.headers.get(ANSWER_HEADER)]).toEqual([status, 'cloud']);
    expect(await response.json()).toEqual(body);
    expect(reached(gateway.sent)).toEqual(['showInstance']);
  });

  it('whose answer is lost is unknown', async () => {
    const gateway = testGateway(({ match }) => {
      if (match.name === 'showInstance') return shown('CREATEFAILED');
      throw new Error('reset');
    });
    const refusal = await refusalOf(await gateway.ask('DELETE', ADDRESS));
    expect(refusal).toMatchObject({ status: 502, outcome: 'unknown' });
    expect(reached(gateway.sent)).toEqual(['showInstance', 'deleteInstance']);
  });

  it('of another project reads and sends nothing', async () => {
    const gateway = cloudThatShows(() => shown('CREATEFAILED'));
    expect((await gateway.ask('DELETE', addressOf(OTHER_PROJECT_ID))).status).toBe(403);
    expect(gateway.sent).toEqual([]);
  });
});

it('over the sandbox: the failed instance goes, and every other one stays', async () => {
  const upstream = sandboxUpstream(asItsUser(createSandbox()));
  const project_id = SANDBOX_PROJECT_ID;
  const list = async () => {
    const query = { engine: 'kafka', include_failure: 'true' };
    const answer = await upstream.send(requestTo('listInstances', { project_id }, undefined, query));
    if (!(answer instanceof Response)) throw new Error('The sandbox answers with a Response');
    const { instances } = (await answer.json()) as { instances: unknown[] };
    return instances.map((item) => instance.parse(item));
  };
  const before = await list();
  const ends = [];
  for (const { instance_id, name } of before) {
    const { match, path } = requestTo('deleteInstance', { project_id, instance_id });
    const { status } = await deleteFailed(upstream, { match, path }, { createMs: 30_000, lookupMs: 10_000 });
    ends.push([name, status]);
  }
  expect(Object.fromEntries(ends)).toEqual(
    Object.fromEntries(before.map(({ name, status }) => [name, status === 'CREATEFAILED' ? 204 : 409])),
  );
  expect((await list()).map(({ name }) => name)).toEqual(
    before.filter(({ status }) => status !== 'CREATEFAILED').map(({ name }) => name),
  );
});
