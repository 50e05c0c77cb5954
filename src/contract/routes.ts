/**
 * Every call of the journey, once: here until an instance is registered, in price-routes.ts and flow-routes.ts what the page
 * loads later, and joined in route-table.ts. The page builds its addresses from them, the gateway lets pass what is in the
 * table and nothing else, and the sandbox answers it. Paths are exactly the cloud's.
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
  registerKafka: {
    service: 'lts',
    method: 'POST',
    path: '/v2/{project_id}/lts/dms/kafka-instance',
    effect: 'write',
    contentType: 'application/json;charset=utf8',
  },
} as const satisfies Record<string, Route>;

/** The routes that the page has from the start go by their names; of the others it loads the part that it needs. */
export type FirstRouteName = keyof typeof routes;

export const routeOf = (route: FirstRouteName | Route): Route => (typeof route === 'string' ? routes[route] : route);

/** The form of each placeholder's value. */
export const PARAMETERS: Readonly<Record<string, RegExp>> = {
  project_id: PROJECT_ID_PATTERN,
  instance_id: INSTANCE_ID_PATTERN,
  // No dots: `..` as an id would climb out of the path. Network ACL ids are UUIDs.
  firewall_id: /^[A-Za-z0-9_-]{1,64}$/,
  order_id: ORDER_ID_PATTERN,
  stack_name: PRICE_STACK_PATTERN,
  topic_name: TOPIC_NAME_PATTERN,
  // What the service takes for one (`accessUser`), and an older or longer one that it may answer with.
  user_name: /^[A-Za-z0-9_-]{1,64}$/,
  log_group_id: /^[A-Za-z0-9_-]{1,64}$/,
};

/**
 * Fills a route's path.
 * @param route its name, or itself
 * @param parameters values of the placeholders, raw
 * @returns the path, beginning with a slash
 * @throws RangeError where a value is missing or does not have the parameter's form
 */
export function pathOf(route: FirstRouteName | Route, parameters: Readonly<Record<string, string>>): string {
  return routeOf(route).path.replace(/\{(\w+)\}/g, (_whole, key: string) => {
    const value = parameters[key] ?? '';
    if (!PARAMETERS[key]?.test(value)) throw new RangeError(`${key} isn’t a valid ID`);
    return value;
  });
}
