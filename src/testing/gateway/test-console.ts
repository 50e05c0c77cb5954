/** The gateway's real-cloud code, sessions included, over a sandbox with a stopped clock. */
import * as z from 'zod/mini';
import { begunSession, REQUEST_HEADER } from '../../contract/gateway-api';
import { type CloudConfig, cloudBackend } from '../../gateway/backend';
import { createGateway } from '../../gateway/gateway';
import { createLaunchLinks } from '../../gateway/launch-links';
import { clientAddress } from '../../gateway/node/client-address';
import { createGatewayServer, listen, portOf } from '../../gateway/node/listen';
import { listenerOf } from '../../gateway/node/listener';
import { createLog } from '../../gateway/node/log';
import { builtPage, type StaticFiles, serveStatic } from '../../gateway/node/static-files';
import type { TeamConfig } from '../../gateway/node/team-config';
import { createPermits } from '../../gateway/permits';
import { createSessions } from '../../gateway/sessions';
import type { WireRequest } from '../../gateway/transport';
import { SANDBOX_ACCESS_KEY, SANDBOX_PROJECT_ID, SANDBOX_REGION, SANDBOX_SECRET_KEY } from '../../sandbox/credentials';
import type { Fault } from '../../sandbox/fault-queue';
import { testSandbox } from '../sandbox/test-sandbox';
import { sandboxTransport } from './sandbox-transport';

const ORIGIN = 'http://127.0.0.1:8787';

/** A person with their own browser. */
export interface Visitor {
  /** As the page sends it; remembers the session that a response starts. */
  ask(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
  /** Starts a session, where every visitor gets one. */
  comeIn(): Promise<Response>;
  /** '' without a session. */
  secret: string;
}

const CONFIG: CloudConfig = {
  upstream: 'http://127.0.0.1:8790',
  region: SANDBOX_REGION,
  projectId: SANDBOX_PROJECT_ID,
  keys: undefined,
  needsLaunchLink: false,
  createPath: 'auto',
  priceEstimate: 'off',
};

const FILES: StaticFiles = { byPath: new Map(), page: builtPage('<p>the page</p>'), pagesOf: new Map() };

export const SANDBOX_KEYS = { accessKey: SANDBOX_ACCESS_KEY, secretKey: SANDBOX_SECRET_KEY };

/**
 * @param change from a console with sign-in over a sandbox
 * @param team one person by default
 * @param uniqueNames whether the cloud rejects a taken name
 */
export function testConsole(change: Partial<CloudConfig> = {}, team?: TeamConfig, uniqueNames = true) {
  const { clock, sandbox } = testSandbox({ uniqueNames });
  const wire: WireRequest[] = [];
  const logged: string[] = [];
  const now = () => clock.now();
  const backend = cloudBackend({ ...CONFIG, ...change }, sandboxTransport(sandbox, wire), now);
  const links = createLaunchLinks();
  const permits = createPermits(now);
  const sessions = createSessions(now, undefined, permits.endSession);
  const origin = team ? `https://${team.hosts[0]}` : ORIGIN;
  const app = createGateway({
    backend,
    now,
    sessions,
    links,
    permits,
    clientOf: ({ headers }) =>
      team ? clientAddress(headers.get('x-forwarded-for') ?? undefined, team.proxies) : '127.0.0.1',
    log: createLog('info', (line) => logged.push(line)),
    page: (path, request) => serveStatic(FILES, path, request),
  });

  function visitor(): Visitor {
    const self: Visitor = {
      secret: '',
      comeIn: () => self.ask('POST', '/api/session', {}),
      async ask(method, path, body, headers = {}) {
        const own: Record<string, string> = { [REQUEST_HEADER]: self.secret || '1' };
        if (body !== undefined) own['content-type'] = 'application/json';
        if (team) own['x-forwarded-for'] = '203.0.113.7';
        const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
        const answer = await app(
          new Request(origin + path, { method, body: text ?? null, headers: { ...own, ...headers } }),
        );
        const { data: begun } = z.safeParse(
          begunSession,
          await answer
            .clone()
            .json()
            .catch(() => undefined),
        );
        if (begun) self.secret = begun.secret;
        else if (answer.ok && method === 'DELETE' && path === '/api/session') self.secret = '';
        return answer;
      },
    };
    return self;
  }

  return {
    visitor,
    wire,
    logged,
    clock,
    sandbox,
    links,
    sessions,
    permits,
    /** Requests on this path that reached the cloud. */
    wireTo: (path: string) => wire.filter((request) => request.path.split('?', 1)[0]?.endsWith(path)),
    async fault(...faults: readonly (Omit<Fault, 'path'> & { path: string })[]) {
      await sandbox(
        new Request('https://x.invalid/__sandbox/faults', { method: 'POST', body: JSON.stringify(faults) }),
      );
    },
    /** On a free port of 127.0.0.1. */
    async open() {
      const server = createGatewayServer(listenerOf(app), { team });
      await listen(server, 0);
      const close = () => {
        server.close();
        server.closeAllConnections();
      };
      return { port: portOf(server), close };
    },
  };
}

export type TestConsole = ReturnType<typeof testConsole>;
