import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchPath, matchRoute, pathOf, type RouteName, routes } from './routes';

const project_id = '5a4d0b0c5a4d0b0c5a4d0b0c5a4d0b0c';
const parameters = {
  project_id,
  instance_id: '8959ab1c-7n1a-yyb1-a05t-93dfc361b32d',
  firewall_id: 'acl-1',
  order_id: 'CS1910281452FT6BY',
  stack_name: 'launchpad-price-0123456789ab',
};
const names = Object.keys(routes) as RouteName[];
const ROUTE_OF = { firewall_id: 'showNetworkAcl', stack_name: 'showStack' } as const;

describe('the route table', () => {
  it.each(names)('%s finds itself by its method and path, and nothing else', (name) => {
    const found = matchRoute(routes[name].method, pathOf(name, parameters));
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
  ])('%s %j is no part of a path', (key, value) => {
    const name = Object.hasOwn(ROUTE_OF, key) ? ROUTE_OF[key as keyof typeof ROUTE_OF] : 'showInstance';
    expect(() => pathOf(name, { ...parameters, [key]: value })).toThrow(RangeError);
    const path = routes[name].path.replace(/\{(\w+)\}/g, (_whole, other: string) =>
      other === key ? value : String(parameters[other as keyof typeof parameters]),
    );
    expect(matchRoute('GET', path)).toBeUndefined();
  });

  it('never lets a parameter change the path around it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.string({ maxLength: 40 }), (name, value) => {
        const keys = [...routes[name].path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
        const filled = { ...parameters, ...Object.fromEntries(keys.map((key) => [key, value])) };
        let path: string;
        try {
          path = pathOf(name, filled);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
          return;
        }
        expect(new URL(path, 'http://host').pathname).toBe(path);
        expect(path.split('/')).toHaveLength(routes[name].path.split('/').length);
      }),
    );
  });
});
