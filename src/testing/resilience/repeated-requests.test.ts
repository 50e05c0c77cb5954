/** Rows of faults.md in which a create is repeated by clicks, tabs, browsers, or proxies. */
import { describe, expect, test } from 'vitest';
import { begunSession, PERMIT_HEADER, REQUEST_HEADER } from '../../contract/gateway-api';
import { SANDBOX_SESSION } from '../page/sandbox-transport';
import { openBrowser } from './browser';
import { orderOf } from './cloud';
import { type ConsoleProcess, ORIGIN, startConsole } from './console-process';
import { counts, manageTime, NAME, openScene, submitOrder } from './scene';
import { pass, until } from './virtual-time';

manageTime();
const { projectId } = SANDBOX_SESSION;

interface Held {
  permit: string;
  secret: string;
}

async function permitOf(console: ConsoleProcess): Promise<Held> {
  async function post(path: string, value: unknown, secret: string): Promise<unknown> {
    const headers = { [REQUEST_HEADER]: secret, 'content-type': 'application/json' };
    const request = new Request(`${ORIGIN}/api/${path}`, { method: 'POST', headers, body: JSON.stringify(value) });
    return (await console.fetch(request)).json();
  }
  const { secret } = begunSession.parse(await post('session', {}, '1'));
  const { permit } = (await post('permits', { project_id: projectId }, secret)) as { permit: string };
  return { permit, secret };
}

const createWith = ({ permit, secret }: Held, changes: Parameters<typeof orderOf>[1] = {}): Request =>
  new Request(`${ORIGIN}/api/cloud/dms/v2/kafka/${projectId}/instances`, {
    method: 'POST',
    headers: { [REQUEST_HEADER]: secret, [PERMIT_HEADER]: permit, 'content-type': 'application/json' },
    body: JSON.stringify(orderOf(NAME, changes)),
  });

describe.each([true, false])('unique names: %s', (uniqueNames) => {
  const open = () => openScene({ uniqueNames });

  test('B17: fifty clicks in one task are one send, and all get its result', async () => {
    const scene = open();
    const clicks = Array.from({ length: 50 }, () => scene.tab.submit(orderOf(NAME)));
    const results = await until(Promise.all(clicks));
    const [instance] = await scene.cloud.named(NAME);
    for (const result of results) expect(result).toMatchObject({ kind: 'accepted', instanceId: instance?.instance_id });
    expect(await counts(scene)).toEqual({ posts: 1, instances: 1 });
  });

  test('B17, B35: twenty copies of one request, at once and later, are sent once', async () => {
    const scene = open();
    const permit = await permitOf(scene.console);
    const copies = Array.from({ length: 20 }, () => scene.console.fetch(createWith(permit)));
    const statuses = (await until(Promise.all(copies))).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(19);
    const later = await until(scene.console.fetch(createWith(permit)));
    expect(await later.json()).toMatchObject({ outcome: 'settle-first' });
    expect(await counts(scene)).toEqual({ posts: 1, instances: 1 });
  });

  test('B18: a copy with another body is not sent either', async () => {
    const scene = open();
    const permit = await permitOf(scene.console);
    await until(scene.console.fetch(createWith(permit)));
    for (const changes of [{ broker_num: 4 }, { name: 'another' }]) {
      const other = await until(scene.console.fetch(createWith(permit, changes)));
      expect([other.status, await other.json()]).toMatchObject([409, { outcome: 'settle-first' }]);
    }
    expect((await scene.cloud.creates()).length).toBe(1);
  });

  test('B19: of two tabs with one name, one creates it and the other is told', async () => {
    const scene = open();
    const other = scene.browser.openTab();
    const [mine, theirs] = await until(Promise.all([scene.tab.submit(orderOf(NAME)), other.submit(orderOf(NAME))]));
    expect([mine?.kind, theirs?.kind].sort()).toEqual(['accepted', 'busy']);
    expect(await counts(scene)).toEqual({ posts: 1, instances: 1 });
    expect(await until(other.submit(orderOf(NAME)))).toMatchObject({ kind: 'name-taken' });
    expect(await counts(scene)).toEqual({ posts: 1, instances: 1 });
  });

  test.each([0, 1, 500, 999, 1_500, 1_999, 2_500, 5_000])(
    'B19: two people who want one name, the second %i ms later, get one instance',
    async (lateMs) => {
      const scene = open();
      // The cloud takes a second per create, and two to respond to a lookup of the name.
      await scene.cloud.fault(
        { when: 'before', times: 9, action: { delaySeconds: 1 } },
        {
          path: '/v2/*/instances?exact_match_name=true',
          method: 'GET',
          when: 'after',
          times: 9,
          action: { delaySeconds: 2 },
        },
      );
      const first = scene.tab.submit(orderOf(NAME));
      await pass(lateMs);
      const second = openBrowser(scene.console).openTab().submit(orderOf(NAME));
      const kinds = (await until(Promise.all([first, second]))).map(({ kind }) => kind);
      expect(kinds).toContain('accepted');
      expect(kinds.some((kind) => kind === 'busy' || kind === 'name-taken')).toBe(true);
      expect(await counts(scene)).toEqual({ posts: 1, instances: 1 });
    },
  );

  test('B22: a page that goes away does not call its order back, and the next page finds it', async () => {
    const scene = open();
    await scene.cloud.fault({ when: 'after', action: { delaySeconds: 5 } });
    void scene.tab.submit(orderOf(NAME));
    await pass(10);
    scene.tab.close();
    await pass(10_000);
    expect(await counts(scene)).toEqual({ posts: 1, instances: 1 });
    const next = scene.browser.openTab();
    const [attempt] = await next.recover();
    expect(attempt).toMatchObject({ state: 'unknown' });
    const [instance] = await scene.cloud.named(NAME);
    expect(await until(next.settle(String(attempt?.id)))).toMatchObject({
      kind: 'accepted',
      instanceId: instance?.instance_id,
    });
  });

  test('B35: a browser that repeats a create when its connection dies finds the one that was sent', async () => {
    const scene = open();
    scene.tab.repeatsLostCreates = true;
    scene.console.killAt('after-send');
    expect(await submitOrder(scene)).toMatchObject({ kind: 'accepted' });
    expect(await counts(scene)).toEqual({ posts: 1, instances: 1 });
  });

  test('B35: a browser that repeats a create that never left the console does not create', async () => {
    const scene = open();
    scene.tab.repeatsLostCreates = true;
    scene.console.killAt('after-connect');
    expect(await submitOrder(scene)).toMatchObject({ kind: 'unsettled', settlement: { kind: 'not-seen' } });
    expect(await counts(scene)).toEqual({ posts: 0, instances: 0 });
  });

  test('another console knows nothing of the first one’s permits: only the look-up keeps two replicas apart', async () => {
    const scene = open();
    expect(await submitOrder(scene)).toMatchObject({ kind: 'accepted' });
    const elsewhere = openBrowser(startConsole(scene.cloud)).openTab();
    expect(await until(elsewhere.submit(orderOf(NAME)))).toMatchObject({ kind: 'name-taken' });
    expect(await counts(scene)).toEqual({ posts: 1, instances: 1 });
  });
});
