/** The gateway's own calls of IAM: tokens and projects. */
import { readErrorBody } from '../contract/error-body';
import type { ProjectChoice } from '../contract/gateway-api';
import { type GatewayCode, gatewayMessage } from '../contract/gateway-messages';
import { checkedToken, projectList, tokenResponse } from '../contract/identity';
import { PROJECT_ID_PATTERN } from '../contract/ids';
import { matchRoute, type RouteName, routeTable } from '../contract/route-table';
import { type CloudPlace, cloudCaller } from './cloud-caller';
import type { Credentials } from './credentials';
import { ANSWER_MAX_BYTES } from './read-body';
import { redact } from './redact';
import { regionOfProject } from './regions';
import type { FreshToken } from './token-source';
import { CloudRefusal, type UpstreamRequest, type WholeAnswer } from './upstream';

/** Many requests share such a call, so it has a deadline of its own. */
const DEADLINE_MS = 10_000;

/** The cloud could send anything here. */
const REQUEST_ID = /^[\w.-]{1,128}$/;

type Send = (request: UpstreamRequest) => Promise<WholeAnswer>;

function jsonOf({ bytes }: WholeAnswer): unknown {
  if (bytes.length > ANSWER_MAX_BYTES) return undefined;
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

const ownRefusal = (status: number, code: GatewayCode) =>
  new CloudRefusal(status, `LAUNCHPAD.${code}`, gatewayMessage(code));

const unreadable = () => ownRefusal(502, 'BAD_ANSWER');

async function call(
  send: Send,
  name: RouteName,
  options: { query?: Record<string, string>; body?: string; secret?: string } = {},
): Promise<{ answer: WholeAnswer; json: unknown }> {
  const { path, method } = routeTable[name];
  const match = matchRoute(method, path);
  if (!match) throw new RangeError(`${name} takes parameters`);
  const query = new URLSearchParams(options.query);
  const said = await send({ match, path, query, body: options.body, signal: AbortSignal.timeout(DEADLINE_MS) });
  const answer = redact(said, options.secret === undefined ? [] : [options.secret]);
  const json = jsonOf(answer);
  if (answer.status >= 200 && answer.status < 300) return { answer, json };
  const words = readErrorBody(json);
  const id = answer.headers.get('x-request-id') ?? words?.requestId;
  const requestId = REQUEST_ID.test(id ?? '') ? id : undefined;
  throw new CloudRefusal(answer.status, words?.code ?? String(answer.status), words?.message ?? '', requestId);
}

export interface PasswordLogin {
  /** Account name. */
  domain: string;
  user: string;
  password: string;
}

/** A token request is authorized by its body. */
const NO_PROOF: Credentials = {
  prove: async ({ headers, host }) => ({ ...headers, host }),
  renew: async () => false,
  clockOffSeconds: () => 0,
};

/**
 * `POST /v3/auth/tokens`.
 * @throws CloudRefusal with IAM's message; what the transport throws
 */
export async function fetchToken(
  place: CloudPlace,
  { domain, user, password }: PasswordLogin,
  scope: { projectId: string } | 'account',
): Promise<FreshToken> {
  const identity = { methods: ['password'], password: { user: { name: user, password, domain: { name: domain } } } };
  const wireScope = scope === 'account' ? { domain: { name: domain } } : { project: { id: scope.projectId } };
  const { answer, json } = await call(cloudCaller(place, NO_PROOF), 'createToken', {
    // Without the service catalog, with which the token is too long for many a header.
    query: { nocatalog: 'true' },
    body: JSON.stringify({ auth: { identity, scope: wireScope } }),
    secret: password,
  });
  const text = answer.headers.get('x-subject-token');
  const parsed = tokenResponse.safeParse(json);
  if (!text || !parsed.success) throw unreadable();
  const { expires_at: ends, issued_at: begins } = parsed.data.token;
  // Only by IAM's clock; ours may be wrong.
  const lifetimeMs = Date.parse(ends) - Date.parse(begins ?? answer.headers.get('date') ?? '');
  if (!(lifetimeMs > 0)) throw unreadable();
  return { text, lifetimeMs };
}

/**
 * Looks up a token's project (`GET /v3/auth/tokens`).
 * @returns undefined if IAM doesn't say
 * @throws CloudRefusal `LAUNCHPAD.ACCOUNT_TOKEN` if the token is the account's; what the transport throws
 */
export async function fetchProjectOfToken(
  place: CloudPlace,
  credentials: Credentials,
  token: string,
): Promise<string | undefined> {
  const ofItself: Credentials = {
    ...credentials,
    prove: async (request) => ({ ...(await credentials.prove(request)), 'x-subject-token': token }),
  };
  const checked = await call(cloudCaller(place, ofItself), 'checkToken', { query: { nocatalog: 'true' } }).catch(
    (error: unknown) => {
      // If it isn't allowed, the calls that follow report it.
      if (error instanceof CloudRefusal) return undefined;
      throw error;
    },
  );
  const said = checkedToken.safeParse(checked?.json).data?.token;
  if (said?.domain && !said.project) {
    throw ownRefusal(422, 'ACCOUNT_TOKEN');
  }
  return said?.project?.id;
}

/**
 * @param region an access key lists this region's projects by name; a token lists all of its own
 * @returns enabled projects, the region's first, and their account if known
 * @throws CloudRefusal with IAM's message; what the transport throws
 */
export async function fetchProjects(
  place: CloudPlace,
  credentials: Credentials,
  region: string,
  by: 'keys' | 'token',
): Promise<ProjectChoice & { domainId: string | undefined }> {
  const send = cloudCaller(place, credentials);
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
