/**
 * The cloud's calls up to the registration; those that the page loads later are in price-routes.ts, flow-routes.ts, and network-routes.ts.
 * The page builds its paths from these, the gateway allows nothing else, and the sandbox simulates them.
 */
import {
  INSTANCE_ID_PATTERN,
  ORDER_ID_PATTERN,
  PRICE_STACK_PATTERN,
  PROJECT_ID_PATTERN,
  TOPIC_NAME_PATTERN,
} from './ids';

export type Service = 'dms' | 'lts' | 'vpc' | 'eip' | 'kms' | 'eps' | 'iam' | 'bss' | 'rfs';

export interface Route {
  readonly service: Service;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  /** Allowed query parameters. */
  readonly query?: readonly string[];
  /** `read` may be repeated; `create` incurs charges and needs a permit; `write` changes something. */
  readonly effect: 'read' | 'create' | 'write';
  /** If not `application/json`. */
  readonly contentType?: string;
  /** For credentials. */
  readonly gatewayOnly?: true;
}

const paging = ['limit', 'marker'] as const;

export const routes = {
  createInstance: { service: 'dms', method: 'POST', path: '/v2/kafka/{project_id}/instances', effect: 'create' },
  /** The successor that the document's note points to, with the same body. */
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
  registerKafka: {
    service: 'lts',
    method: 'POST',
    path: '/v2/{project_id}/lts/dms/kafka-instance',
    effect: 'write',
    contentType: 'application/json;charset=utf8',
  },
} as const satisfies Record<string, Route>;

/** Routes that the page has from the start are known by name; others are loaded with what uses them. */
export type FirstRouteName = keyof typeof routes;

export const routeOf = (route: FirstRouteName | Route): Route => (typeof route === 'string' ? routes[route] : route);

export const PARAMETERS: Readonly<Record<string, RegExp>> = {
  project_id: PROJECT_ID_PATTERN,
  instance_id: INSTANCE_ID_PATTERN,
  // No dots: `..` would leave the path.
  firewall_id: /^[A-Za-z0-9_-]{1,64}$/,
  order_id: ORDER_ID_PATTERN,
  stack_name: PRICE_STACK_PATTERN,
  topic_name: TOPIC_NAME_PATTERN,
  // What the service accepts (`accessUser`), and longer names that it may return.
  user_name: /^[A-Za-z0-9_-]{1,64}$/,
  log_group_id: /^[A-Za-z0-9_-]{1,64}$/,
};

/** @throws RangeError if a value is missing or malformed */
export function pathOf(route: FirstRouteName | Route, parameters: Readonly<Record<string, string>>): string {
  return routeOf(route).path.replace(/\{(\w+)\}/g, (_whole, key: string) => {
    const value = parameters[key] ?? '';
    if (!PARAMETERS[key]?.test(value)) throw new RangeError(`${key} isn’t a valid ID`);
    return value;
  });
}
