/** All routes in one table, and which of them a request means: for who receives requests. The page only makes them. */
import { flowRoutes } from './flow-routes';
import { priceRoutes } from './price-routes';
import { PARAMETERS, type Route, routes } from './routes';

/** Only the gateway itself calls these. */
const credentialRoutes = {
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
} as const satisfies Record<string, Route>;

export const routeTable = { ...routes, ...priceRoutes, ...flowRoutes, ...credentialRoutes };

export type RouteName = keyof typeof routeTable;

/** Routes in the order in which they are tried: fixed segments before placeholders. */
const ordered = (Object.keys(routeTable) as RouteName[])
  .map((name) => ({ name, segments: routeTable[name].path.split('/') }))
  .sort((a, b) => placeholders(a.segments) - placeholders(b.segments));

function placeholders(segments: readonly string[]): number {
  return segments.filter((segment) => segment.startsWith('{')).length;
}

/** A route that fits a request, with the values of its placeholders. */
export interface RouteMatch {
  name: RouteName;
  route: Route;
  parameters: Record<string, string>;
}

/** By how many segments they have: the others cannot fit. */
const byLength = new Map<number, typeof ordered>();
for (const entry of ordered) {
  byLength.set(entry.segments.length, [...(byLength.get(entry.segments.length) ?? []), entry]);
}

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
    return parameters ? [{ name, route: routeTable[name], parameters }] : [];
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
