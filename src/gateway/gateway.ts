/** Puts a gateway together from its configuration. */
import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { type Config, HOST } from './config';
import { createGatewayServer, type Listener, listenerOf, portOf } from './listen';
import { createLog } from './log';
import { createPermits } from './permits';
import { sandboxUpstream } from './sandbox-upstream';
import { createGateway } from './server';
import type { StaticFiles } from './static-files';

export interface Gateway {
  /** Not listening yet. */
  server: Server;
  /** How many creates run. */
  runningCreates: () => number;
}

/**
 * Builds a gateway over the sandbox.
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
    upstream: sandboxUpstream(config.sandbox),
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
