/** IAM: tokens by password, and the only project. */
import { passwordTokenRequest } from '../contract/identity';
import { type Call, jsonObject, ok, type Reply } from './call';
import {
  SANDBOX_DOMAIN,
  SANDBOX_DOMAIN_ID,
  SANDBOX_PASSWORD,
  SANDBOX_PROJECT_ID,
  SANDBOX_REGION,
  SANDBOX_USER,
  SANDBOX_USER_ID,
} from './credentials';
import { iamRefusal } from './refusal';
import type { Token } from './tokens';

const badRequest = (): Error => iamRefusal(400, 'Bad Request', 'The request body is invalid.');
const wrongPassword = (): Error => iamRefusal(401, 'Unauthorized', 'The username or password is wrong.');

/** "2026-11-22T07:00:00.000000Z" */
const time = (ms: number): string => new Date(ms).toISOString().replace('Z', '000Z');

const domain = { id: SANDBOX_DOMAIN_ID, name: SANDBOX_DOMAIN };

/** `POST /v3/auth/tokens`: 201, with the token in `X-Subject-Token`. Without a project its scope is the domain. */
export function createToken({ body, state }: Call): Reply {
  const parsed = passwordTokenRequest.safeParse(
    jsonObject(body, iamRefusal(400, 'Bad Request', 'The body is not JSON.')),
  );
  if (!parsed.success || !parsed.data.auth.identity.methods.includes('password')) throw badRequest();
  const { identity, scope } = parsed.data.auth;
  const { user } = identity.password;
  const isUser = user.name === SANDBOX_USER && user.domain.name === SANDBOX_DOMAIN;
  if (!isUser || user.password !== SANDBOX_PASSWORD) throw wrongPassword();
  const { project } = scope ?? {};
  const isKnown = project?.id === SANDBOX_PROJECT_ID || (project?.id === undefined && project?.name === SANDBOX_REGION);
  if (project && !isKnown) throw iamRefusal(401, 'Unauthorized', 'The project does not exist or is not yours.');
  return described(state.tokens.issue(state.clock.now(), project && SANDBOX_PROJECT_ID), 201);
}

/** `GET /v3/auth/tokens`: describes the token in `X-Subject-Token`. */
export function checkToken({ headers, state }: Call): Reply {
  const subject = state.tokens.lookup(headers.get('x-subject-token') ?? '', state.clock.now());
  if (subject.kind !== 'valid') throw iamRefusal(404, 'Not Found', 'The token does not exist or has expired.');
  return described(subject.token, 200);
}

function described(token: Token, status: number): Reply {
  const { projectId, expiresAtMs, issuedAtMs } = token;
  return {
    status,
    headers: { 'x-subject-token': token.text },
    body: {
      token: {
        methods: ['password'],
        expires_at: time(expiresAtMs),
        issued_at: time(issuedAtMs),
        roles: [{ id: '0', name: 'te_admin' }],
        user: { id: SANDBOX_USER_ID, name: SANDBOX_USER, domain, password_expires_at: '' },
        ...(projectId === undefined ? { domain } : { project: { id: projectId, name: SANDBOX_REGION, domain } }),
        catalog: [],
      },
    },
  };
}

const project = {
  is_domain: false,
  description: '',
  links: { self: `https://iam.sandbox.invalid/v3/projects/${SANDBOX_PROJECT_ID}` },
  enabled: true,
  id: SANDBOX_PROJECT_ID,
  parent_id: SANDBOX_DOMAIN_ID,
  domain_id: SANDBOX_DOMAIN_ID,
  name: SANDBOX_REGION,
};

/** `GET /v3/auth/projects` and `GET /v3/projects`, filtered by `name`. */
export function listProjects({ query }: Call): Reply {
  const name = query.get('name');
  const links = { self: 'https://iam.sandbox.invalid/v3/projects', previous: null, next: null };
  return ok({ links, projects: !name || name === project.name ? [project] : [] });
}
