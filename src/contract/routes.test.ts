import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flowRoutes } from './flow-routes';
import { matchPath, matchRoute, type RouteName, routeTable } from './route-table';
import { pathOf } from './routes';

const project_id = '5a4d0b0c5a4d0b0c5a4d0b0c5a4d0b0c';
const parameters = {
  project_id,
  instance_id: '8959ab1c-7n1a-yyb1-a05t-93dfc361b32d',
  firewall_id: 'acl-1',
  order_id: 'CS1910281452FT6BY',
  stack_name: 'launchpad-price-0123456789ab',
  topic_name: 'orders.v1_new-2',
  user_name: 'kafka_user-1',
  log_group_id: 'b6b9332b-091f-4b22-b810-264318d2d664',
};
const names = Object.keys(routeTable) as RouteName[];

describe('the route table', () => {
  it.each(names)('%s finds itself by its method and path, and nothing else', (name) => {
    const found = matchRoute(routeTable[name].method, pathOf(routeTable[name], parameters));
    expect(found?.name).toBe(name);
    for (const [key, value] of Object.entries(found?.parameters ?? {})) expect(parameters).toHaveProperty(key, value);
  });

  it("keeps the document's create and its successor apart", () => {
    expect(pathOf('createInstance', parameters)).toBe(`/v2/kafka/${project_id}/instances`);
    expect(pathOf('createInstanceSuccessor', parameters)).toBe(`/v2/${project_id}/kafka/instances`);
    expect(matchRoute('POST', `/v2/rabbitmq/${project_id}/instances`)).toBeUndefined();
    expect(matchRoute('POST', '/v2/kafka/instances')).toBeUndefined();
  });

  it('applies no plan and deploys no stack', () => {
    const stack = `/v1/${project_id}/stacks/${parameters.stack_name}`;
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) {
      expect(matchRoute(method, `${stack}/execution-plans/price`)).toBeUndefined();
      expect(matchRoute(method, `${stack}/deployments`)).toBeUndefined();
      expect(matchRoute(method, `${stack}/continuations`)).toBeUndefined();
      expect(matchRoute(method, stack)).toBeUndefined();
    }
  });

  it('says which methods a path has', () => {
    expect(matchPath(pathOf('showInstance', parameters)).map(({ route }) => route.method)).toEqual(['GET', 'DELETE']);
    expect(matchPath('/v2/nothing')).toEqual([]);
  });

  it.each([
    ['project_id', ''],
    ['project_id', 'kafka'],
    ['project_id', project_id.toUpperCase()],
    ['project_id', `${project_id}0`],
    ['project_id', `${project_id}\n`],
    ['instance_id', ''],
    ['instance_id', '.'],
    ['instance_id', '..'],
    ['instance_id', 'a/b'],
    ['instance_id', 'a%2fb'],
    ['instance_id', 'a?b'],
    ['instance_id', 'a'.repeat(37)],
    ['firewall_id', '..'],
    ['firewall_id', 'a\\b'],
    ['stack_name', 'production'],
    ['stack_name', 'launchpad-price-'],
    ['stack_name', 'launchpad-price-0123456789ab0'],
    ['stack_name', 'xlaunchpad-price-0123456789ab'],
    ['topic_name', '.'],
    ['topic_name', '..'],
    ['topic_name', 'a/b'],
    ['topic_name', 'a b'],
    ['topic_name', 'a'.repeat(250)],
    ['user_name', '..'],
    ['user_name', 'a.b'],
    ['log_group_id', 'a%2f'],
    ['log_group_id', ''],
  ])('%s %j is no part of a path', (key, value) => {
    const name = names.find((one) => routeTable[one].path.includes(`{${key}}`)) ?? 'createToken';
    const { method } = routeTable[name];
    expect(() => pathOf(routeTable[name], { ...parameters, [key]: value })).toThrow(RangeError);
    const path = routeTable[name].path.replace(/\{(\w+)\}/g, (_whole, other: string) =>
      other === key ? value : String(parameters[other as keyof typeof parameters]),
    );
    expect(matchRoute(method, path)).toBeUndefined();
  });

  it.each(['...', '.hidden', '__consumer_offsets', '1st', 'a'.repeat(249)])(
    'the topic %s of a client is one',
    (name) => {
      const path = pathOf(flowRoutes.showTopicAccess, { ...parameters, topic_name: name });
      expect(matchRoute('GET', path)?.parameters.topic_name).toBe(name);
      expect(new URL(path, 'http://host').pathname).toBe(path);
    },
  );

  it('never lets a parameter change the path around it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.string({ maxLength: 40 }), (name, value) => {
        const keys = [...routeTable[name].path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
        const filled = { ...parameters, ...Object.fromEntries(keys.map((key) => [key, value])) };
        let path: string;
        try {
          path = pathOf(routeTable[name], filled);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
          return;
        }
        expect(new URL(path, 'http://host').pathname).toBe(path);
        expect(path.split('/')).toHaveLength(routeTable[name].path.split('/').length);
      }),
    );
  });
});
