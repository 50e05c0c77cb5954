/** Matches a request to a route. Less strict than the contract's table: a malformed ID gets the cloud's error. */
import { INSTANCE_ID_PATTERN, PROJECT_ID_PATTERN } from '../contract/ids';
import { type RouteName, routeTable } from '../contract/route-table';
import type { Route } from '../contract/routes';
import { codedRefusal, dmsRefusal, gatewayRefusal } from './refusal';

/** Routes that SDKs and Terraform use and the console doesn't. */
const furtherRoutes = {
  listVpcsV1: { service: 'vpc', method: 'GET', path: '/v1/{project_id}/vpcs', effect: 'read' },
  listSecurityGroupsV1: { service: 'vpc', method: 'GET', path: '/v1/{project_id}/security-groups', effect: 'read' },
  listSecurityGroupRulesV1: {
    service: 'vpc',
    method: 'GET',
    path: '/v1/{project_id}/security-group-rules',
    effect: 'read',
  },
  listPublicIpsV1: { service: 'eip', method: 'GET', path: '/v1/{project_id}/publicips', effect: 'read' },
  showInstanceTags: {
    service: 'dms',
    method: 'GET',
    path: '/v2/{project_id}/kafka/{instance_id}/tags',
    effect: 'read',
  },
  showCluster: {
    service: 'dms',
    method: 'GET',
    path: '/v2/{project_id}/instances/{instance_id}/manage/cluster',
    effect: 'read',
  },
  createSecurityGroupRuleV1: {
    service: 'vpc',
    method: 'POST',
    path: '/v1/{project_id}/security-group-rules',
    effect: 'write',
  },
} as const satisfies Record<string, Route>;

export type SandboxRouteName = RouteName | keyof typeof furtherRoutes;

export interface Match {
  name: SandboxRouteName;
  route: Route;
  parameters: Record<string, string>;
}

const isPlaceholder = (segment: string): boolean => segment.startsWith('{');

/** Fixed segments take precedence over placeholders. */
const table = Object.entries<Route>({ ...routeTable, ...furtherRoutes })
  .map(([name, route]) => ({ name: name as SandboxRouteName, route, segments: route.path.split('/') }))
  .sort((a, b) => a.segments.filter(isPlaceholder).length - b.segments.filter(isPlaceholder).length);

function parametersOf(template: readonly string[], actual: readonly string[]): Record<string, string> | undefined {
  if (template.length !== actual.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, segment] of template.entries()) {
    const value = actual[index] ?? '';
    if (isPlaceholder(segment) && value) parameters[segment.slice(1, -1)] = value;
    else if (segment !== value) return undefined;
  }
  return parameters;
}

const PATTERNS: Readonly<Record<string, RegExp>> = {
  project_id: PROJECT_ID_PATTERN,
  instance_id: INSTANCE_ID_PATTERN,
};

const isWellFormed = ({ parameters }: Match): boolean =>
  Object.entries(parameters).every(([key, value]) => PATTERNS[key]?.test(value) ?? true);

function malformed({ route, parameters }: Match): Error {
  if (!PROJECT_ID_PATTERN.test(parameters.project_id ?? '')) {
    return route.service === 'lts' ? codedRefusal(403, 'LTS.0011', 'Invalid projectId') : dmsRefusal('00400002');
  }
  return dmsRefusal('00400061');
}

/**
 * @throws Refusal 404 `APIGW.0101` for an unknown path, 405 `DMS.00405001` for an unknown method, and the service's own
 *   for a malformed ID
 */
export function findRoute(method: string, path: string, requestId: string): Match {
  const actual = path.split('/');
  const fitting = table.flatMap(({ name, route, segments }): Match[] => {
    const parameters = parametersOf(segments, actual);
    return parameters ? [{ name, route, parameters }] : [];
  });
  if (fitting.length === 0) {
    throw gatewayRefusal(
      404,
      'APIGW.0101',
      'The API does not exist or has not been published in the environment',
      requestId,
    );
  }
  const candidates = fitting.some(isWellFormed) ? fitting.filter(isWellFormed) : fitting;
  const match = candidates.find(({ route }) => route.method === method);
  if (!match) throw dmsRefusal('00405001');
  if (!isWellFormed(match)) throw malformed(match);
  return match;
}
