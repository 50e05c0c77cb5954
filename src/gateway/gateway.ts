/** Puts a gateway together from its configuration. */
import type { Server } from 'node:http';
import { createPermits } from '../passage/permits';
import { openBackend } from './backend';
import { clientAddress } from './client-address';
import type { Config } from './config';
import { createLaunchLinks } from './launch-links';
import { createGatewayServer, portOf } from './listen';
import { createLog } from './log';
import { type Listener, listenerOf } from './node-messages';
import { createGateway } from './server';
import { createSessions } from './sessions';
import { createSignInBrake } from './sign-in-brake';
import type { StaticFiles } from './static-files';
import { HOST } from './team-config';

export interface Gateway {
  /** Not listening yet. */
  server: Server;
  mode: 'sandbox' | 'cloud';
  /** How many creates run. */
  runningCreates: () => number;
  /** Makes a link that opens the console once; undefined where it needs none. For a server that listens. */
  launchLink: () => string | undefined;
}

/**
 * Builds a gateway over the cloud that the configuration names.
 * @param config checked configuration
 * @param files the built page
 * @param wrap lets the development server answer for the page's sources
 */
export function openGateway(
  config: Config,
  files: StaticFiles,
  wrap: (listener: Listener) => Listener = (listener) => listener,
): Gateway {
  const { team } = config;
  const permits = createPermits();
  const links = createLaunchLinks();
  const backend = openBackend(config);
  const localOrigin = () => `http://${HOST}:${portOf(server)}`;
  const app = createGateway({
    access: {
      backend,
      sessions: createSessions(Date.now, undefined, permits.endSession),
      links,
      brake: createSignInBrake(),
      clientOf: (request) => (team ? clientAddress(request.header('x-forwarded-for'), team.proxies) : HOST),
    },
    permits,
    deadlines: config.deadlines,
    files,
    log: createLog(config.logLevel),
    isSecure: team !== undefined,
    ownOrigin: team ? (request) => `https://${request.header('host')?.toLowerCase()}` : localOrigin,
  });
  const server = createGatewayServer(wrap(listenerOf(app)), team);
  return {
    server,
    mode: backend.options.mode,
    runningCreates: permits.running,
    launchLink: () => (backend.environment ? `${localOrigin()}/#launch=${links.issue()}` : undefined),
  };
}
