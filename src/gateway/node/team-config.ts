/** Who reaches the gateway, and as what: one person, a team behind a TLS proxy, or anyone at a simulation. */
import { BlockList, isIP } from 'node:net';
import * as z from 'zod/mini';
import type { CloudConfig } from '../backend';
import { wholeNumber } from './whole-number';

/** The only address that the gateway listens on outside team mode. */
export const HOST = '127.0.0.1';

export interface TeamConfig {
  /** Accepted `Host` values in lower case, with the port unless it is 443. */
  hosts: readonly string[];
  /** Only these get a response. */
  proxies: BlockList;
}

/** What may stand in `Host`, and what stands before every path. Left out: one person on their own machine. */
export interface Door {
  /** Undefined unless a team is served. */
  team?: TeamConfig | undefined;
  /** Where all is simulated: names that may stand in `Host`, beside every IP address and `localhost`; with any port. */
  simulated?: readonly string[] | undefined;
  /** The port of 127.0.0.1 that is led to ours, for example by `ssh -L`. */
  publicPort?: number | undefined;
  /** Begins and ends with a slash. */
  basePath?: string | undefined;
}

export const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

const HOST_NAME = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?$/;

const listOf = (text: string) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** An address or a CIDR network, but not all of them: then anybody would be a proxy. */
function isNetwork(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  const max = version === 4 ? 32 : 128;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) >= 8 && Number(prefix) <= max);
}

const listWhere = (fits: (part: string) => boolean, text: string) =>
  z.optional(
    z.pipe(z.string(), z.transform(listOf)).check(z.refine((list) => list.length > 0 && list.every(fits), text)),
  );

/** What is an address of the gateway's own must not be taken for the folder. */
const FOLDER = /^\/(?!(?:api|__sandbox|assets|healthz|readyz|metrics)\/)(?:[A-Za-z0-9_~-]+\/)*$/;

export const teamVariables = {
  BASE_PATH: z._default(
    z
      .pipe(
        z.string(),
        z.transform((text) => (text.endsWith('/') ? text : `${text}/`)),
      )
      .check(z.refine((text) => FOLDER.test(text), 'must be a path, such as /kafka/')),
    '/',
  ),
  PUBLIC_PORT: z.optional(wholeNumber('must be a port (1–65535)', 1, 65_535)),
  LISTEN_HOST: z._default(z.string().check(z.refine((text) => isIP(text) !== 0, 'must be an IP address')), HOST),
  ALLOWED_HOSTS: listWhere(
    (part) => HOST_NAME.test(part.toLowerCase()) && URL.canParse(`https://${part}`),
    'must be host names of Kafka Launchpad, such as kafka.example.com, other.example.com:8443',
  ),
  TRUSTED_PROXIES: listWhere(isNetwork, 'must be proxy addresses or networks, such as 127.0.0.1, 10.1.0.0/16'),
};

type TeamVariables = z.infer<z.ZodMiniObject<typeof teamVariables>>;

/** Of an entry: names count without a port where all is simulated. */
export const nameOf = (host: string) => host.toLowerCase().replace(/:\d+$/, '');

function blockListOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', prefix] = network.split('/');
    if (prefix === undefined) list.addAddress(address, familyOf(address));
    else list.addSubnet(address, Number(prefix), familyOf(address));
  }
  return list;
}

/**
 * Reads who may reach the gateway.
 * @param values checked variables
 * @param cloud undefined where all is simulated, in this process
 * @returns the door, and what is wrong
 */
export function readDoor(values: TeamVariables, cloud: CloudConfig | undefined): { door: Door; problems: string[] } {
  const { LISTEN_HOST: listenHost, ALLOWED_HOSTS: hosts, TRUSTED_PROXIES: proxies, PUBLIC_PORT: publicPort } = values;
  const own: Door = { basePath: values.BASE_PATH };
  const isLocal = listenHost === HOST;
  if (!cloud && !proxies) return { door: { ...own, simulated: (hosts ?? []).map(nameOf) }, problems: [] };
  if (isLocal && hosts === undefined && proxies === undefined) return { door: { ...own, publicPort }, problems: [] };
  const problems: string[] = [];
  const why = isLocal ? 'to serve a team' : `to listen on ${listenHost}`;
  if (!hosts) problems.push(`ALLOWED_HOSTS: required ${why}. Requests to other host names are rejected`);
  if (!proxies) problems.push(`TRUSTED_PROXIES: required ${why}. The proxies must use TLS and send X-Forwarded-Proto`);
  if (publicPort !== undefined)
    problems.push('PUBLIC_PORT: not supported in team mode. Put the port into ALLOWED_HOSTS');
  if (cloud?.keys !== undefined)
    problems.push('HUAWEICLOUD_SDK_AK: not supported in team mode. Everyone signs in with their own credentials');
  if (!hosts || !proxies || problems.length > 0) return { door: own, problems };
  const team = { hosts: hosts.map((host) => host.toLowerCase()), proxies: blockListOf(proxies) };
  return { door: { ...own, team }, problems };
}
