/** A console as a team runs it: nginx with TLS, two gateways, and one simulated cloud that outlives them all. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ServerProcess, startGateway, startSandbox } from '../gateway-process';
import { NAME, startNginx } from './documented-nginx';

export type GatewayName = 'a' | 'b';

export interface TeamConsole {
  /** Where browsers are led instead of to port 443. */
  ports: { https: number; http: number };
  certificate: () => string;
  cloud: ServerProcess;
  gateway: (name: GatewayName) => ServerProcess;
  /** Starts a gateway again, on its port, with an nginx that has not seen it fail. */
  restart: (name: GatewayName) => Promise<void>;
  end: () => Promise<void>;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

const portOf = ({ origin }: ServerProcess): number => Number(new URL(origin).port);

/** Starts all of it; nobody is signed in. */
export async function startTeamConsole(): Promise<TeamConsole> {
  const folder = mkdtempSync(join(tmpdir(), 'launchpad-proxy-'));
  const cloud = await startSandbox();
  const start = (port = 0) =>
    startGateway({ PORT: String(port), ALLOWED_HOSTS: NAME, TRUSTED_PROXIES: '127.0.0.1' }, [
      '--upstream',
      cloud.origin,
    ]);
  const gateways = { a: await start(), b: await start() };
  const ports = { https: await freePort(), http: await freePort() };
  const proxy = () => startNginx(folder, { ...ports, a: portOf(gateways.a), b: portOf(gateways.b) });
  let nginx = await proxy();
  return {
    ports,
    certificate: () => nginx.certificate,
    cloud,
    gateway: (name) => gateways[name],
    async restart(name) {
      await gateways[name].kill();
      gateways[name] = await start(portOf(gateways[name]));
      // It remembers for ten seconds that the gateway was down; what comes next is another test.
      await nginx.end();
      nginx = await proxy();
    },
    async end() {
      await Promise.all([nginx.end(), gateways.a.kill(), gateways.b.kill()]);
      await cloud.end();
      rmSync(folder, { recursive: true });
    },
  };
}
