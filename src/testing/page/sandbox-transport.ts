/** The real gateway over a sandbox, in place of a test page's `fetch`. */
import { REQUEST_HEADER, type Session } from '../../contract/gateway-api';
import { matchRoute, type RouteName } from '../../contract/route-table';
import { type CloudConfig, cloudBackend, openToAll } from '../../gateway/backend';
import { createGateway, type Gateway, type GatewayParts } from '../../gateway/gateway';
import { inPage } from '../../gateway/in-page';
import { createLaunchLinks } from '../../gateway/launch-links';
import { asItsUser, SANDBOX_SESSION, sandboxUpstream } from '../../gateway/sandbox-upstream';
import { SANDBOX_ACCESS_KEY, SANDBOX_PROJECT_ID, SANDBOX_REGION, SANDBOX_SECRET_KEY } from '../../sandbox/credentials';
import type { Fault } from '../../sandbox/fault-queue';
import { createSandbox, type Sandbox } from '../../sandbox/sandbox';
import type { SandboxOptions } from '../../sandbox/state';
import { sandboxTransport } from '../gateway/sandbox-transport';
import { type Project, withProjects } from './several-projects';

export { SANDBOX_SESSION };

/** As from a console of the real cloud, which is slower and worded differently. */
export const REAL_SESSION: Session = { ...SANDBOX_SESSION, mode: 'cloud', way: 'environment' };

interface SentRequest {
  method: string;
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  /** Undefined without a body. */
  body: unknown;
  /** Of the cloud's route table, if it is one. */
  route: RouteName | undefined;
}

export interface SandboxTransport {
  /** For `servicesOver`. */
  (request: Request): Promise<Response>;
  /** In order. */
  sent: SentRequest[];
  sentTo(route: RouteName): SentRequest[];
  /** Removes its instances and networks. */
  emptyProject(): Promise<void>;
  /** Replaces the sandbox's faults. */
  fault(...faults: readonly (Omit<Fault, 'path'> & { path: string })[]): Promise<void>;
  advance(seconds: number): Promise<void>;
  /** A new gateway has no sessions. */
  restart(): void;
  /** A request of another tab; not in `sent`. */
  askElsewhere(method: string, path: string, secret: string, body?: unknown): Promise<Response>;
}

/** The page's clock, which tests may stop. */
const now = () => Date.now();

const json = (text: string): unknown => (text === '' ? undefined : JSON.parse(text));

function transportTo(sandbox: Sandbox, start: () => Gateway): SandboxTransport {
  const sent: SentRequest[] = [];
  let carry = inPage(start());

  async function send(request: Request): Promise<Response> {
    const { pathname: path, searchParams } = new URL(request.url);
    const cloud = /^\/api\/cloud\/[a-z]+(\/.*)$/.exec(path)?.[1];
    sent.push({
      method: request.method,
      path,
      query: Object.fromEntries(searchParams),
      headers: Object.fromEntries(request.headers),
      body: json(await request.clone().text()),
      route: cloud === undefined ? undefined : matchRoute(request.method, cloud)?.name,
    });
    return carry(request);
  }

  async function control(command: string, body: unknown): Promise<void> {
    const init = { method: 'POST', body: JSON.stringify(body) };
    const answer = await sandbox(new Request(`https://sandbox.invalid/__sandbox/${command}`, init));
    if (!answer.ok) throw new Error(`The sandbox refused ${command}: ${await answer.text()}`);
  }

  return Object.assign(send, {
    sent,
    sentTo: (route: RouteName) => sent.filter((request) => request.route === route),
    fault: (...faults: readonly (Omit<Fault, 'path'> & { path: string })[]) => control('faults', faults),
    advance: (seconds: number) => control('clock', { advanceSeconds: seconds }),
    emptyProject: () => control('empty-project', {}),
    restart() {
      carry = inPage(start());
    },
    askElsewhere(method: string, path: string, secret: string, body?: unknown) {
      const headers = { [REQUEST_HEADER]: secret, 'content-type': 'application/json' };
      const text = body === undefined ? null : JSON.stringify(body);
      return carry(new Request(`http://127.0.0.1${path}`, { method, headers, body: text }));
    },
  });
}

const sandboxOf = (from: Sandbox | SandboxOptions): Sandbox =>
  typeof from === 'function' ? from : createSandbox(from);

/**
 * A console of the built-in sandbox, without sign-in.
 * @param from a sandbox, or options for a new one
 */
export function createSandboxTransport(
  from: Sandbox | SandboxOptions = {},
  session: Session = SANDBOX_SESSION,
): SandboxTransport {
  const sandbox = sandboxOf(from);
  const backend = openToAll({ ...sandboxUpstream(asItsUser(sandbox), sandbox), session });
  return transportTo(sandbox, () => createGateway({ backend, now }));
}

export const SANDBOX_KEYS = { accessKey: SANDBOX_ACCESS_KEY, secretKey: SANDBOX_SECRET_KEY };

interface SignInOptions extends Partial<CloudConfig>, Pick<GatewayParts, 'now'> {
  /** IAM's projects; by default the sandbox's only one. */
  projects?: readonly Project[];
}

export interface SignInTransport extends SandboxTransport {
  /** Prints the launch link and returns its token. */
  printLink(): string;
}

/**
 * A console of the real cloud's code over a sandbox, with sign-in.
 * @param from a sandbox, or options for a new one
 */
export function createSignInTransport(
  { projects, now: time = now, ...change }: SignInOptions = {},
  from: Sandbox | SandboxOptions = {},
): SignInTransport {
  const sandbox = sandboxOf(from);
  const cloud = projects ? withProjects(sandbox, projects) : sandbox;
  const links = createLaunchLinks();
  const config: CloudConfig = {
    upstream: 'http://127.0.0.1:8790',
    region: SANDBOX_REGION,
    projectId: undefined,
    keys: undefined,
    needsLaunchLink: false,
    createPath: 'auto',
    priceEstimate: 'off',
    ...change,
  };
  const backend = cloudBackend(config, sandboxTransport(cloud, []), time);
  const transport = transportTo(sandbox, () => createGateway({ backend, links, now: time }));
  return Object.assign(transport, { printLink: () => links.issue() });
}

export const OWN_PROJECT: Project = { id: SANDBOX_PROJECT_ID, name: SANDBOX_REGION };
