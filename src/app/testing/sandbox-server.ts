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

async function webRequest(incoming: IncomingMessage): Promise<Request> {
  const { method = 'GET', url = '/', headers } = incoming;
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  const body = method === 'GET' || method === 'HEAD' ? null : Buffer.concat(parts);
  const named = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]);
  return new Request(`http://${headers.host}${url}`, { method, headers: named, body });
}

/** Serves a sandbox on a free port of this machine. Creating never ends by itself. */
export async function startSandboxServer(): Promise<SandboxServer> {
  const sandbox = createSandbox({ createSeconds: 3600 });
  const server = createServer(async (incoming, outgoing) => {
    const answer = await sandbox(await webRequest(incoming));
    outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
    outgoing.end(Buffer.from(await answer.arrayBuffer()));
  });
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
