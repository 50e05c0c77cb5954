/** Estimates whose responses are lost, whose plans fail and whose stacks stay, over the sandbox's own Resource Formation. */
import { beforeEach, describe, expect, test } from 'vitest';
import example from '../../contract/fixtures/create-instance-request.json';
import type { FaultAction } from '../../sandbox/fault-queue';
import { createSandboxTransport, SANDBOX_SESSION, type SandboxTransport } from '../../testing/page/sandbox-transport';
import { servicesOver } from '../../testing/page/services-over';
import { createNameLocks, type NameLocks } from '../browser/name-locks';
import { beginSession, type Transport } from '../lookups/http';
import { stackCalls } from '../lookups/price-stacks';
import type { Services } from '../services/services';
import { type Estimate, estimatePrice } from './estimate-price';
import { clearStacks, type StackDeps, type StackRecord } from './price-stack';
import { priceTemplateOf } from './price-template';

const STACKS = '/v1/*/stacks';
const STACK = '/v1/*/stacks/*/metadata';
const DELETION = '/v1/*/stacks/*/deletion';
const PLANS = '/v1/*/stacks/*/execution-plans';
const PLAN = '/v1/*/stacks/*/execution-plans/price/metadata';
const PRICES = '/v1/*/stacks/*/execution-plans/price/prices';

const { bss_param: _, ...payPerUse } = example as Record<string, unknown>;
const template = (change: object = {}) => {
  const of = priceTemplateOf({ ...payPerUse, product_id: 'c6.2u4g.cluster', ...change }, 'sandbox-1');
  if (!of) throw new Error('Something is missing');
  return of;
};

let cloud: SandboxTransport;
let carried: Transport;
let services: Services;
let disk: Map<string, StackRecord>;
let tab: StackDeps;
let isDiskFull = false;
let onWait: () => void;

function openTab(locks: NameLocks): StackDeps {
  return {
    locks,
    now: () => Date.now() + shiftMs,
    wait: async (ms) => {
      onWait();
      shiftMs += ms;
      await cloud.advance(ms / 1000);
    },
    callsOf: (session) => stackCalls(services, session),
    records: {
      ofPerson: async ({ who }) => [...disk.values()].filter((record) => record.who === who),
      get: async (id) => disk.get(id),
      put: async (records) => {
        if (isDiskFull) throw new DOMException('full', 'QuotaExceededError');
        for (const record of records as StackRecord[]) disk.set(record.id, record);
      },
      remove: async (ids) => {
        for (const id of ids) disk.delete(id);
      },
    },
  };
}

let shiftMs = 0;

beforeEach(async () => {
  disk = new Map();
  isDiskFull = false;
  shiftMs = 0;
  onWait = () => undefined;
  cloud = createSandboxTransport();
  carried = cloud;
  services = servicesOver((outgoing) => carried(outgoing));
  await beginSession(services);
  tab = openTab(createNameLocks(null));
});

const RESET: FaultAction = { reset: true };
const FORBIDDEN: FaultAction = {
  status: 403,
  body: { error_code: 'RF.10012507', error_msg: "Policy doesn't allow action to be performed." },
};
const fault = (path: string, action: FaultAction, when: 'before' | 'after' = 'before', times = 1, method = 'POST') =>
  cloud.fault({ path, method, times, when, action });
const estimate = (change: object = {}, deps = tab) => estimatePrice(deps, SANDBOX_SESSION, template(change));
const sent = () => ({
  stacks: cloud.sentTo('createStack').length,
  plans: cloud.sentTo('createPlan').length,
  removals: cloud.sentTo('deleteStack').length,
});
/** What is left of a stack in the cloud, by its name; a stack that is being removed is gone in a moment. */
async function remains(): Promise<string[]> {
  await cloud.advance(60);
  const names = cloud.sentTo('createStack').map(({ body }) => (body as { stack_name: string }).stack_name);
  const calls = stackCalls(services, SANDBOX_SESSION);
  const found = await Promise.all(names.map(async (name) => ((await calls.find(name)) ? [name] : [])));
  return found.flat();
}
const kindOf = ({ end }: Estimate) => end.kind;
const PRICE = { amount: 12.34, original: 12.34, unit: 'HOUR', count: 1 };

