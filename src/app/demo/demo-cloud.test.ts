import { beforeEach, describe, expect, test, vi } from 'vitest';
import { SANDBOX_PROJECT_ID } from '../../sandbox/credentials';
import { uuid } from '../../sandbox/world/ids';
import { plainSpec } from '../../sandbox/world/instances';
import { createMemoryLocks } from '../../testing/page/memory-locks';
import type { SafeStorage } from '../browser/safe-storage';
import { type DemoCloud, openDemoCloud, RunIsOver } from './demo-cloud';
import { RECORD_KEY, readRecord, writeFreshRecord } from './demo-record';
import { SCENARIO_KEYS, type ScenarioKey } from './scenarios';

const LIST = `https://sandbox.invalid/v2/${SANDBOX_PROJECT_ID}/instances`;
const CREATE = `https://sandbox.invalid/v2/kafka/${SANDBOX_PROJECT_ID}/instances`;

let kept: Map<string, string>;
let storage: SafeStorage;

beforeEach(() => {
  kept = new Map();
  storage = {
    entries: () => [...kept],
    read: (key) => kept.get(key) ?? '',
    write(key, text) {
      kept.set(key, text);
      return 'written';
    },
    remove: (key) => void kept.delete(key),
  };
});

/** A browser in which a scenario was started; each call of `page` opens another page on its run. */
function browser(scenario: ScenarioKey = 'usual') {
  const locks = createMemoryLocks();
  const record = writeFreshRecord(storage, { scenario, speed: 60 });
  return { page: () => openDemoCloud(record, { storage, locks: locks.page() }) };
}

async function create({ ask }: DemoCloud, name: string) {
  const headers = { 'content-type': 'application/json' };
  const spec = { ...plainSpec(name), ssl_enable: true, access_user: 'kafka_user', password: 'Canary-1-of-demo' };
  return ask(new Request(CREATE, { method: 'POST', headers, body: JSON.stringify(spec) }));
}

async function statusOf({ ask }: DemoCloud, name: string): Promise<unknown> {
  const query = `engine=kafka&name=${name}&exact_match_name=true&include_failure=true`;
  const answer = await ask(new Request(`${LIST}?${query}`));
  const { instances } = (await answer.json()) as { instances: { status: string }[] };
  return instances.map(({ status }) => status).join();
}

