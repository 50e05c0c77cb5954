/** The account behind a session: its credentials, and the projects they open. */
import type { ProjectChoice, ProjectlessSession, SignInRequest } from '../contract/gateway-api';
import { type CloudTarget, cloudClient } from './cloud-client';
import { cloudClock } from './cloud-clock';
import { type CreatePath, createPathField, createPathMemory } from './create-path';
import type { Credentials } from './credentials';
import { fetchProjectOfToken, fetchProjects, fetchToken, type PasswordLogin } from './iam-calls';
import { keyCredentials } from './key-credentials';
import type { AccessKeys } from './sign-request';
import { fixedToken, renewableTokens } from './token-credentials';
import { tokenSource } from './token-source';
import type { Upstream } from './upstream';

export type Project = ProjectChoice['projects'][number];

export interface Account {
  about: ProjectlessSession;
  /** @throws CloudError where the cloud refuses; what the transport throws */
  listProjects(): Promise<Project[]>;
  upstreamFor(region: string, project: Pick<Project, 'id' | 'name'>): Upstream;
}

export interface CloudAccess {
  mode: 'sandbox' | 'cloud';
  targetOf: (region: string) => CloudTarget;
  createPath: CreatePath;
  estimatesPrices: boolean;
  /** Epoch milliseconds. */
  now: () => number;
}

interface Opened {
  who: string;
  /** For listing the account's projects. */
  credentials: Credentials;
  listBy: 'keys' | 'token';
  credentialsFor: (projectId: string) => Credentials;
  /** A project's token opens only this project. */
  projectOfToken?: () => Promise<string | undefined>;
}

function accountOf(
  { mode, targetOf, createPath: setting, estimatesPrices }: CloudAccess,
  about: Pick<ProjectlessSession, 'region' | 'way'>,
  { who, credentials, listBy, credentialsFor, projectOfToken }: Opened,
): Account {
  const session: ProjectlessSession = { mode, who, ...about, projectId: null };
  return {
    about: session,
    async listProjects() {
      const only = await projectOfToken?.();
      const { projects, domainId } = await fetchProjects(targetOf(about.region), credentials, about.region, listBy);
      // A token doesn't name its user; the account of its projects is the closest we get.
      if (about.way === 'token' && domainId) session.who = `${who} of account ${domainId}`;
      // A project's token opens that project only, whatever else its owner may use.
      return only === undefined ? projects : projects.filter(({ id }) => id === only);
    },
    upstreamFor(region, { id, name }) {
      const own = credentialsFor(id);
      const createPath = createPathMemory(setting);
      const target = targetOf(region);
      const prices = estimatesPrices && target.originOf('rfs') ? { priceEstimate: true } : {};
      return {
        createPath,
        get session() {
          const off = own.clockOffSeconds();
          const clock = off === 0 ? {} : { clockOffSeconds: off };
          return {
            ...session,
            region,
            projectId: id,
            projectName: name,
            ...clock,
            ...createPathField(createPath),
            ...prices,
          };
        },
        send: cloudClient(target, own),
      };
    },
  };
}

/**
 * @param keys only the last four characters reach the page
 * @param about whether the key came from the environment or from the page
 */
export function keyAccount(
  access: CloudAccess,
  keys: AccessKeys,
  about: { region: string; way: 'keys' | 'environment' },
): Account {
  const clock = cloudClock(access.now);
  return accountOf(access, about, {
    who: `access key ending in ${keys.accessKey.slice(-4)}`,
    credentials: keyCredentials(keys, undefined, clock),
    listBy: 'keys',
    credentialsFor: (projectId) => keyCredentials(keys, projectId, clock),
  });
}

function passwordAccount(access: CloudAccess, login: PasswordLogin, region: string): Account {
  const target = access.targetOf(region);
  const account = tokenSource(() => fetchToken(target, login, 'account'), access.now);
  return accountOf(
    access,
    { region, way: 'password' },
    {
      who: `${login.user} of account ${login.domain}`,
      credentials: renewableTokens(account, account),
      listBy: 'token',
      credentialsFor: (projectId) =>
        renewableTokens(
          tokenSource(() => fetchToken(target, login, { projectId }), access.now),
          account,
        ),
    },
  );
}

function tokenAccount(access: CloudAccess, token: string, region: string): Account {
  const credentials = fixedToken(token);
  return accountOf(
    access,
    { region, way: 'token' },
    {
      who: 'a token',
      credentials,
      listBy: 'token',
      credentialsFor: () => credentials,
      projectOfToken: () => fetchProjectOfToken(access.targetOf(region), credentials, token),
    },
  );
}

/** Makes the account of a sign-in request. Sends nothing yet. */
export function accountFor(access: CloudAccess, request: SignInRequest): Account {
  const { region } = request;
  switch (request.way) {
    case 'password':
      return passwordAccount(access, request, region);
    case 'token':
      return tokenAccount(access, request.token, region);
    case 'keys': {
      const { accessKey, secretKey, securityToken } = request;
      return keyAccount(access, { accessKey, secretKey, securityToken }, { region, way: 'keys' });
    }
  }
}
