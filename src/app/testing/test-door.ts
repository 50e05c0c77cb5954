/**
 * The gateway's door, for a test's page: signing in by each way over the sandbox's own IAM, projects, the launch link,
 * sessions that end. As strict as the contract; it leaves out what a page cannot see (signatures).
 */
import {
  ACCOUNT_TOKEN,
  chooseProjectRequest,
  launchRequest,
  type ProjectChoice,
  type Session,
  type SessionState,
  type SignInOptions,
  type SignInRequest,
  signInRequest,
} from '../../contract/gateway-api';
import { checkedToken, projectList } from '../../contract/identity';
import { SANDBOX_ACCESS_KEY, SANDBOX_PROJECT_ID, SANDBOX_REGION, SANDBOX_SECRET_KEY } from '../../sandbox/credentials';
import { createSandbox, type Sandbox } from '../../sandbox/sandbox';
import { json, newSecret, refuse, vendorRefusal } from './gateway-answers';

const IAM = 'https://iam.sandbox.invalid';

type Project = ProjectChoice['projects'][number];

export interface DoorOptions {
  /** What `/api/sign-in` says, over the usual. */
  options?: Partial<SignInOptions>;
  /** Further projects of everybody, each a cloud of its own. */
  projects?: readonly Project[];
  /** Nobody has any project. */
  noProjects?: boolean;
  /** The token of a link that was printed. */
  launchToken?: string;
  /** As the gateway measured it, from the beginning. */
  clockOffSeconds?: number;
}

export interface TestDoor {
  /** Answers what is about the session itself; undefined for other addresses. */
  answer(method: string, path: string, body: unknown, secret?: string): Promise<Response | undefined>;
  /** The session of a secret that may call the cloud, or why there is none. */
  admit(secret: string | undefined): Session | Response;
  /** The cloud of the present project. */
  cloud(): Sandbox;
  /** What a call of the cloud carries; a token that was pasted is never renewed. */
  token(): string;
  /** Whether a 401 of the cloud means that the person has to sign in again. */
  isLast(): boolean;
  /** The gateway is started anew, and knows nobody. */
  restart(): void;
  /** A new link is printed. */
  printLink(token: string): void;
}

interface Opened {
  secret: string;
  state: SessionState;
  /** Undefined where the gateway can renew it. */
  pasted: string | undefined;
  projects: Project[];
}

/** What IAM said no with. */
class IamRefusal extends Error {
  constructor(readonly answer: Response) {
    super('refused');
  }
}

/** Asks the sandbox's IAM. @throws IamRefusal with the answer that the page gets */
async function askIam(sandbox: Sandbox, path: string, init: RequestInit): Promise<Response> {
  const answer = await sandbox(new Request(`${IAM}${path}`, init));
  if (answer.ok) return answer;
  const body = (await answer.json()) as { error?: { title: string; message: string }; error_code?: string };
  const code = body.error?.title ?? body.error_code ?? String(answer.status);
  throw new IamRefusal(vendorRefusal(answer.status, code, body.error?.message ?? '', 'iam-request-1'));
}

async function tokenOf(sandbox: Sandbox, request: Extract<SignInRequest, { way: 'password' }>): Promise<string> {
  const user = { name: request.user, password: request.password, domain: { name: request.domain } };
  const identity = { methods: ['password'], password: { user } };
  const body = JSON.stringify({ auth: { identity, scope: { domain: { name: request.domain } } } });
  const headers = { 'content-type': 'application/json' };
  const answer = await askIam(sandbox, '/v3/auth/tokens', { method: 'POST', headers, body });
  return answer.headers.get('x-subject-token') ?? '';
}

/** A token of the whole account opens no project. */
async function checkToken(sandbox: Sandbox, token: string): Promise<void> {
  const headers = { 'x-auth-token': token, 'x-subject-token': token };
  const answer = await askIam(sandbox, '/v3/auth/tokens', { headers });
  if (checkedToken.parse(await answer.json()).token.project) return;
  throw new IamRefusal(vendorRefusal(422, `LAUNCHPAD.${ACCOUNT_TOKEN}`, 'The token belongs to the account.'));
}

async function credentialsOf(sandbox: Sandbox, request: SignInRequest): Promise<{ token: string; who: string }> {
  switch (request.way) {
    case 'password':
      return { token: await tokenOf(sandbox, request), who: `${request.user} of account ${request.domain}` };
    case 'token':
      await checkToken(sandbox, request.token);
      return { token: request.token, who: 'a token' };
    case 'keys': {
      const { accessKey, secretKey } = request;
      if (accessKey !== SANDBOX_ACCESS_KEY || secretKey !== SANDBOX_SECRET_KEY) {
        const words = 'Incorrect IAM authentication information: verify aksk signature fail';
        throw new IamRefusal(vendorRefusal(401, 'APIGW.0301', words, 'apigw-request-1'));
      }
      return { token: sandbox.token(), who: `access key ending in ${accessKey.slice(-4)}` };
    }
  }
}

