/** A gateway over a scripted upstream, with a page of three files. */
import type { AddressInfo } from 'node:net';
import { REQUEST_HEADER } from '../../contract/gateway-api';
import { type CreatePathMemory, createPathMemory } from '../../gateway/create-path';
import { createGateway, type Log, type RequestLine } from '../../gateway/gateway';
import { createGatewayServer, listen } from '../../gateway/node/listen';
import { listenerOf } from '../../gateway/node/listener';
import { builtPage, type StaticFiles, serveStatic } from '../../gateway/node/static-files';
import type { Door } from '../../gateway/node/team-config';
import { oneSession } from '../../gateway/one-session';
import { createPermits, type Permits } from '../../gateway/permits';
import type { Upstream, UpstreamRequest } from '../../gateway/upstream';

export const PROJECT_ID = '0123456789abcdef0123456789abcdef';
export const OTHER_PROJECT_ID = 'fedcba9876543210fedcba9876543210';

/** Without a socket. */
const ORIGIN = 'http://127.0.0.1:8787';

const FILES: StaticFiles = {
  byPath: new Map([
    [
      '/assets/index-Abc_123.js',
      { type: 'text/javascript; charset=utf-8', etag: '"tag"', hashed: true, identity: Buffer.from('script') },
    ],
  ]),
  page: builtPage('<meta name="csp-nonce" content="__CSP_NONCE__"><script>colours()</script>'),
  pagesOf: new Map(),
};

export const json = (value: unknown, status = 200): Response =>
  new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json' } });

export interface TestGateway {
  sent: UpstreamRequest[];
  log: { requests: RequestLine[]; failures: unknown[] };
  permits: Permits;
  /** As our page sends it; given headers override the page's. */
  ask(method: string, path: string, options?: { body?: string; headers?: Record<string, string> }): Promise<Response>;
  permit(): Promise<string>;
  /** On a free port; by default only as 127.0.0.1 with that port. */
  open(door?: Door): Promise<{ port: number; close: () => void }>;
}

/**
 * @param answer the upstream
 * @param parts what differs from the defaults
 */
export function testGateway(
  answer: (request: UpstreamRequest) => ReturnType<Upstream['send']> | Awaited<ReturnType<Upstream['send']>> = () =>
    json({}),
  parts: {
    deadlines?: { createMs: number; lookupMs: number };
    control?: Upstream['control'];
    createPath?: CreatePathMemory;
    estimatesPrices?: false;
  } = {},
): TestGateway {
  const sent: UpstreamRequest[] = [];
  const requests: RequestLine[] = [];
  const failures: unknown[] = [];
  const log: Log = { request: (line) => requests.push(line), failure: (error) => failures.push(error) };
  const permits = createPermits();
  const upstream: Upstream = {
    session: {
      mode: 'sandbox',
      region: 'sandbox-1',
      projectId: PROJECT_ID,
      projectName: 'sandbox-1',
      who: 'demo',
      way: 'sandbox',
      ...(parts.estimatesPrices !== false && { priceEstimate: true }),
    },
    createPath: parts.createPath ?? createPathMemory('auto'),
    async send(request) {
      sent.push(request);
      return answer(request);
    },
    ...(parts.control && { control: parts.control }),
  };
  const app = createGateway({
    ...oneSession(upstream),
    permits,
    ...(parts.deadlines && { deadlines: parts.deadlines }),
    page: (path, request) => serveStatic(FILES, path, request),
    log,
  });
  const ask: TestGateway['ask'] = async (method, path, { body, headers } = {}) => {
    const own: Record<string, string> = method === 'GET' ? {} : { [REQUEST_HEADER]: '1' };
    if (body !== undefined) own['content-type'] = 'application/json';
    const all = { ...own, ...headers };
    return app(new Request(ORIGIN + path, { method, body: body ?? null, headers: all }));
  };
  return {
    sent,
    log: { requests, failures },
    permits,
    ask,
    async permit() {
      const response = await ask('POST', '/api/permits', { body: JSON.stringify({ project_id: PROJECT_ID }) });
      return ((await response.json()) as { permit: string }).permit;
    },
    async open(door) {
      const server = createGatewayServer(listenerOf(app), door);
      await listen(server, 0);
      const { port } = server.address() as AddressInfo;
      return {
        port,
        close: () => {
          server.close();
          server.closeAllConnections();
        },
      };
    },
  };
}
