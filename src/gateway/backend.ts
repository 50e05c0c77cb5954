/** What a gateway was started for: which cloud, and who may come to it how. */
import type { SignInOptions, SignInRequest } from '../contract/gateway-api';
import { SANDBOX_REGION } from '../sandbox/credentials';
import { type Account, accountFor, type CloudAccess, keyAccount } from './account';
import type { CloudConfig } from './cloud-config';
import type { Config } from './config';
import { httpTransport, type Transport } from './http-transport';
import { cloudRegions, hostOf, isCloudRegion } from './regions';
import { sandboxUpstream } from './sandbox-upstream';
import type { Upstream } from './upstream';

/** An account, and its project where that is known from the start. */
export interface Ready {
  account: Account;
  upstream: Upstream | undefined;
}

export interface Backend {
  options: SignInOptions;
  /** For whoever comes; undefined where somebody has to sign in. */
  anonymous?: Ready;
  /** The access key of the environment, for who has the launch link. */
  environment?: Ready;
  /** The account of somebody who signs in; undefined where nobody can. */
  signIn?: (request: SignInRequest) => Account;
  isRegion: (id: string) => boolean;
  /** The built-in sandbox's own controls. */
  control?: Upstream['control'];
}

function sandboxBackend(options: Config['sandbox']): Backend {
  const upstream = sandboxUpstream(options);
  const { mode, region, who, way, projectId, projectName } = upstream.session;
  const account: Account = {
    about: { mode, region, who, way, projectId: null },
    listProjects: async () => [{ id: projectId, name: projectName, region }],
    upstreamFor: () => upstream,
  };
  return {
    options: {
      mode,
      needed: false,
      regions: [{ id: SANDBOX_REGION, name: null }],
      region: SANDBOX_REGION,
      launchLink: false,
    },
    anonymous: { account, upstream },
    isRegion: (id) => id === SANDBOX_REGION,
    control: upstream.control,
  };
}

/** What a test replaces: the way out, and the time in epoch milliseconds. */
export interface Surroundings {
  transport: Transport;
  now: () => number;
}

function cloudBackend(config: CloudConfig, { transport, now }: Surroundings): Backend {
  const { upstream: origin, region, projectId, keys, needsLaunchLink, useSuccessor } = config;
  const mode = origin === undefined ? 'cloud' : 'sandbox';
  const access: CloudAccess = {
    mode,
    placeOf: (id) => ({ originOf: (service) => origin ?? hostOf(id, service), transport, useSuccessor }),
    now,
  };
  const account = keys && keyAccount(access, keys, { region, way: 'environment' });
  // The name of a project that was given by its id is looked up when somebody comes.
  const name = mode === 'sandbox' ? region : (projectId ?? '');
  const upstream = projectId === undefined ? undefined : account?.upstreamFor(region, { id: projectId, name });
  const ready: Ready | undefined = account && { account, upstream };
  const isOpen = ready !== undefined && !needsLaunchLink;
  const regions = mode === 'cloud' ? [...cloudRegions] : [{ id: region, name: null }];
  return {
    options: { mode, needed: !isOpen, regions, region, launchLink: needsLaunchLink },
    ...(ready && (isOpen ? { anonymous: ready } : { environment: ready })),
    signIn: (request) => accountFor(access, request),
    isRegion: (id) => (mode === 'cloud' ? isCloudRegion(id) : id === region),
  };
}

/**
 * Builds it. Nothing is asked of a cloud yet.
 * @param config checked configuration
 * @param surroundings for tests
 */
export const openBackend = (
  { cloud, sandbox }: Pick<Config, 'cloud' | 'sandbox'>,
  surroundings: Surroundings = { transport: httpTransport(), now: Date.now },
): Backend => (cloud ? cloudBackend(cloud, surroundings) : sandboxBackend(sandbox));