describe('the world of a run', () => {
  test('is one for all pages: what one orders, the other sees, and a name is taken in both', async () => {
    const { page } = browser();
    const [one, other] = [await page(), await page()];
    expect((await create(one, 'kafka-demo')).status).toBe(200);
    expect(await statusOf(other, 'kafka-demo')).toBe('CREATING');
    expect((await create(other, 'kafka-demo')).status).toBe(400);
    expect((await create(other, 'kafka-second')).status).toBe(200);
    expect(await statusOf(one, 'kafka-second')).toBe('CREATING');
  });

  test('takes one of many creates of a name that pages send at once', async () => {
    const { page } = browser();
    const pages = [await page(), await page(), await page()];
    const answers = await Promise.all(pages.map((one) => create(one, 'kafka-demo')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400]);
  });

  test('goes on while no page is open', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      const { page } = browser();
      await create(await page(), 'kafka-demo');
      vi.setSystemTime(Date.now() + 9_999);
      expect(await statusOf(await page(), 'kafka-demo')).toBe('CREATING');
      vi.setSystemTime(Date.now() + 1);
      expect(await statusOf(await page(), 'kafka-demo')).toBe('RUNNING');
    } finally {
      vi.useRealTimers();
    }
  });

  test('is written down without a password', async () => {
    const { page } = browser();
    await create(await page(), 'kafka-demo');
    expect(kept.get(RECORD_KEY)).toContain('kafka-demo');
    expect(kept.get(RECORD_KEY)).not.toContain('Canary-1-of-demo');
  });

  test('ends for a page when another run has begun, and the page does not write over that one', async () => {
    const { page } = browser();
    const one = await page();
    const next = writeFreshRecord(storage, { scenario: 'sold-out', speed: 1 });
    await expect(create(one, 'kafka-demo')).rejects.toThrow(RunIsOver);
    expect(readRecord(storage.read(RECORD_KEY))).toEqual(next);
  });

  test('lives as long as its page where the browser keeps nothing', async () => {
    storage = { entries: () => [], read: () => '', write: () => 'forbidden', remove: () => undefined };
    const one = await browser().page();
    await create(one, 'kafka-demo');
    expect(await statusOf(one, 'kafka-demo')).toBe('CREATING');
  });

  test('has the speed of the latest choice in every page', async () => {
    const { page } = browser();
    const [one, other] = [await page(), await page()];
    await one.changeSpeed(1);
    await statusOf(other, 'kafka-demo');
    expect(other.speed.get()).toBe(1);
    expect((await page()).speed.get()).toBe(1);
  });

  test('remembers the speeds before, so that a change never moves what has passed', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 10_000 });
    try {
      const { page } = browser();
      const one = await page();
      await one.changeSpeed(1);
      vi.setSystemTime(15_000);
      await one.changeSpeed(10);
      const earlier = [
        { untilMs: 10_000, times: 60 },
        { untilMs: 15_000, times: 1 },
      ];
      expect(one.pace.get()).toEqual({ times: 10, earlier });
      const kept = readRecord(storage.read(RECORD_KEY));
      expect(kept && (await openDemoCloud(kept, { storage, locks: createMemoryLocks().page() })).pace.get()).toEqual(
        one.pace.get(),
      );
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('the orders of a scenario', () => {
  test.each(SCENARIO_KEYS)('%s: the simulated cloud takes them, once a run', async (scenario) => {
    const { page } = browser(scenario);
    const first = await page();
    const begun = kept.get(RECORD_KEY);
    await create(first, 'kafka-demo').catch(() => undefined);
    await first.changeSpeed(10);
    const later = kept.get(RECORD_KEY);
    expect(later).not.toBe(begun);
    await page();
    expect(kept.get(RECORD_KEY)).toBe(later);
  });
});

test('the answer is lost: the instance is hidden from the first two looks, also over a reload, and only once', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 0, 5, 9) });
  try {
    const { page } = browser('answer-lost');
    const cloud = await page();
    await expect(create(cloud, 'kafka-demo')).rejects.toThrow('without an answer');
    const seen: unknown[] = [];
    for (const seconds of [2, 5, 10]) {
      vi.setSystemTime(Date.UTC(2026, 0, 5, 9, 0, seconds));
      seen.push(await statusOf(seconds === 5 ? await page() : cloud, 'kafka-demo'));
    }
    expect(seen).toEqual(['', '', expect.stringMatching(/CREATING|RUNNING/)]);
    expect((await create(cloud, 'kafka-second')).status).toBe(200);
    expect(await statusOf(cloud, 'kafka-second')).toBe('CREATING');
  } finally {
    vi.useRealTimers();
  }
});

const SANDBOX = 'https://sandbox.invalid';
const CLICKSTREAM = uuid('instance kafka-clickstream');

const register = ({ ask }: DemoCloud) =>
  ask(
    new Request(`${SANDBOX}/v2/${SANDBOX_PROJECT_ID}/lts/dms/kafka-instance`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ instance_id: CLICKSTREAM, kafka_name: 'kafka-clickstream', connect_info: {} }),
    }),
  );

test('the LTS answer is lost once, and LTS has registered the instance', async () => {
  const cloud = await browser('lts-answer-lost').page();
  await expect(register(cloud)).rejects.toThrow('without an answer');
  expect(await (await register(cloud)).json()).toMatchObject({ error_code: 'LTS.SANDBOX.0002' });
});

test('registered already: LTS says so to the first request', async () => {
  const cloud = await browser('registered-already').page();
  expect(await (await register(cloud)).json()).toMatchObject({ error_code: 'LTS.SANDBOX.0002' });
});

test.each([
  ['v2', 'instances?engine=kafka', 'instances'],
  ['v3', 'vpc/vpcs', 'vpcs'],
  ['v1', 'subnets', 'subnets'],
  ['v3', 'vpc/security-groups', 'security_groups'],
])('the empty project has no %s/%s, also over a reload', async (version, path, key) => {
  const { page } = browser('empty-project');
  await page();
  const answer = await (await page()).ask(new Request(`${SANDBOX}/${version}/${SANDBOX_PROJECT_ID}/${path}`));
  expect(await answer.json()).toMatchObject({ [key]: [] });
});