describe('an estimate', () => {
  test('gives what Resource Formation says, and leaves nothing', async () => {
    expect(await estimate()).toEqual({
      end: { kind: 'priced', currency: 'CNY', prices: [PRICE], why: '' },
      left: undefined,
    });
    expect([sent(), await remains(), disk.size]).toEqual([{ stacks: 1, plans: 1, removals: 1 }, [], 0]);
  });

  test('sends what prices an instance, and nothing that names or opens it', async () => {
    await estimate({
      name: 'orders-canary',
      access_user: 'user-canary',
      password: 'Canary-pass-1',
      description: 'd-canary',
    });
    expect(JSON.stringify(cloud.sent.map(({ body }) => body))).not.toMatch(/canary/i);
    const [text] = cloud.sentTo('createPlan').map(({ body }) => (body as { template_body: string }).template_body);
    expect(Object.keys(JSON.parse(text ?? '').resource.huaweicloud_dms_kafka_instance.price)).toEqual([
      'name',
      'flavor_id',
      'broker_num',
      'storage_spec_code',
      'storage_space',
      'charging_mode',
      'engine_version',
      'vpc_id',
      'network_id',
      'security_group_id',
    ]);
  });

  test('is on the disk before its stack is made', async () => {
    const before: number[] = [];
    carried = (outgoing) => {
      before.push(disk.size);
      return cloud(outgoing);
    };
    await estimate();
    expect(before[0]).toBe(1);
  });

  test('that cannot be recorded makes no stack', async () => {
    isDiskFull = true;
    expect([await estimate(), sent().stacks]).toEqual([{ end: { kind: 'cannot-record' }, left: undefined }, 0]);
  });

  test.each([
    ['no flavor', { product_id: undefined }],
    ['no VPC', { vpc_id: '' }],
    ['no number of brokers', { broker_num: Number.NaN }],
    ['a flavor that would be evaluated', { product_id: '%{ if true }c6%{ endif }' }],
    ['a yearly/monthly order', { bss_param: { charging_mode: 'prePaid' } }],
  ])('of %s is not made', (_what, change) => {
    expect(priceTemplateOf({ ...payPerUse, product_id: 'c6.2u4g.cluster', ...change }, 'sandbox-1')).toBeUndefined();
  });
});

describe('the stack’s response is lost', () => {
  test.each<[string, FaultAction]>([
    ['a broken connection', RESET],
    ['a 502', { status: 502, body: 'x' }],
    ['a 200 that names no stack', { status: 200, body: {} }],
    ['a 409', { status: 409, body: { error_code: 'RF.10013502', error_msg: 'Conflict stack name.' } }],
  ])('B48: after it was made, by %s: found by its name, used, and removed', async (_what, action) => {
    await fault(STACKS, action, 'after');
    expect(kindOf(await estimate())).toBe('priced');
    expect([sent(), await remains(), disk.size]).toEqual([{ stacks: 1, plans: 1, removals: 1 }, [], 0]);
  });

  test('B48: before it was made: no second one is sent; the name is remembered, and forgotten when it can’t appear any more', async () => {
    await fault(STACKS, RESET);
    const { end, left } = await estimate();
    expect([end.kind, sent()]).toEqual(['lost', { stacks: 1, plans: 0, removals: 0 }]);
    expect([...disk.keys()]).toEqual([left]);
    expect(await clearStacks(tab, SANDBOX_SESSION)).toEqual([left]);
    shiftMs += 10 * 60_000;
    expect([await clearStacks(tab, SANDBOX_SESSION), disk.size]).toEqual([[], 0]);
  });

  test('B48: and it appears late: removed the next time', async () => {
    await cloud.fault(
      { path: STACKS, method: 'POST', times: 1, when: 'after', action: RESET },
      { path: STACK, method: 'GET', times: 4, when: 'before', action: RESET },
    );
    const { end, left } = await estimate();
    expect([end.kind, await remains()]).toEqual(['lost', [left]]);
    expect(await clearStacks(tab, SANDBOX_SESSION)).toEqual([left]);
    shiftMs += 10 * 60_000;
    expect([await clearStacks(tab, SANDBOX_SESSION), await remains(), disk.size]).toEqual([[], [], 0]);
  });
});

