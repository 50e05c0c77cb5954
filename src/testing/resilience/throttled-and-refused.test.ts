/** Rows of faults.md in which the cloud certainly did nothing. */
import { describe, expect, test } from 'vitest';
import type { SubmitResult } from '../../app/submission/submit-result';
import { throttlePlan } from '../../app/submission/throttle-plan';
import { counts, manageTime, NAME, openScene, type Scene, submitOrder } from './scene';
import { pass } from './virtual-time';

manageTime();

const body = { error_code: 'APIGW.0308', error_msg: 'The throttling threshold has been reached' };
const throttled = (headers: Record<string, string> = {}) => ({ status: 429, headers, body });

const refusedBy429 = (result: SubmitResult) => {
  if (result.kind !== 'refused' || result.outcome.status !== 429) throw new Error(`It ended as ${result.kind}`);
  return result;
};

/** The page's reaction to a 429: continue after a delay, or leave it to the person. */
async function goOn(scene: Scene, result: SubmitResult): Promise<SubmitResult> {
  const { attempt, outcome } = refusedBy429(result);
  const plan = throttlePlan(attempt.sends, outcome.retryAfterSeconds, 0);
  if (plan.kind === 'person') return result;
  await pass(plan.seconds * 1_000);
  return submitOrder(scene, { resumes: attempt, confirmed: [attempt] });
}

/** By `Retry-After`, the delay before the page's second send; undefined: none. */
const RETRY_AFTER: readonly (readonly [string, string | undefined, number | undefined])[] = [
  ['seconds', '7', 7],
  ['an HTTP date', 'Mon, 02 Mar 2026 09:00:20 GMT', 20],
  ['a date that has passed', 'Mon, 02 Mar 2026 08:00:00 GMT', 5],
  ['nothing', undefined, 5],
  ['0', '0', 1],
  ['a negative number', '-5', 5],
  ['a minute', '60', 60],
  ['more than a minute', '61', undefined],
  ['an enormous number', '1000000000', undefined],
  ['a number that no date can hold', '9'.repeat(40), undefined],
  ['garbage', 'soon', 5],
];

