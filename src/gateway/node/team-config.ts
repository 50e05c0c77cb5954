/** The settings with which a team uses one gateway, behind a TLS proxy. */
import { BlockList, isIP } from 'node:net';
import * as z from 'zod/mini';

/** The only address that the gateway listens on outside team mode. */
export const HOST = '127.0.0.1';

export interface TeamConfig {
  /** Accepted `Host` values in lower case, with the port unless it is 443. */
  hosts: readonly string[];
  /** Only these get a response. */
  proxies: BlockList;
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

export const teamVariables = {
  LISTEN_HOST: z._default(z.string().check(z.refine((text) => isIP(text) !== 0, 'must be an IP address')), HOST),
  ALLOWED_HOSTS: listWhere(
    (part) => HOST_NAME.test(part.toLowerCase()) && URL.canParse(`https://${part}`),
    'must be host names of Kafka Launchpad, such as kafka.example.com, other.example.com:8443',
  ),
  TRUSTED_PROXIES: listWhere(isNetwork, 'must be proxy addresses or networks, such as 127.0.0.1, 10.1.0.0/16'),
};

type TeamVariables = z.infer<z.ZodMiniObject<typeof teamVariables>>;

function blockListOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', prefix] = network.split('/');
    if (prefix === undefined) list.addAddress(address, familyOf(address));
    else list.addSubnet(address, Number(prefix), familyOf(address));
  }
  return list;
}

/** @returns no `team` for one person on their own machine */
export function readTeam(
  { LISTEN_HOST: listenHost, ALLOWED_HOSTS: hosts, TRUSTED_PROXIES: proxies }: TeamVariables,
  hasKeys: boolean,
): { team?: TeamConfig; problems: string[] } {
  const isLocal = listenHost === HOST;
  if (isLocal && hosts === undefined && proxies === undefined) return { problems: [] };
  const problems: string[] = [];
  const why = isLocal ? 'to serve a team' : `to listen on ${listenHost}`;
  if (!hosts) problems.push(`ALLOWED_HOSTS: required ${why}. Requests to other host names are rejected`);
  if (!proxies) problems.push(`TRUSTED_PROXIES: required ${why}. The proxies must use TLS and send X-Forwarded-Proto`);
  if (hasKeys)
    problems.push('HUAWEICLOUD_SDK_AK: not supported in team mode. Everyone signs in with their own credentials');
  if (!hosts || !proxies || problems.length > 0) return { problems };
  return { team: { hosts: hosts.map((host) => host.toLowerCase()), proxies: blockListOf(proxies) }, problems };
}
