/** The endpoints for signing in and out and for choosing a project. */
import type * as z from 'zod/mini';
import {
  beginRequest,
  type begunSession,
  chooseProjectRequest,
  launchRequest,
  type SignedIn,
  signInRequest,
} from '../contract/gateway-api';
import type { Account, Project } from './account';
import { type Access, mustSignIn } from './authentication';
import { readRequest } from './read-request';
import { cloudErrorResponse, errorResponse, jsonResponse, notSent } from './responses';
import type { Endpoint, SessionRequest } from './router';
import { type GatewaySession, stateOf } from './sessions';
import { identityOf, type SignInPause } from './sign-in-limiter';
import { CloudError, NotSent, type Upstream } from './upstream';

function refusalIn(error: unknown): CloudError | undefined {
  const cause = error instanceof NotSent ? error.cause : error;
  return cause instanceof CloudError ? cause : undefined;
}

function failure(error: unknown): Response {
  const refused = refusalIn(error);
  if (refused) return cloudErrorResponse(refused);
  if (error instanceof NotSent) return errorResponse({ status: 502, outcome: 'not-sent', ...error.why });
  return errorResponse({ status: 502, outcome: 'unknown', code: 'NO_ANSWER' });
}

/** The region's only project, if there is exactly one. */
function onlyProject(account: Account, projects: readonly Project[]): Upstream | undefined {
  const { region } = account.about;
  const [project, ...others] = projects.filter((candidate) => candidate.region === region);
  return project && others.length === 0 ? account.upstreamFor(region, project) : undefined;
}

/** Whether the credentials were rejected; other errors say nothing about them. */
const isGuess = (error: unknown): boolean => [400, 401, 403, 404].includes(refusalIn(error)?.status ?? 0);

function paused({ why, waitSeconds }: SignInPause): Response {
  const detail = String(waitSeconds);
  return notSent(429, why === 'busy' ? 'BUSY' : 'SIGN_IN_PAUSE', { detail, headers: { 'retry-after': detail } });
}

const unknownRegion = (): Response => notSent(400, 'REGION');

export function sessionEndpoints(access: Access): Record<string, Endpoint> {
  const { backend, sessions, links, limiter, clientOf } = access;

  /** Ends the previous session: signing in always starts a new one. */
  async function begin(
    before: GatewaySession | undefined,
    account: Account,
    upstream: Upstream | undefined,
    projects: Project[],
  ): Promise<Response> {
    if (before) sessions.close(before.id);
    const { secret, session } = await sessions.open(account, upstream);
    return jsonResponse({ secret, session: stateOf(session), projects } satisfies SignedIn);
  }

  async function beginAnonymous(incoming: SessionRequest): Promise<Response> {
    if (!backend.anonymous) return mustSignIn(incoming);
    const read = await readRequest(incoming.request, beginRequest, 'an empty object');
    if ('refused' in read) return read.refused;
    const { account, upstream } = backend.anonymous;
    const { secret, session } = await sessions.open(account, upstream);
    return jsonResponse({ secret, session: stateOf(session) } satisfies z.infer<typeof begunSession>, 201);
  }

  async function signIn({ request, session }: SessionRequest): Promise<Response> {
    if (!backend.signIn) return notSent(403, 'SANDBOX');
    const read = await readRequest(request, signInRequest, 'one of the ways to sign in, with all its fields');
    if ('refused' in read) return read.refused;
    if (!backend.isRegion(read.data.region)) return unknownRegion();
    const client = clientOf(request);
    if (client === undefined) return notSent(403, 'PROXY_HEADER');
    const attempt = limiter.begin(client, await identityOf(read.data));
    if ('why' in attempt) return paused(attempt);
    const account = backend.signIn(read.data);
    let projects: Project[];
    try {
      projects = await account.listProjects();
    } catch (error) {
      attempt.end(isGuess(error) ? 'refused' : 'failed');
      return failure(error);
    }
    attempt.end('opened');
    return begin(session, account, onlyProject(account, projects), projects);
  }

  async function launch({ request, session }: SessionRequest): Promise<Response> {
    const read = await readRequest(request, launchRequest, 'a launch_token and nothing else');
    if ('refused' in read) return read.refused;
    const { environment } = backend;
    if (!environment || !links.take(read.data.launch_token)) {
      return notSent(401, 'LAUNCH');
    }
    const { account, upstream } = environment;
    // The link is valid whatever the cloud says; the page lists the projects again and shows its error.
    const projects = await account.listProjects().catch((): Project[] => []);
    const given = upstream?.session.projectId;
    const named = projects.find(({ id }) => id === given);
    const chosen = named ? account.upstreamFor(account.about.region, named) : upstream;
    return begin(session, account, chosen ?? onlyProject(account, projects), projects);
  }

  function signOut({ session }: SessionRequest): Response {
    if (session) sessions.close(session.id);
    return jsonResponse({});
  }

  async function listProjects({ session }: SessionRequest): Promise<Response> {
    try {
      return jsonResponse({ projects: (await session?.account.listProjects()) ?? [] });
    } catch (error) {
      return failure(error);
    }
  }

  async function chooseProject(incoming: SessionRequest): Promise<Response> {
    const { request, session } = incoming;
    const read = await readRequest(request, chooseProjectRequest, 'a region and a project_id, and nothing else');
    if ('refused' in read) return read.refused;
    const { region, project_id: id } = read.data;
    if (!backend.isRegion(region)) return unknownRegion();
    if (!session) return mustSignIn(incoming);
    try {
      const project = (await session.account.listProjects()).find((candidate) => candidate.id === id);
      const isThere = project && (project.region === null || project.region === region);
      if (!isThere) return notSent(403, 'NO_PROJECT');
      session.upstream = session.account.upstreamFor(region, project);
      return jsonResponse(stateOf(session));
    } catch (error) {
      return failure(error);
    }
  }

  return {
    '/api/sign-in': { name: 'signIn', GET: () => jsonResponse(backend.options), POST: signIn },
    '/api/launch': { name: 'launch', POST: launch },
    '/api/session': {
      name: 'session',
      GET: (incoming) => (incoming.session ? jsonResponse(stateOf(incoming.session)) : mustSignIn(incoming)),
      POST: beginAnonymous,
      DELETE: signOut,
    },
    '/api/projects': { name: 'projects', GET: listProjects },
    '/api/session/project': { name: 'chooseProject', POST: chooseProject },
  };
}
