/** A7: nothing passes but what the route table holds; the cases are made from the table itself. */
import { describe, expect, it } from 'vitest';
import { ANSWER_HEADER } from '../../contract/gateway-api';
import { PRICE_STACK_DESCRIPTION } from '../../contract/price-estimate';
import { type RouteName, routeTable as routes } from '../../contract/route-table';
import type { Route } from '../../contract/routes';
import { PROJECT_ID, testGateway } from '../../testing/gateway/test-gateway';

const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'];
const SERVICES = ['dms', 'lts', 'vpc', 'eip', 'kms', 'eps', 'iam', 'bss', 'rfs'];
const VALUES: Record<string, string> = {
  project_id: PROJECT_ID,
  instance_id: 'abc-1',
  firewall_id: 'fw-1',
  order_id: 'CS1',
  stack_name: 'launchpad-price-0123456789ab',
  topic_name: 'orders.v1',
  user_name: 'writer',
  log_group_id: 'group-1',
};

const fill = (template: string, values = VALUES) => template.replace(/\{(\w+)\}/g, (_all, key) => values[key] ?? '');
const table = (Object.entries(routes) as [RouteName, Route][]).map(([name, route]) => ({ name, ...route }));
const open = table.filter(({ gatewayOnly }) => !gatewayOnly);

async function ask(method: string, path: string, body = '{}') {
  const gateway = testGateway();
  const hasBody = method !== 'GET' && method !== 'DELETE';
  const response = await gateway.ask(method, `/api/cloud/${path}`, hasBody ? { body } : {});
  return { status: response.status, answered: response.headers.get(ANSWER_HEADER), sent: gateway.sent, response };
}

describe('A7: a call of the cloud', () => {
  it.each(open.filter(({ method }) => method === 'GET'))('$name passes', async (route) => {
    const { status, sent } = await ask(route.method, route.service + fill(route.path));
    expect([status, sent.map(({ match, path }) => [match.name, path])]).toEqual([
      200,
      [[route.name, fill(route.path)]],
    ]);
  });

  it('that deletes an instance does not pass as it comes: the gateway reads first (delete-failed.test.ts)', async () => {
    const deletes = open.filter(({ method }) => method === 'DELETE');
    expect(deletes.map(({ name }) => name)).toEqual(['deleteInstance', 'deleteTransfer']);
    const { status, sent } = await ask('DELETE', `dms${fill(routes.deleteInstance.path)}`);
    expect([status, sent.map(({ match }) => match.name)]).toEqual([502, ['showInstance']]);
  });

  it.each(open)('$name has no methods but those of the table', async ({ service, path }) => {
    const allowed = open
      .filter((other) => other.service === service && other.path === path)
      .map(({ method }) => method);
    for (const method of METHODS.filter((one) => !allowed.some((other) => other === one))) {
      const { status, sent, response } = await ask(method, service + fill(path));
      expect([method, status, sent]).toEqual([method, 405, []]);
      expect(response.headers.get('allow')).toBe([...new Set(allowed)].join(', '));
    }
  });

  it.each(open)('$name does not pass under another service', async ({ service, path, method }) => {
    for (const other of SERVICES.filter((one) => one !== service)) {
      const { status, sent } = await ask(method, other + fill(path));
      expect([other, status, sent]).toEqual([other, 404, []]);
    }
  });

  it.each(table.filter(({ gatewayOnly }) => gatewayOnly))(
    '$name is not for a page',
    async ({ service, path, method }) => {
      const { status, sent } = await ask(method, service + fill(path));
      expect([status, sent]).toEqual([404, []]);
    },
  );

  it.each(open.filter(({ path }) => path.includes('{')))('$name takes no value that is not an id', async (route) => {
    const keys = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, key]) => String(key));
    const wrong = [
      '..',
      '',
      'a/b',
      'a%2fb',
      'a%00',
      '{project_id}',
      '@evil',
      '169.254.169.254:80',
      'ä',
      'x'.repeat(250),
    ];
    for (const key of keys) {
      for (const value of wrong) {
        const { sent, answered } = await ask(
          route.method,
          route.service + fill(route.path, { ...VALUES, [key]: value }),
        );
        expect([key, value, sent, answered]).toEqual([key, value, [], 'gateway']);
      }
    }
  });

  it.each([
    '',
    'dms',
    'dms/',
    'dms//v2/available-zones',
    'DMS/v2/available-zones',
    'dms/v2/available-zones/',
    'evil.com/v2',
  ])('to %j is no address', async (path) => {
    const { status, sent } = await ask('GET', path);
    expect([status, sent]).toEqual([404, []]);
  });
});

