/** What a gateway was started for: which cloud, and who may come to it how. */
import type { SignInOptions, SignInRequest } from '../contract/gateway-api';
import { type Account, accountFor, type CloudAccess, keyAccount } from './account';
import type { CreatePath } from './create-path';
import { cloudRegions, hostOf, isCloudRegion } from './regions';
import type { AccessKeys } from './sign-request';
import type { Transport } from './transport';
import type { Upstream } from './upstream';

/** Which cloud, as whom, and where it is. */
export interface CloudConfig {
  /** Origin of a sandbox on this machine that stands in for every host of the cloud; undefined for the real one. */
  upstream: string | undefined;
  /** Where signing in begins. */
  region: string;
  /** The project of the access key; undefined where it is looked for. */
  projectId: string | undefined;
  /** From the environment; undefined where people sign in. */
  keys: AccessKeys | undefined;
  /** Whether the access key is opened by a link that works once. */
  needsLaunchLink: boolean;
  createPath: CreatePath;
  /** Of the real cloud; the simulated one always estimates. */
  priceEstimate: PriceEstimate;
}

/** Whether prices may be estimated, and by what (`PRICE_ESTIMATE`). */
export const PRICE_ESTIMATES = ['off', 'resource-formation'] as const;
export type PriceEstimate = (typeof PRICE_ESTIMATES)[number];

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

/**
 * What is behind a gateway at which nobody signs in.
 * @param upstream for whoever comes
 */
export function openToAll(upstream: Upstream): Backend & { anonymous: Ready } {
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
      regions: [{ id: region, name: null }],
      region,
      launchLink: false,
    },
    anonymous: { account, upstream },
    isRegion: (id) => id === region,
    ...(upstream.control && { control: upstream.control }),
  };
}

/**
 * What is behind a gateway of the cloud. Nothing is asked of it yet.
 * @param config checked configuration
 * @param transport the way out
 * @param now epoch milliseconds
 */
export function cloudBackend(config: CloudConfig, transport: Transport, now: () => number = Date.now): Backend {
  const { upstream: origin, region, projectId, keys, needsLaunchLink, createPath, priceEstimate } = config;
  const mode = origin === undefined ? 'cloud' : 'sandbox';
  const access: CloudAccess = {
    mode,
    placeOf: (id) => ({ originOf: (service) => origin ?? hostOf(id, service), transport }),
    createPath,
    estimatesPrices: mode === 'sandbox' || priceEstimate === 'resource-formation',
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