describe.each([true, false])('unique names: %s', (uniqueNames) => {
  const open = () => openScene({ uniqueNames });

  test.each(RETRY_AFTER)('B6: Retry-After with %s is honoured', async (_what, value, seconds) => {
    const scene = open();
    await scene.cloud.fault({ action: throttled(value === undefined ? {} : { 'retry-after': value }) });
    const first = refusedBy429(await submitOrder(scene));
    expect(throttlePlan(1, first.outcome.retryAfterSeconds, 0)).toMatchObject(
      seconds === undefined ? { kind: 'person' } : { kind: 'count-down', seconds },
    );
    expect(await counts(scene)).toEqual({ posts: 1, instances: 0 });
    const second = await goOn(scene, first);
    expect(second.kind).toBe(seconds === undefined ? 'refused' : 'accepted');
    expect(await counts(scene)).toEqual(
      seconds === undefined ? { posts: 1, instances: 0 } : { posts: 2, instances: 1 },
    );
  });

  test('B6: two refusals and then a success are three sends of one attempt, each after its wait and with its own permit', async () => {
    const permits: string[] = [];
    const scene = openScene({ uniqueNames }, { onSend: (_tab, _request, permit) => permits.push(permit) });
    await scene.cloud.fault({ times: 2, action: throttled({ 'retry-after': '10' }) });
    const last = await goOn(scene, await goOn(scene, await submitOrder(scene)));
    expect(last).toMatchObject({ kind: 'accepted', attempt: { sends: 3 } });
    expect(scene.browser.disk.size).toBe(1);
    expect(new Set(permits).size).toBe(3);
    const times = (await scene.cloud.creates()).map(({ at }) => Date.parse(at));
    const waits = times.slice(1).map((at, index) => at - (times[index] ?? 0));
    for (const wait of waits) expect(wait).toBeGreaterThanOrEqual(10_000);
    expect(await counts(scene)).toEqual({ posts: 3, instances: 1 });
  });

  test('B6: after the third send the page does not send again by itself', async () => {
    const scene = open();
    await scene.cloud.fault({ times: 9, action: throttled() });
    const last = await goOn(scene, await goOn(scene, await goOn(scene, await goOn(scene, await submitOrder(scene)))));
    expect(last).toMatchObject({ kind: 'refused', attempt: { sends: 3 } });
    expect(await counts(scene)).toEqual({ posts: 3, instances: 0 });
  });

  test.each([
    ['B10: 400 with a code', 400, { error_code: 'DMS.00400011', error_msg: 'Invalid description.' }],
    ['B10: 400 with an unknown code', 400, { error_code: 'DMS.99999999', error_msg: 'Something new.' }],
    ['B11: 404', 404, { error_code: 'DMS.00404001', error_msg: 'The requested URL does not exist.' }],
    ['B11: 405', 405, { error_code: 'DMS.00405001', error_msg: 'This request method is not allowed.' }],
    ['B11: 413', 413, { error_code: 'APIGW.0201', error_msg: 'Request entity too large' }],
    ['B11: 415', 415, { error_code: 'APIGW.0101', error_msg: 'Unsupported media type' }],
    ['B11: 422', 422, { error_code: 'DMS.00400005', error_msg: 'm' }],
    ['B16: 403 for a role', 403, { error_code: 'DMS.00403003', error_msg: 'No permission.' }],
    ['B16: 401 for another project', 401, { error_code: 'DMS.10240104', error_msg: 'Project and token do not match.' }],
    ['B16: 403 for a frozen account', 403, { error_code: 'DMS.10240306', error_msg: 'The tenant is frozen.' }],
  ])('%s is certain: nothing was created, and nothing is sent again by itself', async (_row, status, answer) => {
    const scene = open();
    await scene.cloud.fault({ action: { status, body: answer } });
    const result = await submitOrder(scene);
    expect(result).toMatchObject({ kind: 'refused', attempt: { state: 'refused' }, outcome: { status } });
    expect(result.kind === 'refused' && result.outcome.code).toBe(answer.error_code);
    await pass(120_000);
    expect(await counts(scene)).toEqual({ posts: 1, instances: 0 });
    expect(await submitOrder(scene), 'the person may press Create again').toMatchObject({ kind: 'accepted' });
    expect(await counts(scene)).toEqual({ posts: 2, instances: 1 });
  });

  const LIES = [
    ['429', { status: 429, body }],
    ['401', { status: 401, body: { error_code: 'APIGW.0301', error_msg: 'Incorrect IAM authentication information' } }],
    ['403', { status: 403, body: { error_code: 'DMS.00403003', error_msg: 'No permission.' } }],
  ] as const;

  test.each(LIES)(
    'B38: an instance that a %s denied is found by the next press, and called what it is',
    async (_status, action) => {
      const scene = open();
      await scene.cloud.fault({ when: 'after', action });
      const first = await submitOrder(scene);
      expect(first).toMatchObject({ kind: 'refused' });
      const second = await submitOrder(scene);
      const [made] = await scene.cloud.named(NAME);
      const told = { state: 'accepted', foundAt: expect.any(Number), code: action.body.error_code };
      expect(second).toMatchObject({ kind: 'accepted', instanceId: made?.instance_id, attempt: told });
      expect(await counts(scene)).toEqual({ posts: 1, instances: 1 });
    },
  );

  test('B38: an instance of an own accepted send is not taken for that of a refused one', async () => {
    const scene = open();
    await scene.cloud.fault({ action: throttled() });
    expect(await submitOrder(scene)).toMatchObject({ kind: 'refused' });
    expect(await submitOrder(scene)).toMatchObject({ kind: 'accepted' });
    expect(await submitOrder(scene)).toMatchObject({ kind: 'name-taken' });
    expect(await counts(scene)).toEqual({ posts: 2, instances: 1 });
  });

  test.each([
    ['an HTML page', 403, '<html>Blocked by policy</html>'],
    ['nothing', 429, ''],
    ['JSON of something in between', 401, { code: '401', message: 'Proxy authentication required' }],
    ['a bare number', 404, { error: { code: 404, message: 'Not Found' } }],
    ['a word', 400, { error_code: 'BadRequest', error_msg: 'no' }],
  ])('B39: a refusal with %s for a code is unknown, and looked for', async (_what, status, answer) => {
    const scene = open();
    await scene.cloud.fault(
      { when: 'after', action: { status, body: answer } },
      { when: 'before', action: { status, body: answer } },
    );
    expect(await submitOrder(scene)).toMatchObject({ kind: 'accepted', attempt: { looks: 1 } });
    expect(await counts(scene)).toEqual({ posts: 1, instances: 1 });
  });

  test.each(['DMS.00400060', 'DMS.00400081'])(
    'B10: %s after an own send of unknown fate is settled by reading, and never called "taken"',
    async (code) => {
      const scene = open();
      await scene.cloud.fault(
        { when: 'before', action: { delaySeconds: 95 } },
        { when: 'before', action: { status: 400, body: { error_code: code, error_msg: 'It exists.' } } },
      );
      const first = await submitOrder(scene);
      if (first.kind !== 'unsettled') throw new Error(`It ended as ${first.kind}`);
      const second = await submitOrder(scene, { confirmed: [first.attempt] });
      const [instance, ...further] = await scene.cloud.named(NAME);
      expect(second).toMatchObject({ kind: 'accepted', instanceId: instance?.instance_id });
      expect(further).toEqual([]);
    },
  );

  test('B10: a taken name, without an own send in doubt, is a refusal', async () => {
    const scene = open();
    await scene.cloud.fault({ action: { status: 400, body: { error_code: 'DMS.00400060', error_msg: 'It exists.' } } });
    expect(await submitOrder(scene)).toMatchObject({ kind: 'refused', outcome: { code: 'DMS.00400060' } });
    expect(await counts(scene)).toEqual({ posts: 1, instances: 0 });
  });
});