describe('A7: Resource Formation', () => {
  const STACKS = `rfs/v1/${PROJECT_ID}/stacks`;
  const NAME = 'launchpad-price-0123456789ab';
  const STACK_ID = '01234567-89ab-cdef-0123-456789abcdef';
  const INSTANCE = {
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
  };
  const templateOf = (instance: object, more: object = {}) => ({
    terraform: {
      required_providers: [{ huaweicloud: { source: 'huawei.com/provider/huaweicloud', version: '>= 1.41.0' } }],
    },
    provider: { huaweicloud: { region: 'cn-north-4' } },
    resource: { huaweicloud_dms_kafka_instance: { price: instance } },
    ...more,
  });
  const stack = { stack_name: NAME, description: PRICE_STACK_DESCRIPTION };
  const planOf = (template: unknown) => ({
    stack_id: STACK_ID,
    execution_plan_name: 'price',
    template_body: typeof template === 'string' ? template : JSON.stringify(template),
  });

  it.each<[string, string, object]>([
    ['makes an empty stack', STACKS, stack],
    ['makes a plan of what prices an instance', `${STACKS}/${NAME}/execution-plans`, planOf(templateOf(INSTANCE))],
    ['removes a stack by its id', `${STACKS}/${NAME}/deletion`, { stack_id: STACK_ID, retain_all_resources: true }],
    ['removes a stack by its name', `${STACKS}/${NAME}/deletion`, { retain_all_resources: true }],
  ])('%s', async (_what, path, body) => {
    const { status, sent } = await ask('POST', path, JSON.stringify(body));
    expect([status, sent.map((request) => JSON.parse(String(request.body)))]).toEqual([200, [body]]);
  });

  it.each<[string, string, object]>([
    ['deploy a template with the stack', STACKS, { ...stack, template_body: '{}' }],
    ['make a stack of another name', STACKS, { ...stack, stack_name: 'production' }],
    ['protect a stack from being removed', STACKS, { ...stack, enable_deletion_protection: true }],
    ['take resources along', `${STACKS}/${NAME}/deletion`, { retain_all_resources: false }],
    ['leave open what becomes of resources', `${STACKS}/${NAME}/deletion`, { stack_id: STACK_ID }],
    ...(
      [
        ['a password', templateOf({ ...INSTANCE, password: 'Kafka-pass-2025' })],
        ['a tag', templateOf({ ...INSTANCE, tags: { a: 'b' } })],
        ['an expression', templateOf({ ...INSTANCE, flavor_id: '%{ if true }c6%{ endif }' })],
        ['an instance without brokers', templateOf({ ...INSTANCE, broker_num: 0 })],
        ['a yearly order', templateOf({ ...INSTANCE, charging_mode: 'prePaid' })],
        ['a data source', templateOf(INSTANCE, { data: { external: {} } })],
        ['another resource', templateOf(INSTANCE, { resource: { huaweicloud_vpc: {} } })],
        ['another provider', templateOf(INSTANCE, { provider: { null: {} } })],
        ['no JSON', 'resource "huaweicloud_vpc" "a" {}'],
      ] as const
    ).map(([what, template]): [string, string, object] => [
      `plan ${what}`,
      `${STACKS}/${NAME}/execution-plans`,
      planOf(template),
    ]),
  ])('does not %s', async (_what, path, body) => {
    const { status, sent } = await ask('POST', path, JSON.stringify(body));
    expect([status, sent]).toEqual([400, []]);
  });

  it.each(open.filter(({ service }) => service === 'rfs'))(
    '$name is no address where estimates are off',
    async (route) => {
      const gateway = testGateway(undefined, { estimatesPrices: false });
      const body = route.method === 'POST' ? { body: JSON.stringify(stack) } : {};
      const response = await gateway.ask(route.method, `/api/cloud/rfs${fill(route.path)}`, body);
      expect([response.status, gateway.sent]).toEqual([404, []]);
    },
  );
});