/**
 * Builds the door.
 * @param sandbox the cloud of the sandbox's own project, and its IAM
 * @param options what is behind it
 */
export function createTestDoor(sandbox: Sandbox, options: DoorOptions = {}): TestDoor {
  const offered: SignInOptions = {
    mode: 'sandbox',
    needed: true,
    regions: [{ id: SANDBOX_REGION, name: null }],
    region: SANDBOX_REGION,
    launchLink: options.launchToken !== undefined,
    ...options.options,
  };
  const { mode } = offered;
  const clouds = new Map([[SANDBOX_PROJECT_ID, sandbox]]);
  for (const { id } of options.projects ?? []) clouds.set(id, createSandbox());
  let link = options.launchToken;
  let opened: Opened | undefined;

  async function projectsFor(token: string): Promise<Project[]> {
    const answer = await askIam(sandbox, '/v3/auth/projects', { headers: { 'x-auth-token': token } });
    if (options.noProjects) return [];
    const { projects } = projectList.parse(await answer.json());
    return [...projects.map(({ id, name }) => ({ id, name, region: SANDBOX_REGION })), ...(options.projects ?? [])];
  }

  const inProject = (state: SessionState, { id, name }: Project, region: string): Session => ({
    ...state,
    region,
    projectId: id,
    projectName: name,
    ...(options.clockOffSeconds !== undefined && { clockOffSeconds: options.clockOffSeconds }),
  });

  function open(state: SessionState, projects: Project[], pasted: string | undefined): Response {
    const [only, ...others] = projects.filter(({ region }) => region === state.region);
    const chosen = only && others.length === 0 ? inProject(state, only, state.region) : state;
    const secret = newSecret();
    opened = { secret, state: chosen, pasted, projects };
    return json({ secret, session: chosen, projects });
  }

  async function signIn(body: unknown): Promise<Response> {
    const request = signInRequest.safeParse(body).data;
    if (!request) return refuse(400, 'not-sent', 'BODY');
    if (!offered.regions.some(({ id }) => id === request.region)) return refuse(400, 'not-sent', 'REGION');
    const { token, who } = await credentialsOf(sandbox, request);
    const projects = await projectsFor(token);
    const state = { mode, region: request.region, who, way: request.way, projectId: null };
    return open(state, projects, request.way === 'token' ? token : undefined);
  }

  async function launch(body: unknown): Promise<Response> {
    const token = launchRequest.safeParse(body).data?.launch_token;
    if (token === undefined) return refuse(400, 'not-sent', 'BODY');
    if (token !== link) return refuse(401, 'not-sent', 'LAUNCH');
    link = undefined;
    const state = { mode, region: SANDBOX_REGION, who: 'access key ending in 0001', projectId: null } as const;
    return open({ ...state, way: 'environment' }, await projectsFor(sandbox.token()), undefined);
  }

  async function choose(body: unknown, session: Opened): Promise<Response> {
    const request = chooseProjectRequest.safeParse(body).data;
    const project = session.projects.find(({ id }) => id === request?.project_id);
    if (!request) return refuse(400, 'not-sent', 'BODY');
    if (!project) return refuse(403, 'not-sent', 'PROJECT');
    session.state = inProject(session.state, project, request.region);
    return json(session.state);
  }

  async function route(address: string, body: unknown, secret: string | undefined): Promise<Response | undefined> {
    switch (address) {
      case 'GET /api/sign-in':
        return json(offered);
      case 'POST /api/sign-in':
        return signIn(body);
      case 'POST /api/launch':
        return launch(body);
    }
    if (!opened || opened.secret !== secret) return refuse(401, 'not-sent', 'SIGN_IN');
    switch (address) {
      case 'GET /api/session':
        return json(opened.state);
      case 'DELETE /api/session':
        opened = undefined;
        return json({});
      case 'GET /api/projects':
        return json({ projects: opened.projects });
      case 'POST /api/session/project':
        return choose(body, opened);
    }
    return undefined;
  }

  const present = (): Opened => {
    if (!opened) throw new Error('Nobody is signed in');
    return opened;
  };
  return {
    async answer(method, path, body, secret) {
      try {
        return await route(`${method} ${path}`, body, secret);
      } catch (error) {
        if (error instanceof IamRefusal) return error.answer;
        throw error;
      }
    },
    admit(secret) {
      if (!opened || opened.secret !== secret) return refuse(401, 'not-sent', 'SIGN_IN');
      const { state } = opened;
      return state.projectId === null ? refuse(403, 'not-sent', 'CHOOSE_PROJECT') : (state as Session);
    },
    cloud: () => clouds.get(present().state.projectId ?? '') ?? sandbox,
    token() {
      const { pasted, state } = present();
      return pasted ?? (clouds.get(state.projectId ?? '') ?? sandbox).token();
    },
    isLast: () => present().pasted !== undefined,
    restart() {
      opened = undefined;
    },
    printLink(token) {
      link = token;
    },
  };
}
