/**
 * Every call of the journey, once. The page builds its addresses from this table, the gateway lets pass what is in it
 * and nothing else, and the sandbox answers it. Paths are exactly the cloud's.
 */
import { INSTANCE_ID_PATTERN, ORDER_ID_PATTERN, PRICE_STACK_PATTERN, PROJECT_ID_PATTERN } from './ids';

export type Service = 'dms' | 'lts' | 'vpc' | 'eip' | 'kms' | 'eps' | 'iam' | 'bss' | 'rfs';

export interface Route {
  readonly service: Service;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  /** Query parameters that are let through. */
  readonly query?: readonly string[];
  /** `read` may be repeated; `create` costs money and needs a permit; `write` changes something. */
  readonly effect: 'read' | 'create' | 'write';
  /** Content type sent, where it is not `application/json`. */
  readonly contentType?: string;
  /** Not for the page: only the gateway itself calls it (credentials). */
  readonly gatewayOnly?: true;
}

const paging = ['limit', 'marker'] as const;

export const routes = {
  createInstance: { service: 'dms', method: 'POST', path: '/v2/kafka/{project_id}/instances', effect: 'create' },
  /** The successor that the document's own note points to; same body. */
  createInstanceSuccessor: {
    service: 'dms',
    method: 'POST',
    path: '/v2/{project_id}/kafka/instances',
    effect: 'create',
  },
  listInstances: {
    service: 'dms',
    method: 'GET',
    path: '/v2/{project_id}/instances',
    query: [
      'engine',
      'name',
      'instance_id',
      'status',
      'include_failure',
      'exact_match_name',
      'enterprise_project_id',
      'offset',
      'limit',
    ],
    effect: 'read',
  },
  showInstance: { service: 'dms', method: 'GET', path: '/v2/{project_id}/instances/{instance_id}', effect: 'read' },
  deleteInstance: {
    service: 'dms',
    method: 'DELETE',
    path: '/v2/{project_id}/instances/{instance_id}',
    effect: 'write',
  },
  showQuotas: { service: 'dms', method: 'GET', path: '/v2/{project_id}/quotas', effect: 'read' },
  listProjectTags: { service: 'dms', method: 'GET', path: '/v2/{project_id}/kafka/tags', effect: 'read' },
  listAvailabilityZones: { service: 'dms', method: 'GET', path: '/v2/available-zones', effect: 'read' },
  listProducts: { service: 'dms', method: 'GET', path: '/v2/kafka/products', query: ['product_id'], effect: 'read' },
  listMaintenanceWindows: { service: 'dms', method: 'GET', path: '/v2/instances/maintain-windows', effect: 'read' },
  listVpcs: { service: 'vpc', method: 'GET', path: '/v3/{project_id}/vpc/vpcs', query: paging, effect: 'read' },
  listSubnets: {
    service: 'vpc',
    method: 'GET',
    path: '/v1/{project_id}/subnets',
    query: ['vpc_id', ...paging],
    effect: 'read',
  },
  listSecurityGroups: {
    service: 'vpc',
    method: 'GET',
    path: '/v3/{project_id}/vpc/security-groups',
    query: paging,
    effect: 'read',
  },
  listSecurityGroupRules: {
    service: 'vpc',
    method: 'GET',
    path: '/v3/{project_id}/vpc/security-group-rules',
    query: ['security_group_id', ...paging],
    effect: 'read',
  },
  createSecurityGroupRule: {
    service: 'vpc',
    method: 'POST',
    path: '/v3/{project_id}/vpc/security-group-rules',
    effect: 'write',
  },
  listNetworkAcls: {
    service: 'vpc',
    method: 'GET',
    path: '/v3/{project_id}/vpc/firewalls',
    query: paging,
    effect: 'read',
  },
  showNetworkAcl: {
    service: 'vpc',
    method: 'GET',
    path: '/v3/{project_id}/vpc/firewalls/{firewall_id}',
    effect: 'read',
  },
  insertNetworkAclRules: {
    service: 'vpc',
    method: 'PUT',
    path: '/v3/{project_id}/vpc/firewalls/{firewall_id}/insert-rules',
    effect: 'write',
  },
  listPublicIps: {
    service: 'eip',
    method: 'GET',
    path: '/v3/{project_id}/eip/publicips',
    query: ['ip_version', 'status', ...paging],
    effect: 'read',
  },
  listKeys: { service: 'kms', method: 'POST', path: '/v1.0/{project_id}/kms/list-keys', effect: 'read' },
  listEnterpriseProjects: {
    service: 'eps',
    method: 'GET',
    path: '/v1.0/enterprise-projects',
    query: ['limit', 'offset', 'name', 'status'],
    effect: 'read',
  },
  showOrder: {
    service: 'bss',
    method: 'GET',
    path: '/v2/orders/customer-orders/details/{order_id}',
    effect: 'read',
  },
  /** Resource Formation, for prices: a stack has one plan, `price`. Neither deploying nor applying is here. */
  createStack: { service: 'rfs', method: 'POST', path: '/v1/{project_id}/stacks', effect: 'write' },
  showStack: { service: 'rfs', method: 'GET', path: '/v1/{project_id}/stacks/{stack_name}/metadata', effect: 'read' },
  deleteStack: {
    service: 'rfs',
    method: 'POST',
    path: '/v1/{project_id}/stacks/{stack_name}/deletion',
    effect: 'write',
  },
  createPlan: {
    service: 'rfs',
    method: 'POST',
    path: '/v1/{project_id}/stacks/{stack_name}/execution-plans',
    effect: 'write',
  },
  showPlan: {
    service: 'rfs',
    method: 'GET',
    path: '/v1/{project_id}/stacks/{stack_name}/execution-plans/price/metadata',
    effect: 'read',
  },
  showPrices: {
    service: 'rfs',
    method: 'GET',
    path: '/v1/{project_id}/stacks/{stack_name}/execution-plans/price/prices',
    effect: 'read',
  },
  createToken: {
    service: 'iam',
    method: 'POST',
    path: '/v3/auth/tokens',
    query: ['nocatalog'],
    effect: 'read',
    gatewayOnly: true,
  },
  /** Whose a token is; the token stands in `X-Subject-Token`. */
  checkToken: {
    service: 'iam',
    method: 'GET',
    path: '/v3/auth/tokens',
    query: ['nocatalog'],
    effect: 'read',
    gatewayOnly: true,
  },
  listAuthProjects: { service: 'iam', method: 'GET', path: '/v3/auth/projects', effect: 'read', gatewayOnly: true },
  listProjects: {
    service: 'iam',
    method: 'GET',
    path: '/v3/projects',
    query: ['name'],
    effect: 'read',
    gatewayOnly: true,
  },
  registerKafka: {
    service: 'lts',
    method: 'POST',
    path: '/v2/{project_id}/lts/dms/kafka-instance',
    effect: 'write',
    contentType: 'application/json;charset=utf8',
  },
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof routes;

const PARAMETERS: Readonly<Record<string, RegExp>> = {
  project_id: PROJECT_ID_PATTERN,
  instance_id: INSTANCE_ID_PATTERN,
  // No dots: `..` as an id would climb out of the path. Network ACL ids are UUIDs.
  firewall_id: /^[A-Za-z0-9_-]{1,64}$/,
  order_id: ORDER_ID_PATTERN,
  stack_name: PRICE_STACK_PATTERN,
};

/**
 * Fills a route's path.
 * @param name the route
 * @param parameters values of the placeholders, raw
 * @returns the path, beginning with a slash
 * @throws RangeError where a value is missing or does not have the parameter's form
 */
export function pathOf(name: RouteName, parameters: Readonly<Record<string, string>>): string {
  return routes[name].path.replace(/\{(\w+)\}/g, (_whole, key: string) => {
    const value = parameters[key] ?? '';
    if (!PARAMETERS[key]?.test(value)) throw new RangeError(`${key} isn’t a valid ID`);
    return value;
  });
}

function placeholders(segments: readonly string[]): number {
  return segments.filter((segment) => segment.startsWith('{')).length;
}

/** A route that fits a request, with the values of its placeholders. */
export interface RouteMatch {
  name: RouteName;
  route: Route;
  parameters: Record<string, string>;
}

/** In the order in which they are tried, fixed segments before placeholders; by how many they have: the others cannot fit. */
function routesByLength() {
  const ordered = (Object.keys(routes) as RouteName[])
    .map((name) => ({ name, segments: routes[name].path.split('/') }))
    .sort((a, b) => placeholders(a.segments) - placeholders(b.segments));
  const byLength = new Map<number, typeof ordered>();
  for (const entry of ordered) {
    byLength.set(entry.segments.length, [...(byLength.get(entry.segments.length) ?? []), entry]);
  }
  return byLength;
}

// The page matches nothing, and its bundler leaves out what is marked so.
const byLength = /* @__PURE__ */ routesByLength();

/** @param actual has as many segments as the template */
function matchSegments(template: readonly string[], actual: readonly string[]): Record<string, string> | undefined {
  const parameters: Record<string, string> = {};
  for (const [index, segment] of template.entries()) {
    const value = actual[index] ?? '';
    if (!segment.startsWith('{')) {
      if (segment !== value) return undefined;
      continue;
    }
    const key = segment.slice(1, -1);
    if (!PARAMETERS[key]?.test(value)) return undefined;
    parameters[key] = value;
  }
  return parameters;
}

/**
 * Finds every route whose path fits, whatever its method. The path is compared as it came: nothing is decoded.
 * @param path the path without query, beginning with a slash
 * @returns all that fit; empty where the path is unknown
 */
export function matchPath(path: string): RouteMatch[] {
  const actual = path.split('/');
  return (byLength.get(actual.length) ?? []).flatMap(({ name, segments }) => {
    const parameters = matchSegments(segments, actual);
    return parameters ? [{ name, route: routes[name], parameters }] : [];
  });
}

/**
 * Finds the route of a request.
 * @param method the HTTP method, upper case
 * @param path the path without query
 * @returns the match, or undefined
 */
export const matchRoute = (method: string, path: string): RouteMatch | undefined =>
  matchPath(path).find(({ route }) => route.method === method);