describe('a plan', () => {
  test('B49: whose response is lost is read by its name, and made once', async () => {
    await fault(PLANS, RESET, 'after');
    expect([kindOf(await estimate()), sent().plans, await remains()]).toEqual(['priced', 1, []]);
  });

  test('B49: that was never made ends the estimate, and the stack is removed', async () => {
    await fault(PLANS, RESET);
    expect([kindOf(await estimate()), sent().plans, await remains()]).toEqual(['lost', 1, []]);
  });

  test.each<[string, string, FaultAction, string, number]>([
    ['that fails', PLAN, { status: 200, body: { status: 'CREATION_FAILED', status_message: 'No' } }, 'plan-failed', 1],
    ['that is never ready', PLAN, { status: 200, body: { status: 'CREATION_IN_PROGRESS' } }, 'too-long', 99],
    ['in a state that is not known', PLAN, { status: 200, body: { status: 'PAUSED' } }, 'too-long', 99],
    ['that can’t be read for a while', PLAN, { status: 500, body: 'x' }, 'priced', 3],
    ['whose prices are refused', PRICES, FORBIDDEN, 'refused', 1],
    ['whose prices can’t be read', PRICES, { status: 200, body: '<html>' }, 'lost', 1],
    [
      'whose prices are for something else',
      PRICES,
      { status: 200, body: { currency: 'CNY', items: [] } },
      'unpriced',
      1,
    ],
    ['that may not be read', PLAN, FORBIDDEN, 'refused', 1],
  ])('B49: %s leaves no stack', async (_what, path, action, kind, times) => {
    await fault(path, action, 'before', times, 'GET');
    const { end, left } = await estimate();
    expect([end.kind, left, await remains(), disk.size]).toEqual([kind, undefined, [], 0]);
  });

  test('B49: of a flavor that has no price says so in Resource Formation’s words', async () => {
    const { end } = await estimate({ product_id: 'c9.made.up' });
    expect(end).toEqual({ kind: 'unpriced', why: 'No price for this flavor (simulated check).' });
  });

  test.each<[string, string, number]>([
    ['stack', STACKS, 0],
    ['plan', PLANS, 1],
  ])('B49: a %s that may not be made leaves nothing', async (_what, path, removals) => {
    await fault(path, FORBIDDEN);
    const { end, left } = await estimate();
    expect(end).toMatchObject({ kind: 'refused', error: { status: 403, code: 'RF.10012507' } });
    expect([left, sent().removals, await remains(), disk.size]).toEqual([undefined, removals, [], 0]);
  });
});

describe('a stack that stays', () => {
  test.each<[string, FaultAction]>([
    ['refused', FORBIDDEN],
    ['refused for its state', { status: 403, body: { error_code: 'RF.10012544', error_msg: 'Invalid status.' } }],
    ['throttled', { status: 429, body: { error_code: 'APIGW.0308', error_msg: 'Too many.' } }],
    ['lost before it was carried out', RESET],
  ])('B50: because removing it is %s is named, remembered, and removed the next time', async (_what, action) => {
    await fault(DELETION, action);
    const { end, left } = await estimate();
    expect([end.kind, await remains(), [...disk.keys()]]).toEqual(['priced', [left], [left]]);
    expect([await clearStacks(tab, SANDBOX_SESSION), await remains(), disk.size]).toEqual([[], [], 0]);
  });

  test('B50: removing it is carried out, and the response lost: nothing is left', async () => {
    await fault(DELETION, RESET, 'after');
    expect([(await estimate()).left, await remains(), disk.size]).toEqual([undefined, [], 0]);
  });

  test('B50: a page of something in between doesn’t say that it is gone', async () => {
    await fault(DELETION, { status: 404, body: { error_code: 'APIGW.0101', error_msg: 'No API.' } }, 'before', 99);
    const { left } = await estimate();
    expect(await remains()).toEqual([left]);
    expect(await clearStacks(tab, SANDBOX_SESSION)).toEqual([left]);
  });

  test.each([
    ['while the stack is made', 1],
    ['while the plan is made', 2],
    ['while the plan is read', 3],
    ['while prices are read', 5],
  ])('B50: because the page was closed %s is removed when a page starts', async (_what, last) => {
    const closed = new Promise<never>(() => undefined);
    let calls = 0;
    carried = (outgoing) => {
      calls += 1;
      // The gateway carries it out; the page doesn't hear of it any more.
      return calls < last ? cloud(outgoing) : cloud(outgoing).then(() => closed);
    };
    void estimate();
    await expect.poll(() => calls).toBe(last);
    carried = cloud;
    const next = openTab(createNameLocks(null));
    if (last === 1) shiftMs += 10 * 60_000;
    await expect.poll(() => remains()).toHaveLength(1);
    expect([await clearStacks(next, SANDBOX_SESSION), await remains(), disk.size]).toEqual([[], [], 0]);
  });

  test('B50: two tabs estimate beside each other, and one doesn’t remove the other’s stack', async () => {
    const second = openTab(tab.locks);
    let cleared: Promise<string[]> | undefined;
    onWait = () => {
      cleared ??= clearStacks(second, SANDBOX_SESSION);
    };
    const both = await Promise.all([estimate(), estimate({}, second)]);
    expect(both.map(kindOf)).toEqual(['priced', 'priced']);
    expect([await cleared, sent(), await remains(), disk.size]).toEqual([
      [],
      { stacks: 2, plans: 2, removals: 2 },
      [],
      0,
    ]);
  });

  test('B50: another person’s stays out of it', async () => {
    await fault(DELETION, FORBIDDEN);
    const { left } = await estimate();
    expect(await clearStacks(tab, { ...SANDBOX_SESSION, who: 'somebody else' })).toEqual([]);
    expect(await remains()).toEqual([left]);
  });
});
