/** The gateway as one function from request to answer: every address it has, and what stands on every answer. */
import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { permitRequest, REQUEST_ID_HEADER } from '../contract/gateway-api';
import type { Permits } from '../passage/permits';
import { type Access, admit, mustChooseProject } from './access';
import { dataAnswer, methodNotAllowed, notSent, refuse } from './answers';
import { type CloudCalls, callCloud } from './cloud-calls';
import type { Log } from './log';
import { createLookupLimit } from './lookup-limit';
import { readRequest } from './read-request';
import { checkOrigin } from './request-origin';
import { securityHeaders } from './security-headers';
import { type SessionVariables, sessionRoutes } from './session-routes';
import type { GatewaySession } from './sessions';
import { type StaticFiles, serveStatic } from './static-files';

export interface GatewayParts {
  access: Access;
  permits: Permits;
  deadlines: CloudCalls['deadlines'];
  files: StaticFiles;
  log: Log;
  /** The console's own origin, for example `http://127.0.0.1:8787`; the request's Host was checked. */
  ownOrigin: (request: Request) => string;
}

/** Names of the gateway's own addresses in the log; an address itself is never in it. */
const OWN_ROUTES: ReadonlyMap<string, string> = new Map([
  ['/api/session', 'session'],
  ['/api/sign-in', 'signIn'],
  ['/api/launch', 'launch'],
  ['/api/projects', 'projects'],
  ['/api/session/project', 'chooseProject'],
  ['/api/permits', 'permit'],
]);

/** A year; only behind TLS, where browsers heed it. */
const HSTS = 'max-age=31536000';

/** The path as it came; nothing is decoded, and what would need decoding was refused before. */
const pathOf = (request: Request): string => new URL(request.url).pathname;

/** On every answer but the page, which has its own. */
const HEADERS = Object.entries({ ...securityHeaders(), 'cache-control': 'no-store' });

async function issuePermit({ permits, sessionId, upstream }: CloudCalls, request: Request): Promise<Response> {
  const read = await readRequest(request, permitRequest, 'a project_id and nothing else');
  if (read instanceof Response) return read;
  const { project_id: projectId } = read.data;
  if (projectId !== upstream.session.projectId) return notSent(403, 'PROJECT', 'The console works in another project.');
  return dataAnswer({ permit: permits.issue({ sessionId, projectId }) }, 201);
}

/** What a call of the cloud needs, or why there is none. */
function callsOf(
  { permits, deadlines }: GatewayParts,
  session: GatewaySession | undefined,
  request: Request,
): CloudCalls | Response {
  if (!session?.upstream) return mustChooseProject(request, pathOf(request));
  return { upstream: session.upstream, sessionId: session.id, permits, deadlines };
}

/**
 * Puts the gateway together.
 * @param parts what it serves, calls and writes to
 * @returns the app; its `fetch` answers a request whose line and Host were checked (request-line.ts)
 */
export function createGateway(parts: GatewayParts): Hono<{ Variables: SessionVariables }> {
  const { access, log, files, ownOrigin } = parts;
  const { control, options } = access.backend;
  const lookups = createLookupLimit();
  const app = new Hono<{ Variables: SessionVariables }>();

  app.use(async (c, next) => {
    const id = randomUUID();
    const began = performance.now();
    const path = pathOf(c.req.raw);
    c.set('path', path);
    const own = OWN_ROUTES.get(path);
    if (own) c.set('route', own);
    await next();
    const { headers } = c.res;
    for (const [name, value] of HEADERS) if (!headers.has(name)) headers.set(name, value);
    if (access.cookie().isSecure) headers.set('strict-transport-security', HSTS);
    headers.set(REQUEST_ID_HEADER, id);
    log.request({
      id,
      method: c.req.method,
      route: c.get('route'),
      status: c.res.status,
      cloudId: headers.get('x-request-id') ?? undefined,
      ms: performance.now() - began,
    });
  });

  const guarded = async (c: { req: { raw: Request } }, next: () => Promise<void>) => {
    const refused = checkOrigin(c.req.raw, ownOrigin(c.req.raw));
    if (refused) return refused;
    await next();
    return undefined;
  };
  app.use('/api/*', guarded);
  app.use('/__sandbox/*', guarded);

  app.use('/api/*', async (c, next) => {
    const admitted = admit(access, c.req.raw, c.get('path'));
    if (admitted instanceof Response) return admitted;
    c.set('session', admitted.session);
    await next();
    if (admitted.setCookie && !c.res.headers.has('set-cookie')) c.res.headers.set('set-cookie', admitted.setCookie);
    return undefined;
  });

  app.get('/healthz', () => dataAnswer({ status: 'ok', mode: options.mode }));
  app.route('/api', sessionRoutes(access));
  app.post('/api/permits', async (c) => {
    const calls = callsOf(parts, c.get('session'), c.req.raw);
    return calls instanceof Response ? calls : issuePermit(calls, c.req.raw);
  });
  app.all('/api/permits', () => methodNotAllowed(['POST']));
  app.all('/api/cloud/:service/*', async (c) => {
    const calls = callsOf(parts, c.get('session'), c.req.raw);
    if (calls instanceof Response) return calls;
    const service = c.req.param('service');
    const path = c.get('path').slice(`/api/cloud/${service}`.length);
    const { response, route } = await lookups.run(calls.sessionId, c.req.method, () =>
      callCloud(calls, c.req.raw, service, path),
    );
    if (route) c.set('route', route);
    return response;
  });
  app.all('/api/*', () => notSent(404, 'PATH', 'There is no such address.'));
  app.all('/__sandbox/*', (c) => control?.(c.req.raw) ?? notSent(404, 'PATH', 'There is no such address.'));
  app.get('*', (c) => serveStatic(files, c.req.raw, c.get('path')));
  app.all('*', () => methodNotAllowed(['GET', 'HEAD']));

  app.onError((error) => {
    log.failure(error);
    return refuse({
      status: 500,
      outcome: 'unknown',
      code: 'INTERNAL',
      message: 'The console failed on this request.',
    });
  });
  return app;
}
