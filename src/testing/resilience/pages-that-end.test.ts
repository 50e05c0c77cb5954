/** Rows of faults.md in which a page, browser, console, disk, or network fails. */
import { describe, expect, test } from 'vitest';
import { CANARY, orderOf } from './cloud';
import type { KillPoint } from './console-process';
import { counts, manageTime, NAME, openScene, type Scene, submitOrder } from './scene';
import { leap, pass, quiet, until } from './virtual-time';

manageTime();

/** After reopening the console: the attempt, resolved by polling. */
async function comeBack(scene: Scene) {
  const tab = scene.browser.openTab();
  const open = (await until(tab.recover())).filter(({ state }) => state === 'unknown' || state === 'absent');
  return Promise.all(open.map(({ id }) => until(tab.settle(id))));
}

describe.each([true, false])('unique names: %s', (uniqueNames) => {
  const open = () => openScene({ uniqueNames });

  test('B20: five reloads while the answer is held lead to the one instance', async () => {
    const scene = open();
    await scene.cloud.fault({ when: 'after', action: { hangSeconds: 20 } });
    void scene.tab.submit(orderOf(NAME));
    await pass(10);
    for (let reload = 0; reload < 5; reload += 1) {
      scene.browser.crash();
      const tab = scene.browser.openTab();
      expect(await tab.recover()).toMatchObject([{ state: 'unknown', name: NAME }]);
      expect(await until(tab.submit(orderOf(NAME)))).toMatchObject({ kind: 'blocked' });
    }
    const [instance] = await scene.cloud.named(NAME);
    scene.browser.crash();
    expect(await comeBack(scene)).toMatchObject([{ kind: 'accepted', instanceId: instance?.instance_id }]);
    expect(await counts(scene)).toEqual({ posts: 1, instances: 1 });
  });

  test('B21: a browser that is closed and opened again shows the attempt and sends nothing', async () => {
    const scene = open();
    await scene.cloud.fault({ when: 'after', action: { reset: true } });
    void scene.tab.submit(orderOf(NAME));
    await pass(100);
    scene.browser.crash();
    await pass(3_600_000);
    expect(await comeBack(scene)).toMatchObject([{ kind: 'accepted' }]);
    expect(await counts(scene)).toEqual({ posts: 1, instances: 1 });
  });

  test('B23: offline before the click, nothing is sent, neither then nor later by itself', async () => {
    const scene = open();
    scene.tab.isOffline = true;
    expect(await submitOrder(scene)).toMatchObject({ kind: 'not-sent' });
    scene.tab.isOffline = false;
    await pass(300_000);
    expect(await counts(scene)).toEqual({ posts: 0, instances: 0 });
    expect(await submitOrder(scene)).toMatchObject({ kind: 'accepted' });
  });

  test('B24: offline after the click, the order is found when the network is back', async () => {
    const scene = open();
    await scene.cloud.fault({ when: 'after', action: { reset: true } });
    const result = scene.tab.submit(orderOf(NAME));
    await pass(10);
    scene.tab.isOffline = true;
    await pass(15_000);
    scene.tab.isOffline = false;
    expect(await until(result)).toMatchObject({ kind: 'accepted' });
    expect(await counts(scene)).toEqual({ posts: 1, instances: 1 });
  });

  test('B24: a network that stays away is said to be unreadable, never "not there"', async () => {
    const scene = open();
    await scene.cloud.fault({ when: 'after', action: { reset: true } });
    const result = scene.tab.submit(orderOf(NAME));
    await pass(10);
    scene.tab.isOffline = true;
    expect(await until(result)).toMatchObject({
      kind: 'unsettled',
      settlement: { kind: 'unreadable' },
      attempt: { state: 'unknown' },
    });
  });

  test('B25: a laptop that sleeps through the reading looks once when it wakes', async () => {
    const scene = open();
    await scene.cloud.fault({ when: 'after', action: { reset: true } });
    const result = scene.tab.submit(orderOf(NAME));
    await pass(100);
    const before = (await scene.cloud.journal()).length;
    await leap(8 * 3_600_000);
    expect(await until(result)).toMatchObject({ kind: 'accepted' });
    expect((await scene.cloud.journal()).length - before).toBe(1);
    expect(await counts(scene)).toEqual({ posts: 1, instances: 1 });
  });

  const KILLS: readonly (readonly [KillPoint, { posts: number; instances: number }, string])[] = [
    ['after-connect', { posts: 0, instances: 0 }, 'unsettled'],
    ['after-send', { posts: 1, instances: 1 }, 'accepted'],
    ['after-answer', { posts: 1, instances: 1 }, 'accepted'],
  ];
  test.each(KILLS)('B26: a console that is killed %s loses nothing', async (point, expected, kind) => {
    const scene = open();
    scene.console.killAt(point);
    const result = scene.tab.submit(orderOf(NAME));
    await pass(500);
    expect(scene.console.isRunning()).toBe(false);
    scene.console.start();
    const ended = await until(result);
    expect(ended.kind).toBe(kind);
    expect(await counts(scene)).toEqual(expected);
    if (kind === 'accepted') return;
    expect(ended).toMatchObject({ settlement: { kind: 'not-seen' } });
    expect(await submitOrder(scene)).toMatchObject({ kind: 'blocked' });
  });

  test('B26: a console that is killed before the record is written has sent nothing', async () => {
    const scene = open();
    const permit = scene.tab.deps.getPermit;
    scene.tab.deps.getPermit = async (session) => {
      const given = await permit(session);
      scene.console.kill();
      return given;
    };
    expect(await submitOrder(scene)).toMatchObject({ kind: 'not-sent' });
    expect(scene.browser.disk.size).toBe(0);
    expect(await counts(scene)).toEqual({ posts: 0, instances: 0 });
  });

  test('B26: a console that is killed after the record was written is unknown, and the new one does not know the session', async () => {
    const scene = openScene(
      { uniqueNames },
      {
        onSend: () => {
          scene.console.kill();
          scene.console.start();
        },
      },
    );
    expect(await submitOrder(scene)).toMatchObject({ kind: 'unsettled', settlement: { kind: 'not-seen' } });
    expect([...scene.browser.disk.values()]).toMatchObject([{ code: 'LAUNCHPAD.SIGN_IN', state: 'absent' }]);
    expect(await counts(scene)).toEqual({ posts: 0, instances: 0 });
  });

  test('B27: a disk that is full keeps the order from being sent', async () => {
    const scene = openScene(
      { uniqueNames },
      {
        onPut: () => {
          throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
        },
      },
    );
    expect(await submitOrder(scene)).toEqual({ kind: 'not-sent', reason: 'cannot-record' });
    expect(await counts(scene)).toEqual({ posts: 0, instances: 0 });
  });

  test('B27: a disk that fills up after the send loses neither the id nor the doubt', async () => {
    let isFull = false;
    const scene = openScene(
      { uniqueNames },
      {
        onPut: () => {
          if (isFull) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
        },
        onSend: () => {
          isFull = true;
        },
      },
    );
    expect(await submitOrder(scene)).toMatchObject({ kind: 'accepted' });
    isFull = false;
    expect(await submitOrder(scene)).toMatchObject({ kind: 'blocked' });
    expect(await comeBack(scene)).toMatchObject([{ kind: 'accepted' }]);
    expect(await counts(scene)).toEqual({ posts: 1, instances: 1 });
  });

  test('whatever ends, the password is on no disk and in no log', async () => {
    const scene = open();
    await scene.cloud.fault({ when: 'after', times: 3, action: { reset: true } });
    void scene.tab.submit(orderOf(NAME));
    await pass(5);
    scene.console.kill();
    await quiet();
    scene.console.start();
    scene.browser.crash();
    await comeBack(scene);
    expect(JSON.stringify([...scene.browser.disk])).not.toContain(CANARY);
    expect(scene.console.logged.join('')).not.toContain(CANARY);
    expect(scene.console.logged.join('')).toContain('createInstance');
  });
});
