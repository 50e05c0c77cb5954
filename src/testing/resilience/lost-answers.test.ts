/** Rows of faults.md in which the response to a create is lost, late, or damaged. */
import { describe, expect, test } from 'vitest';
import type { SubmitProgress } from '../../app/submission/submit-result';
import { NotSent } from '../../gateway/upstream';
import type { FaultAction } from '../../sandbox/fault-queue';
import { uuid } from '../../sandbox/world/ids';
import { openBrowser } from './browser';
import { orderOf } from './cloud';
import { startConsole } from './console-process';
import { counts, manageTime, NAME, openScene, type Scene, submitOrder } from './scene';
import { pass, until } from './virtual-time';

manageTime();

/** The order was processed: a lookup finds the instance, and nothing is sent again. */
async function isFoundByReading(scene: Scene, action: FaultAction): Promise<void> {
  await scene.cloud.fault({ when: 'after', action });
  const result = await submitOrder(scene);
  const [instance] = await scene.cloud.named(NAME);
  expect(result).toMatchObject({ kind: 'accepted', instanceId: instance?.instance_id });
  expect(await counts(scene)).toEqual({ posts: 1, instances: 1 });
}

/**
 * The order was never processed: a lookup finds nothing, the person confirms, and one more send creates one instance.
 */
async function isAskedAbout(scene: Scene, action: FaultAction): Promise<void> {
  await scene.cloud.fault({ when: 'before', action });
  const first = await submitOrder(scene);
  if (first.kind !== 'unsettled') throw new Error(`It ended as ${first.kind}`);
  expect(first).toMatchObject({ settlement: { kind: 'not-seen' }, attempt: { state: 'absent' } });
  expect(await counts(scene)).toEqual({ posts: 1, instances: 0 });
  expect(await submitOrder(scene)).toMatchObject({ kind: 'blocked', attempts: [{ id: first.attempt.id }] });
  expect(await counts(scene)).toEqual({ posts: 1, instances: 0 });
  expect(await submitOrder(scene, { confirmed: [first.attempt] })).toMatchObject({ kind: 'accepted' });
  expect(await counts(scene)).toEqual({ posts: 2, instances: 1 });
}

const OTHER = uuid('instance kafka-orders');

const HTML = { headers: { 'content-type': 'text/html' }, body: '<html><script>1</script>Bad gateway</html>' };
const DMS_500 = { error_code: 'DMS.00500000', error_msg: 'Internal communication error.' };
const APIGW = { error_code: 'APIGW.0201', error_msg: 'Backend unavailable' };

/** Responses that leave the outcome open, by row. */
const OPEN_ANSWERS: readonly (readonly [string, FaultAction])[] = [
  ['B7: 502 with HTML', { status: 502, ...HTML }],
  ['B7: 504 with the words of a gateway', { status: 504, body: APIGW }],
  ['B8: 503 with the words of a gateway', { status: 503, body: APIGW }],
  ['B8: 503 without words', { status: 503, body: '' }],
  ['B9: 500 with a code', { status: 500, body: DMS_500 }],
  ['B11: 409', { status: 409, body: DMS_500 }],
  ['B14: a redirect', { status: 302, headers: { location: 'http://127.0.0.1:1/elsewhere' } }],
  ['B14: a permanent redirect', { status: 308, headers: { location: 'http://127.0.0.1:1/elsewhere' } }],
];

/** 200s without an instance. */
const UNREADABLE: readonly (readonly [string, FaultAction])[] = [
  ['nothing', { status: 200, body: '' }],
  ['HTML', { status: 200, ...HTML }],
  ['null', { status: 200, body: null }],
  ['a list', { status: 200, body: [] }],
  ['an empty object', { status: 200, body: {} }],
  ['an empty id', { status: 200, body: { instance_id: '' } }],
  ['a number for an id', { status: 200, body: { instance_id: 12 } }],
  ['an id beside an error', { status: 200, body: { instance_id: 'x', error_code: 'y' } }],
  ['a byte order mark', { status: 200, body: '\uFEFF{"instance_id":"x"}' }],
  ['a path for an id', { status: 200, body: { instance_id: '../../x' } }],
  ['10 MB', { status: 200, body: { instance_id: 'x', rest: 'x'.repeat(10_000_000) } }],
];

