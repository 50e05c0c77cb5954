/** Assembles a console from its configuration: socket, gateway, and the cloud behind it. */
import type { Server } from 'node:http';
import { createSandbox } from '../../sandbox/sandbox';
import { cloudBackend, openToAll } from '../backend';
import { createGateway } from '../gateway';
import { createLaunchLinks } from '../launch-links';
import { createPermits } from '../permits';
import { asItsUser, sandboxUpstream } from '../sandbox-upstream';
import { clientAddress } from './client-address';
import type { Config } from './config';
import { httpTransport } from './http-transport';
import { createGatewayServer, portOf } from './listen';
import { listenerOf } from './listener';
import { createLog } from './log';
import { type StaticFiles, serveStatic } from './static-files';
import { HOST } from './team-config';

export interface Console {
  server: Server;
  mode: 'sandbox' | 'cloud';
  runningCreates: () => number;
  /** A one-time link; undefined if none is needed. Requires a listening server. */
  launchLink: () => string | undefined;
}

function openBackend({ cloud, proxy, sandbox: options }: Config) {
  if (cloud) return cloudBackend(cloud, httpTransport(proxy));
  const sandbox = createSandbox(options);
  return openToAll(sandboxUpstream(asItsUser(sandbox), sandbox));
}

export function openConsole(config: Config, files: StaticFiles): Console {
  const { door, deadlines } = config;
  const { team, publicPort, basePath = '/' } = door;
  const permits = createPermits();
  const links = createLaunchLinks();
  const backend = openBackend(config);
  const gateway = createGateway({
    backend,
    permits,
    links,
    deadlines,
    clientOf: ({ headers }) => (team ? clientAddress(headers.get('x-forwarded-for') ?? undefined, team.proxies) : HOST),
    log: createLog(config.logLevel),
    page: (path, request) => serveStatic(files, path, request),
  });
  const server = createGatewayServer(listenerOf(gateway), door);
  return {
    server,
    mode: backend.options.mode,
    runningCreates: permits.running,
    launchLink: () =>
      backend.environment
        ? `http://${HOST}:${publicPort ?? portOf(server)}${basePath}#launch=${links.issue()}`
        : undefined,
  };
}
