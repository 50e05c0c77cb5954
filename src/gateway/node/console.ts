/** Assembles a console from its configuration: socket, gateway, and the cloud behind it. */
import type { Server } from 'node:http';
import { createSandbox } from '../../sandbox/sandbox';
import { cloudBackend, openToAll } from '../backend';
import { createGateway, type Log } from '../gateway';
import { createLaunchLinks } from '../launch-links';
import { createPermits } from '../permits';
import { asItsUser, sandboxUpstream } from '../sandbox-upstream';
import { createSessions } from '../sessions';
import { clientAddress } from './client-address';
import type { Config } from './config';
import { httpTransport } from './http-transport';
import { createGatewayServer, portOf } from './listen';
import { listenerOf } from './listener';
import { createLog } from './log';
import { createMetrics, metricsServer } from './metrics';
import { type StaticFiles, serveStatic } from './static-files';
import { HOST } from './team-config';

export interface Console {
  server: Server;
  mode: 'sandbox' | 'cloud';
  /** Undefined unless asked for. */
  metricsServer: Server | undefined;
  runningCreates: () => number;
  /** A one-time link; undefined if none is needed. Requires a listening server. */
  launchLink: () => string | undefined;
}

const both = (first: Log, second: Log): Log => ({
  request(line) {
    first.request(line);
    second.request(line);
  },
  failure(error) {
    first.failure(error);
    second.failure(error);
  },
});

function openBackend({ cloud, proxy, sandbox: options }: Config) {
  if (cloud) return cloudBackend(cloud, httpTransport(proxy));
  const sandbox = createSandbox(options);
  return openToAll(sandboxUpstream(asItsUser(sandbox), sandbox));
}

export function openConsole(config: Config, files: StaticFiles): Console {
  const { door, deadlines } = config;
  const { team, publicPort, basePath = '/' } = door;
  const permits = createPermits();
  const sessions = createSessions(undefined, undefined, permits.endSession);
  const metrics = config.metrics && createMetrics({ sessions: sessions.size, runningCreates: permits.running });
  const log = createLog(config.logLevel);
  const links = createLaunchLinks();
  const backend = openBackend(config);
  const gateway = createGateway({
    backend,
    permits,
    sessions,
    links,
    deadlines,
    clientOf: ({ headers }) => (team ? clientAddress(headers.get('x-forwarded-for') ?? undefined, team.proxies) : HOST),
    log: metrics ? both(log, metrics.log) : log,
    page: (path, request) => serveStatic(files, path, request),
  });
  const server = createGatewayServer(listenerOf(gateway), door);
  return {
    server,
    metricsServer: metrics && metricsServer(metrics, config.metrics?.names ?? []),
    mode: backend.options.mode,
    runningCreates: permits.running,
    launchLink: () =>
      backend.environment
        ? `http://${HOST}:${publicPort ?? portOf(server)}${basePath}#launch=${links.issue()}`
        : undefined,
  };
}