describe.each([true, false])('unique names: %s', (uniqueNames) => {
  const open = () => openScene({ uniqueNames });

  test('B2: a reset before processing ends with a question', () => isAskedAbout(open(), { reset: true }));
  test('B3: a reset after processing is settled by reading', () => isFoundByReading(open(), { reset: true }));
  test.each([0, 1, 20])('B4: an answer that breaks off after %i bytes is no success and no failure', (bytes) =>
    isFoundByReading(open(), { truncateAt: bytes }),
  );

  test('B5: an answer that is held for ever is unknown at the deadline, and found', async () => {
    const scene = open();
    await isFoundByReading(scene, { hangSeconds: 3_600 });
    expect(scene.console.logged.join('')).toContain('"status":504');
  });

  test('B5: an order that is processed late, after the deadline, is found all the same', async () => {
    const scene = open();
    await scene.cloud.fault({ when: 'before', action: { delaySeconds: 45 } });
    expect(await submitOrder(scene)).toMatchObject({ kind: 'accepted' });
    expect(await counts(scene)).toEqual({ posts: 1, instances: 1 });
  });

  test('B5: an order that is processed later than anyone waits is found when the person looks again', async () => {
    const scene = open();
    await scene.cloud.fault({ when: 'before', action: { delaySeconds: 600 } });
    const first = await submitOrder(scene);
    if (first.kind !== 'unsettled') throw new Error(`It ended as ${first.kind}`);
    expect(first.settlement).toEqual({ kind: 'not-seen' });
    await pass(600_000);
    expect(await until(scene.tab.settle(first.attempt.id))).toMatchObject({ kind: 'accepted' });
    expect(await counts(scene)).toEqual({ posts: 1, instances: 1 });
  });

  test.each(OPEN_ANSWERS)('%s after processing is settled by reading', (_row, action) =>
    isFoundByReading(open(), action),
  );
  test.each(OPEN_ANSWERS)('%s before processing ends with a question', (_row, action) => isAskedAbout(open(), action));
  test.each(UNREADABLE)('B12: a 200 with %s is settled by reading', (_what, action) =>
    isFoundByReading(open(), action),
  );

  test.each([201, 202])('B13: %i with an id counts as accepted', async (status) => {
    const scene = open();
    const { send } = scene.console;
    scene.console.send = async (request) => {
      const answer = await send(request);
      const isCreate = request.match.route.effect === 'create';
      return isCreate && answer instanceof Response ? new Response(answer.body, { status }) : answer;
    };
    const result = await submitOrder(scene);
    const [made] = await scene.cloud.named(NAME);
    expect(result).toMatchObject({ kind: 'accepted', instanceId: made?.instance_id });
    expect(await counts(scene)).toEqual({ posts: 1, instances: 1 });
  });

  test.each([
    ['another instance', () => ({ instance_id: OTHER }), 'other-id'],
    ['another instance, with its own beside it', () => `{"instance_id":"i-1","instance_id":"${OTHER}"}`, 'unreadable'],
    ['nothing', () => ({ instance_id: 'nothing-has-this-id' }), 'no-id'],
  ])('B37: an id that names %s is not believed: the name decides', async (_what, body, why) => {
    const told: unknown[] = [];
    const scene = open();
    await scene.cloud.fault({ when: 'after', action: { status: 200, body: body() } });
    const onProgress = (it: SubmitProgress) => it.phase === 'settling' && told.push(it.outcome?.why);
    const result = await submitOrder(scene, { onProgress });
    const [made] = await scene.cloud.named(NAME);
    expect(told).toEqual([why]);
    expect(result).toMatchObject({ kind: 'accepted', instanceId: made?.instance_id, attempt: { looks: 1 } });
    expect(await counts(scene)).toEqual({ posts: 1, instances: 1 });
  });

  test.each([
    ['another instance', { instance_id: OTHER }, OTHER],
    ['nothing', { instance_id: 'nothing-has-this-id' }, 'nothing-has-this-id'],
  ])(
    'B37: where nothing was made, an id that names %s is kept, and stands in the way',
    async (_what, body, namedId) => {
      const scene = open();
      await scene.cloud.fault({ when: 'before', action: { status: 200, body } });
      expect(await submitOrder(scene)).toMatchObject({
        kind: 'unsettled',
        settlement: { kind: 'not-seen' },
        attempt: { state: 'absent', namedId },
      });
      expect(await submitOrder(scene)).toMatchObject({ kind: 'blocked' });
      expect(await counts(scene)).toEqual({ posts: 1, instances: 0 });
    },
  );

  test('B37: an id that cannot be looked at is not lost, and the name decides', async () => {
    const scene = open();
    await scene.cloud.fault({ method: 'GET', path: '/v2/*/instances/*', action: { reset: true } });
    const result = await submitOrder(scene);
    const [made] = await scene.cloud.named(NAME);
    expect(result).toMatchObject({ kind: 'accepted', attempt: { namedId: made?.instance_id, looks: 1 } });
  });
  test.each([204, 206])('B13: %i is settled by reading', (status) =>
    isFoundByReading(open(), { status, body: { instance_id: 'the-id' } }),
  );

  test('B1: a cloud that cannot be reached has certainly got nothing, and the order is sent when it can', async () => {
    const scene = open();
    const { send } = scene.console;
    scene.console.send = async (request) => {
      if (request.match.route.effect === 'create') throw new NotSent();
      return send(request);
    };
    expect(await submitOrder(scene)).toMatchObject({
      kind: 'not-sent',
      reason: 'gateway',
      attempt: { state: 'not-sent' },
    });
    expect(await counts(scene)).toEqual({ posts: 0, instances: 0 });
    scene.console.send = send;
    expect(await submitOrder(scene)).toMatchObject({ kind: 'accepted' });
    expect(await counts(scene)).toEqual({ posts: 1, instances: 1 });
  });

  test('an instance that somebody else made meanwhile is shown, and not called ours', async () => {
    const scene = open();
    await scene.cloud.fault({ when: 'before', action: { reset: true } });
    const mine = scene.tab.submit(orderOf(NAME));
    await pass(1_000);
    const theirs = openBrowser(startConsole(scene.cloud)).openTab();
    expect(await until(theirs.submit(orderOf(NAME, { broker_num: 4, product_id: 'c6.4u8g.cluster' })))).toMatchObject({
      kind: 'accepted',
    });
    const [instance] = await scene.cloud.named(NAME);
    expect(await until(mine)).toMatchObject({
      kind: 'unsettled',
      settlement: { kind: 'ambiguous', candidates: [{ instance_id: instance?.instance_id }] },
    });
    expect(await counts(scene)).toEqual({ posts: 2, instances: 1 });
  });
});
