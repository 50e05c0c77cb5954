/** The gateway as one function from request to answer: every address it has, and what stands on every answer. */
import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { permitRequest, REQUEST_ID_HEADER } from '../contract/gateway-api';
import { dataAnswer, methodNotAllowed, notSent, refuse } from './answers';
import { type CloudCalls, callCloud } from './cloud-calls';
import type { Log } from './log';
import { REQUEST_MAX_BYTES, readBody } from './read-body';
import { checkOrigin } from './request-origin';
import { securityHeaders } from './security-headers';
import { type StaticFiles, serveStatic } from './static-files';

export interface GatewayParts extends CloudCalls {
  files: StaticFiles;
  log: Log;
  /** For example `http://127.0.0.1:8787`; known only once the port is. */
  ownOrigin: () => string;
}

type Variables = { requestId: string; route: string };

/** The path as it came; nothing is decoded, and what would need decoding was refused before. */
const pathOf = (request: Request): string => new URL(request.url).pathname;

async function issuePermit({ permits, sessionId, upstream }: CloudCalls, request: Request): Promise<Response> {
  const bytes = await readBody(request, REQUEST_MAX_BYTES).catch(() => undefined);
  const parsed = permitRequest.safeParse(parseJson(bytes));
  if (!parsed.success) return notSent(400, 'BODY', 'The request needs a project_id and nothing else.');
  const projectId = parsed.data.project_id;
  if (projectId !== upstream.session.projectId) return notSent(403, 'PROJECT', 'The console works in another project.');
  return dataAnswer({ permit: permits.issue({ sessionId, projectId }) }, 201);
}

function parseJson(bytes: Uint8Array | undefined): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

/**
 * Puts the gateway together.
 * @param parts what it serves, calls and writes to
 * @returns the app; its `fetch` answers a request whose line and Host were checked (request-line.ts)
 */
export function createGateway(parts: GatewayParts): Hono<{ Variables: Variables }> {
  const { upstream, log, files, ownOrigin } = parts;
  const app = new Hono<{ Variables: Variables }>();

  app.use(async (c, next) => {
    const id = randomUUID();
    const began = performance.now();
    c.set('requestId', id);
    await next();
    for (const [name, value] of Object.entries(securityHeaders())) {
      if (!c.res.headers.has(name)) c.res.headers.set(name, value);
    }
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store');
    c.res.headers.set(REQUEST_ID_HEADER, id);
    log.request({
      id,
      method: c.req.method,
      route: c.get('route'),
      status: c.res.status,
      ms: performance.now() - began,
    });
  });

  const guarded = async (c: { req: { raw: Request } }, next: () => Promise<void>) => {
    const refused = checkOrigin(c.req.raw, ownOrigin());
    if (refused) return refused;
    await next();
    return undefined;
  };
  app.use('/api/*', guarded);
  app.use('/__sandbox/*', guarded);

  app.get('/healthz', () => dataAnswer({ status: 'ok', mode: upstream.session.mode }));
  app.get('/api/session', () => dataAnswer(upstream.session));
  app.all('/api/session', () => methodNotAllowed(['GET']));
  app.post('/api/permits', (c) => issuePermit(parts, c.req.raw));
  app.all('/api/permits', () => methodNotAllowed(['POST']));
  app.all('/api/cloud/:service/*', async (c) => {
    const service = c.req.param('service');
    const path = pathOf(c.req.raw).slice(`/api/cloud/${service}`.length);
    const { response, route } = await callCloud(parts, c.req.raw, service, path);
    if (route) c.set('route', route);
    return response;
  });
  app.all('/api/*', () => notSent(404, 'PATH', 'There is no such address.'));
  app.all('/__sandbox/*', (c) => upstream.control?.(c.req.raw) ?? notSent(404, 'PATH', 'There is no such address.'));
  app.get('*', (c) => serveStatic(files, c.req.raw, pathOf(c.req.raw)));
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