describe('A7: a query', () => {
  const LIST = `dms/v2/${PROJECT_ID}/instances`;

  it('is rebuilt from the parameters of the table', async () => {
    const { sent } = await ask('GET', `${LIST}?engine=kafka&name=a%26b%3Dc&exact_match_name=true`);
    expect([...(sent[0]?.query ?? [])]).toEqual([
      ['engine', 'kafka'],
      ['name', 'a&b=c'],
      ['exact_match_name', 'true'],
    ]);
  });

  it.each(['token=x', 'engine=kafka&engine=redis', 'Engine=kafka', '__proto__=x', '=x'])(
    '%s is refused',
    async (query) => {
      const { status, sent } = await ask('GET', `${LIST}?${query}`);
      expect([status, sent]).toEqual([400, []]);
    },
  );
});

describe('A7: a body', () => {
  it('of a call that has none is refused', async () => {
    const gateway = testGateway();
    const response = await gateway.ask('DELETE', `/api/cloud/dms/v2/${PROJECT_ID}/instances/abc`, { body: '{}' });
    expect([response.status, gateway.sent]).toEqual([400, []]);
  });

  it('of the LTS call is written anew, without loss', async () => {
    const gateway = testGateway();
    const body = { instance_id: 'abc', kafka_name: ' ä ', connect_info: { user_name: 'u', pwd: ' p\\;" ' } };
    await gateway.ask('POST', `/api/cloud/lts/v2/${PROJECT_ID}/lts/dms/kafka-instance`, { body: JSON.stringify(body) });
    expect(gateway.sent.map((request) => JSON.parse(String(request.body)))).toEqual([body]);
    expect(gateway.sent[0]?.match.route.contentType).toBe('application/json;charset=utf8');
  });

  const written = open.filter(({ method }) => method === 'POST' || method === 'PUT');
  const malformed = ['', '{', 'null', '[]', '"text"', '7', '{"__proto__":{}}', '{"colour":"blue"}', '{"a":{"b":[{}]}}'];
  it.each(written)(
    'of $name is one of its own, and nothing else is sent',
    async ({ method, service, path, effect }) => {
      // A list of keys may be asked for without saying which.
      for (const body of service === 'kms' ? malformed.slice(0, 6) : malformed) {
        const { status, sent, response } = await ask(method, service + fill(path), body);
        // Without a permit a create is refused before its body is looked at.
        const isCreate = effect === 'create';
        expect([body, status, sent]).toEqual([body, isCreate ? 409 : 400, []]);
        expect(await response.json()).toMatchObject({ outcome: isCreate ? 'settle-first' : 'not-sent' });
      }
    },
  );

  it('that is not UTF-8 is refused', async () => {
    const gateway = testGateway();
    const { port, close } = await gateway.open();
    const response = await fetch(`http://127.0.0.1:${port}/api/cloud/kms/v1.0/${PROJECT_ID}/kms/list-keys`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-launchpad-request': '1' },
      body: new Uint8Array([0x7b, 0xff, 0x7d]),
    });
    close();
    expect([response.status, gateway.sent]).toEqual([400, []]);
  });
});
