/** Puts a gateway together from its configuration. */
import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { cloudUpstream } from './cloud-upstream';
import { type Config, HOST } from './config';
import { httpTransport } from './http-transport';
import { keyCredentials } from './key-credentials';
import { createGatewayServer, type Listener, listenerOf, portOf } from './listen';
import { createLog } from './log';
import { createPermits } from './permits';
import { sandboxUpstream } from './sandbox-upstream';
import { createGateway } from './server';
import type { StaticFiles } from './static-files';
import type { Upstream } from './upstream';

export interface Gateway {
  /** Not listening yet. */
  server: Server;
  /** How many creates run. */
  runningCreates: () => number;
}

function upstreamOf({ cloud, sandbox }: Config): Upstream {
  if (!cloud) return sandboxUpstream(sandbox);
  const { upstream, region, projectId, keys, useSuccessor } = cloud;
  return cloudUpstream({
    session: {
      mode: 'sandbox',
      region,
      projectId,
      projectName: region,
      who: `access key ending in ${keys.accessKey.slice(-4)}`,
      way: 'environment',
    },
    originOf: () => upstream,
    credentials: keyCredentials(keys, projectId, Date.now),
    transport: httpTransport(),
    useSuccessor,
  });
}

/**
 * Builds a gateway over the upstream that the configuration names.
 * @param config checked configuration
 * @param files the built page
 * @param wrap lets the development server answer for the page's sources
 */
export function openGateway(
  config: Config,
  files: StaticFiles,
  wrap: (listener: Listener) => Listener = (listener) => listener,
): Gateway {
  const permits = createPermits();
  const app = createGateway({
    upstream: upstreamOf(config),
    permits,
    sessionId: randomUUID(),
    deadlines: config.deadlines,
    files,
    log: createLog(config.logLevel),
    ownOrigin: () => `http://${HOST}:${portOf(server)}`,
  });
  const server = createGatewayServer(wrap(listenerOf(app.fetch)));
  return { server, runningCreates: permits.running };
}
