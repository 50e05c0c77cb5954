/** The simulated cloud behind a real address, for code that is run as a program of its own. */
import type { AddressInfo } from 'node:net';
import { sandboxHttpServer } from '../../gateway/node/sandbox-http';
import { createSandbox } from '../../sandbox/sandbox';

export interface SandboxServer {
  /** For example `http://127.0.0.1:40123`. */
  origin: string;
  /** A token of the sandbox's user. */
  token: string;
  /** Reads a path of the cloud. */
  read(path: string): Promise<unknown>;
  close(): Promise<void>;
}

/** Serves a sandbox on a free port of this machine. Creating never ends by itself. */
export async function startSandboxServer(): Promise<SandboxServer> {
  const sandbox = createSandbox({ createSeconds: 3600 });
  const server = sandboxHttpServer(sandbox);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const token = sandbox.token();
  return {
    origin,
    token,
    read: async (path) => (await sandbox(new Request(origin + path, { headers: { 'x-auth-token': token } }))).json(),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
