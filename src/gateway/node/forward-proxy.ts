/**
 * The way out through a company's forward proxy: a tunnel (CONNECT) to Huawei Cloud's own TLS. The proxy learns the names of
 * hosts and nothing of a request, and no byte of a request is written before Huawei Cloud's certificate was checked.
 */
import { type IncomingMessage, request as requestPlain } from 'node:http';
import { type AgentOptions, type RequestOptions, request as requestSecure, Agent as SecureAgent } from 'node:https';
import type { Socket } from 'node:net';
import { PassThrough } from 'node:stream';
import { type ConnectionOptions, connect as connectSecure } from 'node:tls';

export interface ProxySettings {
  /** `http:` or `https:`, perhaps with a username and password. */
  proxy: URL;
  /** Entries of `NO_PROXY`. */
  direct: readonly string[];
}

/** `silent` if it gave no answer; `user-…` if it wants a username and password, and has none or others. */
type Refusal = 'silent' | 'user-missing' | 'user-refused' | { status: number };

/** No tunnel: nothing left for Huawei Cloud. */
export class NoTunnel extends Error {
  override name = 'NoTunnel';
  constructor(
    readonly why: Refusal,
    options?: ErrorOptions,
  ) {
    super('no tunnel', options);
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads it from the environment; lower case counts too, as it does for curl.
 * @returns undefined without a proxy; and what is wrong
 */
export function readProxy(env: Environment): { settings?: ProxySettings; problems: string[] } {
  const text = env.HTTPS_PROXY ?? env.https_proxy;
  if (text === undefined) return { problems: [] };
  const proxy = URL.canParse(text) ? new URL(text) : undefined;
  if (!proxy || !/^https?:$/.test(proxy.protocol) || proxy.pathname !== '/' || proxy.search || proxy.hash) {
    return {
      problems: ['HTTPS_PROXY: must be http://host:port, with username:password@ in front of the host if needed'],
    };
  }
  const direct = (env.NO_PROXY ?? env.no_proxy ?? '').split(/[\s,]+/).filter((entry) => entry !== '');
  return { settings: { proxy, direct }, problems: [] };
}

/**
 * Whether a host is reached without the proxy: `*`, a name, a domain with or without its dot, each perhaps with a port.
 * @param origin scheme, host and perhaps a port
 * @param direct entries of `NO_PROXY`
 */
export function isDirect(origin: string, direct: readonly string[]): boolean {
  const { hostname, port, protocol } = new URL(origin);
  const ownPort = port || (protocol === 'https:' ? '443' : '80');
  return direct.some((entry) => {
    const [, name = '', entryPort] = /^\*?\.?(.*?)(?::(\d+))?$/.exec(entry.toLowerCase()) ?? [];
    if (entryPort !== undefined && entryPort !== ownPort) return false;
    return entry === '*' || (name !== '' && (hostname === name || hostname.endsWith(`.${name}`)));
  });
}

function proofOf({ username, password }: URL): Record<string, string> {
  if (username === '' && password === '') return {};
  const text = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { 'proxy-authorization': `Basic ${Buffer.from(text).toString('base64')}` };
}

/** Only a password can be sent: no ticket (Kerberos), and no response to a challenge (NTLM). */
function refusalOf({ statusCode = 0, headers }: IncomingMessage, isProven: boolean): Refusal {
  const takesPassword = /^$|(?:^|, *)basic\b/i.test(headers['proxy-authenticate']?.toString() ?? '');
  if (statusCode !== 407 || !takesPassword) return { status: statusCode };
  return isProven ? 'user-refused' : 'user-missing';
}

function openTunnel(proxy: URL, target: string, timeoutMs: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const isSecure = proxy.protocol === 'https:';
    const proof = proofOf(proxy);
    const asked = (isSecure ? requestSecure : requestPlain)({
      method: 'CONNECT',
      hostname: proxy.hostname.replace(/^\[|\]$/g, ''),
      port: proxy.port || (isSecure ? 443 : 80),
      path: target,
      headers: { host: target, ...proof },
      agent: false,
      ...(isSecure && { rejectUnauthorized: true }),
    });
    const late = setTimeout(() => asked.destroy(), timeoutMs);
    asked.once('close', () => clearTimeout(late));
    asked.once('connect', (answer, socket: Socket, early) => {
      clearTimeout(late);
      const { statusCode = 0 } = answer;
      if (statusCode >= 200 && statusCode < 300 && early.byteLength === 0) return resolve(socket);
      socket.destroy();
      reject(new NoTunnel(refusalOf(answer, 'proxy-authorization' in proof)));
    });
    asked.once('error', (cause) => reject(new NoTunnel('silent', { cause })));
    asked.once('close', () => reject(new NoTunnel('silent')));
    asked.end();
  });
}

type Callback = NonNullable<Parameters<SecureAgent['createConnection']>[1]>;

/** An agent whose connections are tunnels. */
export class TunnelAgent extends SecureAgent {
  constructor(
    private readonly proxy: URL,
    private readonly timeoutMs: number,
    options: AgentOptions,
  ) {
    super(options);
  }

  /** Node asks for a socket here; one that is not there yet comes by the callback. */
  override createConnection(options: RequestOptions, callback?: Callback): undefined {
    const { host, port } = options;
    const name = host?.includes(':') ? `[${host}]` : host;
    openTunnel(this.proxy, `${name}:${port}`, this.timeoutMs).then(
      (socket) => callback?.(null, connectSecure({ ...(options as ConnectionOptions), socket })),
      // Its type asks for a stream also where there is none.
      (error: Error) => callback?.(error, new PassThrough()),
    );
  }
}
