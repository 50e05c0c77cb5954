/** All routes, for those who receive requests: gateway and sandbox. */
import { flowRoutes } from './flow-routes';
import { networkRoutes } from './network-routes';
import { priceRoutes } from './price-routes';
import { PARAMETERS, type Route, routes } from './routes';

const credentialRoutes = {
  createToken: {
    service: 'iam',
    method: 'POST',
    path: '/v3/auth/tokens',
    query: ['nocatalog'],
    effect: 'read',
    gatewayOnly: true,
  },
  /** The token is in `X-Subject-Token`. */
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
} as const satisfies Record<string, Route>;

export const routeTable = { ...routes, ...priceRoutes, ...flowRoutes, ...networkRoutes, ...credentialRoutes };

export type RouteName = keyof typeof routeTable;

/** Fixed segments take precedence over placeholders. */
const ordered = (Object.keys(routeTable) as RouteName[])
  .map((name) => ({ name, segments: routeTable[name].path.split('/') }))
  .sort((a, b) => placeholders(a.segments) - placeholders(b.segments));

function placeholders(segments: readonly string[]): number {
  return segments.filter((segment) => segment.startsWith('{')).length;
}

export interface RouteMatch {
  name: RouteName;
  route: Route;
  parameters: Record<string, string>;
}

const byLength = new Map<number, typeof ordered>();
for (const entry of ordered) {
  byLength.set(entry.segments.length, [...(byLength.get(entry.segments.length) ?? []), entry]);
}

/** Both have the same number of segments. */
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

/** All routes whose path matches, whatever their method. Nothing in the path is decoded. */
export function matchPath(path: string): RouteMatch[] {
  const actual = path.split('/');
  return (byLength.get(actual.length) ?? []).flatMap(({ name, segments }) => {
    const parameters = matchSegments(segments, actual);
    return parameters ? [{ name, route: routeTable[name], parameters }] : [];
  });
}

export const matchRoute = (method: string, path: string): RouteMatch | undefined =>
  matchPath(path).find(({ route }) => route.method === method);
