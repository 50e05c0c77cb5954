/** The gateway's own calls of IAM: tokens and projects. */
import { readErrorBody } from '../contract/error-body';
import type { ProjectChoice } from '../contract/gateway-api';
import { type GatewayCode, gatewayMessage } from '../contract/gateway-messages';
import { checkedToken, projectList, tokenResponse } from '../contract/identity';
import { PROJECT_ID_PATTERN } from '../contract/ids';
import { matchRoute, type RouteName, routeTable } from '../contract/route-table';
import { type CloudTarget, cloudClient } from './cloud-client';
import type { Credentials } from './credentials';
import { jsonOf } from './json';
import { redact } from './redact';
import { regionOfProject } from './regions';
import type { FreshToken } from './token-source';
import { type BufferedResponse, CloudError, REQUEST_ID, type UpstreamRequest } from './upstream';

/** Many requests share such a call, so it has a deadline of its own. */
const DEADLINE_MS = 10_000;

type Send = (request: UpstreamRequest) => Promise<BufferedResponse>;

const ownError = (status: number, code: GatewayCode) =>
  new CloudError(status, `LAUNCHPAD.${code}`, gatewayMessage(code));

const unreadable = () => ownError(502, 'BAD_ANSWER');

async function call(
  send: Send,
  name: RouteName,
  options: { query?: Record<string, string>; body?: string; secret?: string } = {},
): Promise<{ response: BufferedResponse; json: unknown }> {
  const { path, method } = routeTable[name];
  const match = matchRoute(method, path);
  if (!match) throw new RangeError(`${name} takes parameters`);
  const query = new URLSearchParams(options.query);
  const raw = await send({ match, path, query, body: options.body, signal: AbortSignal.timeout(DEADLINE_MS) });
  const response = redact(raw, options.secret === undefined ? [] : [options.secret]);
  const json = jsonOf(response);
  if (response.status >= 200 && response.status < 300) return { response, json };
  const error = readErrorBody(json);
  const id = response.headers.get('x-request-id') ?? error?.requestId;
  const requestId = REQUEST_ID.test(id ?? '') ? id : undefined;
  throw new CloudError(response.status, error?.code ?? String(response.status), error?.message ?? '', requestId);
}

export interface PasswordLogin {
  /** Account name. */
  domain: string;
  user: string;
  password: string;
}

/** A token request is authorized by its body. */
const NO_PROOF: Credentials = {
  authorize: async ({ headers, host }) => ({ ...headers, host }),
  renew: async () => false,
  clockOffSeconds: () => 0,
};

/**
 * `POST /v3/auth/tokens`.
 * @throws CloudError with IAM's message; what the transport throws
 */
export async function fetchToken(
  target: CloudTarget,
  { domain, user, password }: PasswordLogin,
  scope: { projectId: string } | 'account',
): Promise<FreshToken> {
  const identity = { methods: ['password'], password: { user: { name: user, password, domain: { name: domain } } } };
  const wireScope = scope === 'account' ? { domain: { name: domain } } : { project: { id: scope.projectId } };
  const { response, json } = await call(cloudClient(target, NO_PROOF), 'createToken', {
    // Without the service catalog, with which the token is too long for many a header.
    query: { nocatalog: 'true' },
    body: JSON.stringify({ auth: { identity, scope: wireScope } }),
    secret: password,
  });
  const text = response.headers.get('x-subject-token');
  const parsed = tokenResponse.safeParse(json);
  if (!text || !parsed.success) throw unreadable();
  const { expires_at: ends, issued_at: begins } = parsed.data.token;
  // Only by IAM's clock; ours may be wrong.
  const lifetimeMs = Date.parse(ends) - Date.parse(begins ?? response.headers.get('date') ?? '');
  if (!(lifetimeMs > 0)) throw unreadable();
  return { text, lifetimeMs };
}

/**
 * Looks up a token's project (`GET /v3/auth/tokens`).
 * @returns undefined if IAM doesn't say
 * @throws CloudError `LAUNCHPAD.ACCOUNT_TOKEN` if the token is the account's; what the transport throws
 */
export async function fetchProjectOfToken(
  target: CloudTarget,
  credentials: Credentials,
  token: string,
): Promise<string | undefined> {
  const ofItself: Credentials = {
    ...credentials,
    authorize: async (request) => ({ ...(await credentials.authorize(request)), 'x-subject-token': token }),
  };
  const checked = await call(cloudClient(target, ofItself), 'checkToken', { query: { nocatalog: 'true' } }).catch(
    (error: unknown) => {
      // If it isn't allowed, the calls that follow report it.
      if (error instanceof CloudError) return undefined;
      throw error;
    },
  );
  const said = checkedToken.safeParse(checked?.json).data?.token;
  if (said?.domain && !said.project) {
    throw ownError(422, 'ACCOUNT_TOKEN');
  }
  return said?.project?.id;
}

/**
 * @param region an access key lists this region's projects by name; a token lists all of its own
 * @returns enabled projects, the region's first, and their account if known
 * @throws CloudError with IAM's message; what the transport throws
 */
export async function fetchProjects(
  target: CloudTarget,
  credentials: Credentials,
  region: string,
  by: 'keys' | 'token',
): Promise<ProjectChoice & { domainId: string | undefined }> {
  const send = cloudClient(target, credentials);
  const { json } =
    by === 'keys'
      ? await call(send, 'listProjects', { query: { name: region } })
      : await call(send, 'listAuthProjects');
  const parsed = projectList.safeParse(json);
  if (!parsed.success) throw unreadable();
  const usable = parsed.data.projects.filter(({ id, enabled }) => enabled !== false && PROJECT_ID_PATTERN.test(id));
  const projects = usable.map(({ id, name }) => ({ id, name, region: regionOfProject(name, region) }));
  const isNear = (project: { region: string | null }) => project.region === region;
  return {
    projects: [...projects.filter(isNear), ...projects.filter((project) => !isNear(project))],
    domainId: usable.find(({ domain_id: id }) => id)?.domain_id ?? undefined,
  };
}
