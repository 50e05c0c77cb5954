/** The simulated cloud on a real port, for generated programs. */
import type { AddressInfo } from 'node:net';
import { sandboxHttpServer } from '../../gateway/node/sandbox-http';
import { createSandbox } from '../../sandbox/sandbox';

export interface SandboxServer {
  /** For example `http://127.0.0.1:40123`. */
  origin: string;
  /** Of the sandbox's user. */
  token: string;
  read(path: string): Promise<unknown>;
  close(): Promise<void>;
}

/** On a free port. Creations never finish. */
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
