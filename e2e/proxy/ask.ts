/** Requests as a client of the team's console sends them, or as one would who means no good. */
import { request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { REQUEST_HEADER, signedIn } from '../../src/contract/gateway-api';
import { NAME } from './documented-nginx';
import type { TeamConsole } from './team-console';

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
  /** What a browser would send back, by name. */
  cookies: Map<string, string>;
}

export interface Asked {
  method?: string;
  path?: string;
  headers?: Readonly<Record<string, string>>;
  body?: string;
  /** Of the client, on this machine. */
  localAddress?: string;
  /** The name in the TLS handshake. */
  servername?: string;
}

const toCookies = (lines: readonly string[] = []) =>
  new Map(lines.map((line) => line.split(';', 1)[0]?.split('=') ?? []).map(([name = '', value = '']) => [name, value]));

function send(request: typeof tlsRequest | typeof plainRequest, options: object, body: string | undefined) {
  return new Promise<Answer>((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', agent: false, ...options }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      answer.on('error', reject);
      answer.on('end', () => {
        const { statusCode = 0, headers } = answer;
        resolve({ status: statusCode, headers, body: text, cookies: toCookies(headers['set-cookie']) });
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

/** Through nginx, over TLS, its certificate checked. */
export const ask = ({ ports, certificate }: TeamConsole, { body, servername = NAME, headers, ...rest }: Asked) =>
  send(
    tlsRequest,
    { ...rest, port: ports.https, servername, ca: certificate(), headers: { host: NAME, ...headers } },
    body,
  );

/** To a port of this machine, over plain HTTP. */
export const askPlainly = (port: number, { body, headers, ...rest }: Asked) =>
  send(plainRequest, { ...rest, port, headers: { host: NAME, ...headers } }, body);

/** What the page sends with everything that changes something. */
export const ofThePage: Readonly<Record<string, string>> = {
  'content-type': 'application/json',
  origin: `https://${NAME}`,
  'sec-fetch-site': 'same-origin',
  [REQUEST_HEADER]: '1',
};

/** The header `Cookie`. */
export const cookieHeader = (cookies: ReadonlyMap<string, string>): string =>
  [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');

/** What a browser and the page send of somebody who is signed in. */
export const headersOf = ({ cookies, secret }: { cookies: ReadonlyMap<string, string>; secret: string }) => ({
  cookie: cookieHeader(cookies),
  [REQUEST_HEADER]: secret,
});

/** Signs in as the sandbox's own user; what a browser and the page hold afterwards. */
export async function signIn(team: TeamConsole, before: ReadonlyMap<string, string> = new Map()) {
  const body = JSON.stringify({
    way: 'password',
    region: 'sandbox-1',
    domain: 'sandbox',
    user: 'demo',
    password: 'Sandbox-demo-1',
  });
  const headers = { ...ofThePage, cookie: cookieHeader(before) };
  const answer = await ask(team, { method: 'POST', path: '/api/sign-in', headers, body });
  const { secret } = signedIn.parse(JSON.parse(answer.body));
  return { answer, cookies: new Map([...before, ...answer.cookies]), secret };
}
