/** The simulated cloud behind a real address, for code that is run as a program of its own. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
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

/** The request as the web's own; path and query exactly as they came, because a signature covers them. */
async function webRequest(incoming: IncomingMessage, origin: string): Promise<Request> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  const headers = Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)]);
  const body = parts.length > 0 ? Buffer.concat(parts) : null;
  return new Request(origin + incoming.url, { method: incoming.method ?? 'GET', headers, body });
}

/** Serves a sandbox on a free port of this machine. Creating never ends by itself. */
export async function startSandboxServer(): Promise<SandboxServer> {
  const sandbox = createSandbox({ createSeconds: 3600 });
  let origin = '';
  const server = createServer(async (incoming, outgoing) => {
    const answer = await sandbox(await webRequest(incoming, origin));
    outgoing.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const token = sandbox.token();
  return {
    origin,
    token,
    read: async (path) => (await sandbox(new Request(origin + path, { headers: { 'x-auth-token': token } }))).json(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
