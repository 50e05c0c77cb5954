/** What the gateway was started for: which cloud, and how people get in. */
import type { SignInOptions, SignInRequest } from '../contract/gateway-api';
import { type Account, accountFor, type CloudAccess, keyAccount } from './account';
import type { CreatePath } from './create-path';
import { cloudRegions, hostOf, isCloudRegion } from './regions';
import type { AccessKeys } from './sign-request';
import type { Transport } from './transport';
import type { Upstream } from './upstream';

export interface CloudConfig {
  /** Origin of a sandbox on this machine that replaces every host of the cloud; undefined for the real cloud. */
  upstream: string | undefined;
  /** Preselected when signing in. */
  region: string;
  /** The access key's project; undefined to look it up. */
  projectId: string | undefined;
  /** From the environment; undefined where people sign in. */
  keys: AccessKeys | undefined;
  /** Whether a one-time link opens the access key. */
  needsLaunchLink: boolean;
  createPath: CreatePath;
  /** Of the real cloud; the simulated one always estimates. */
  priceEstimate: PriceEstimate;
}

/** `PRICE_ESTIMATE` */
export const PRICE_ESTIMATES = ['off', 'resource-formation'] as const;
export type PriceEstimate = (typeof PRICE_ESTIMATES)[number];

/** An account, and its project if known from the start. */
export interface Ready {
  account: Account;
  upstream: Upstream | undefined;
}

export interface Backend {
  options: SignInOptions;
  /** For every visitor; undefined where people must sign in. */
  anonymous?: Ready;
  /** The environment's access key, for whoever has the launch link. */
  environment?: Ready;
  /** Undefined where nobody can sign in. */
  signIn?: (request: SignInRequest) => Account;
  isRegion: (id: string) => boolean;
  /** The built-in sandbox's `/__sandbox` endpoints. */
  control?: Upstream['control'];
}

/** A backend without sign-in: every visitor uses the same upstream. */
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

/** A backend of the cloud. Sends nothing yet. */
export function cloudBackend(config: CloudConfig, transport: Transport, now: () => number = Date.now): Backend {
  const { upstream: origin, region, projectId, keys, needsLaunchLink, createPath, priceEstimate } = config;
  const mode = origin === undefined ? 'cloud' : 'sandbox';
  const access: CloudAccess = {
    mode,
    targetOf: (id) => ({ originOf: (service) => origin ?? hostOf(id, service), transport }),
    createPath,
    estimatesPrices: mode === 'sandbox' || priceEstimate === 'resource-formation',
    now,
  };
  const account = keys && keyAccount(access, keys, { region, way: 'environment' });
  // A project given only by its ID gets its name when a session starts.
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
