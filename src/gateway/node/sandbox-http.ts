/** The simulated cloud over HTTP, with faults that really break the connection. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { SandboxReset } from '../../sandbox/fault-queue';

const isText = (value: string | undefined, texts: readonly string[]) => value !== undefined && texts.includes(value);

/** Rejects other sites in a browser on this machine: DNS rebinding by its Host, any other by its Origin. */
function isOwn({ headers, socket }: IncomingMessage): boolean {
  const names = ['127.0.0.1', 'localhost', '[::1]'];
  const port = socket.localPort ?? 0;
  const hosts = names.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]));
  const origins = hosts.map((host) => `http://${host}`);
  const isHost = isText(headers.host?.toLowerCase(), hosts);
  return isHost && (headers.origin === undefined || isText(headers.origin, origins));
}

/** Path and query exactly as received: the signature covers them. */
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
    // Flushed before the next chunk: that may break the connection.
    await new Promise((resolve) => outgoing.write(value, resolve));
  }
  outgoing.end();
}

/** @param sandbox throws `SandboxReset` to break the connection */
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
