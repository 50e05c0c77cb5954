/** The simulated cloud over real HTTP. A fault that breaks a connection really breaks it here. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { SandboxReset } from '../../sandbox/fault-queue';

const isText = (value: string | undefined, texts: readonly string[]) => value !== undefined && texts.includes(value);

/**
 * Whether somebody on this machine asks for this very server, and no page of another one makes a browser do it: a name
 * that points at 127.0.0.1 (DNS rebinding) fails at the Host, any other site at its Origin.
 */
function isOwn({ headers, socket }: IncomingMessage): boolean {
  const names = ['127.0.0.1', 'localhost', '[::1]'];
  const port = socket.localPort ?? 0;
  const hosts = names.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]));
  const origins = hosts.map((host) => `http://${host}`);
  const isHost = isText(headers.host?.toLowerCase(), hosts);
  return isHost && (headers.origin === undefined || isText(headers.origin, origins));
}

/** The request as the web's own, its path and query exactly as they came: a signature covers them. */
async function webRequest(incoming: IncomingMessage): Promise<Request> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    for (const one of Array.isArray(value) ? value : [value ?? '']) headers.append(name, one);
  }
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  const method = incoming.method ?? 'GET';
  const body = method === 'GET' || method === 'HEAD' ? null : Buffer.concat(parts);
  return new Request(`http://${incoming.headers.host ?? '127.0.0.1'}${incoming.url ?? '/'}`, { method, headers, body });
}

async function write(response: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    const { value } = part;
    // Written out before the next part is asked for: the next thing may be the end of the connection.
    await new Promise((resolve) => outgoing.write(value, resolve));
  }
  outgoing.end();
}

/**
 * Serves a sandbox over HTTP.
 * @param sandbox answers, or throws `SandboxReset` where the connection is to break
 * @returns a server that does not listen yet
 */
export function sandboxHttpServer(sandbox: (request: Request) => Promise<Response>): Server {
  return createServer({ joinDuplicateHeaders: true, connectionsCheckingInterval: 5_000 }, (incoming, outgoing) => {
    if (!isOwn(incoming)) {
      const words = 'The sandbox can only be used from this machine, and not by other websites.';
      const body = JSON.stringify({ error_code: 'SANDBOX.0005', error_msg: words });
      outgoing.writeHead(403, { 'content-type': 'application/json', connection: 'close' }).end(body);
      return;
    }
    webRequest(incoming)
      .then(sandbox)
      .then((response) => write(response, outgoing))
      .catch((error: unknown) => {
        if (error instanceof SandboxReset || outgoing.headersSent) outgoing.socket?.destroy();
        else outgoing.writeHead(500).end();
      });
  });
}
