import { expect, test } from 'vitest';
import { type Price, planPrices, pricesOf } from '../../contract/price-estimate';
import { type TestSandbox, testSandbox, textAt } from '../../testing/sandbox/test-sandbox';

const NAME = 'launchpad-price-0123456789ab';
const STACK = `/v1/{p}/stacks/${NAME}`;
const PLAN = `${STACK}/execution-plans/price`;

const template = (change: object = {}) =>
  JSON.stringify({
    terraform: {
      required_providers: [{ huaweicloud: { source: 'huawei.com/provider/huaweicloud', version: '>= 1.41.0' } }],
    },
    provider: { huaweicloud: { region: 'sandbox-1' } },
    resource: {
      huaweicloud_dms_kafka_instance: {
        price: {
          name: NAME,
          flavor_id: 'c6.2u4g.cluster',
          broker_num: 3,
          storage_spec_code: 'dms.physical.storage.ultra.v2',
          storage_space: 300,
          charging_mode: 'postPaid',
          engine_version: '2.7',
          vpc_id: 'vpc-1',
          network_id: 'subnet-1',
          security_group_id: 'group-1',
          ...change,
        },
      },
    },
  });

const ask = ({ bare, sandbox }: TestSandbox, method: string, path: string, body?: unknown) =>
  bare(method, path, body, { 'x-auth-token': sandbox.token(), 'client-request-id': 'r-1' });

async function withPlan(text: string, seconds = 2) {
  const cloud = testSandbox();
  const made = await ask(cloud, 'POST', '/v1/{p}/stacks', { stack_name: NAME });
  expect(made.status).toBe(201);
  const body = { stack_id: textAt(made, 'stack_id'), execution_plan_name: 'price', template_body: text };
  expect((await ask(cloud, 'POST', `${STACK}/execution-plans`, body)).status).toBe(202);
  cloud.clock.advance(seconds * 1000);
  return cloud;
}

test('a plan becomes available, has a price, and goes with its stack', async () => {
  const cloud = await withPlan(template(), 1);
  expect((await ask(cloud, 'GET', `${PLAN}/metadata`)).body).toMatchObject({ status: 'CREATION_IN_PROGRESS' });
  expect((await ask(cloud, 'GET', `${PLAN}/prices`)).status).toBe(403);
  cloud.clock.advance(1000);
  expect((await ask(cloud, 'GET', `${PLAN}/metadata`)).body).toMatchObject({ status: 'AVAILABLE' });
  const told = planPrices.parse((await ask(cloud, 'GET', `${PLAN}/prices`)).body);
  expect(pricesOf(told).prices).toEqual([{ amount: 12.34, original: 12.34, unit: 'HOUR', count: 1 }] satisfies Price[]);
  expect((await ask(cloud, 'POST', `${STACK}/deletion`, { retain_all_resources: true })).status).toBe(202);
  expect((await ask(cloud, 'GET', `${STACK}/metadata`)).body).toMatchObject({ status: 'DELETION_IN_PROGRESS' });
  expect((await ask(cloud, 'POST', `${STACK}/deletion`, {})).body).toMatchObject({ error_code: 'RF.10012544' });
  cloud.clock.advance(1000);
  for (const path of [`${STACK}/metadata`, `${PLAN}/metadata`, `${PLAN}/prices`]) {
    expect((await ask(cloud, 'GET', path)).body).toMatchObject({ error_code: 'RF.10013001' });
  }
});

test.each([
  ['no template of an instance', '{}'],
  ['no network', template({ vpc_id: undefined })],
  ['an argument of no use', template({ password: 'x' })],
])('a plan with %s fails', async (_what, text) => {
  const cloud = await withPlan(text);
  expect((await ask(cloud, 'GET', `${PLAN}/metadata`)).body).toMatchObject({ status: 'CREATION_FAILED' });
});

test('a flavor that is not sold has no price', async () => {
  const cloud = await withPlan(template({ flavor_id: 'c9.made.up' }));
  const { prices, why } = pricesOf(planPrices.parse((await ask(cloud, 'GET', `${PLAN}/prices`)).body));
  expect([prices, why]).toEqual([[], 'No price for this flavor (simulated check).']);
});

test('names are taken once, ids have to fit, and a request has an id', async () => {
  const cloud = await withPlan(template());
  expect((await ask(cloud, 'POST', '/v1/{p}/stacks', { stack_name: NAME })).body).toMatchObject({
    error_code: 'RF.10013502',
  });
  const plan = { execution_plan_name: 'price', template_body: '{}' };
  expect((await ask(cloud, 'POST', `${STACK}/execution-plans`, plan)).body).toMatchObject({
    error_code: 'RF.10013501',
  });
  expect((await ask(cloud, 'POST', `${STACK}/deletion`, { stack_id: 'x' })).status).toBe(400);
  expect((await ask(cloud, 'POST', '/v1/{p}/stacks', { stack_name: 'a', template_body: '{}' })).status).toBe(400);
  expect((await ask(cloud, 'GET', `${STACK}/execution-plans/other/metadata`)).status).toBe(404);
  expect((await cloud.get(`${STACK}/metadata`)).body).toMatchObject({ error_code: 'RF.10011001' });
});

test('a stack outlives a reload of the demo', async () => {
  const before = await withPlan(template());
  const after = testSandbox();
  expect(after.sandbox.restore(JSON.parse(JSON.stringify(before.sandbox.keep())))).toBe(true);
  expect((await ask(after, 'GET', `${STACK}/metadata`)).status).toBe(200);
});
