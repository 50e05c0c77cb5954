/**
 * Where clients connect, from what the show API answers: `port_protocols` where it names addresses of a network, else
 * computed from older fields. Ports as documented: private 9092 plaintext and 9093 SASL,
 * public 9094 plaintext and 9095 SASL ("Creating an Instance", `port_protocol` of the newer API).
 */
import type { Instance } from '../../../contract/instance';

type Security = 'PLAINTEXT' | 'SASL_SSL' | 'SASL_PLAINTEXT';

/** Addresses of one network and one port. */
export interface Connection {
  network: 'private' | 'public' | 'ipv6';
  /** Undefined where the answer names none. */
  port: number | undefined;
  /** Host and port of every broker, joined by commas: what a client takes as bootstrap servers. */
  servers: string;
  /** As the answer says; undefined where it follows from the port. */
  security?: Security;
  /** The same brokers by domain names, where DNS is on. */
  domains?: string;
}

/** Tells a connection from the others of its instance. */
export const connectionKey = ({ network, security, port }: Connection): string =>
  `${network} ${security ?? ''} ${port ?? ''}`;

const PRIVATE_PLAIN_PORT = 9092;
const PUBLIC_PLAIN_PORT = 9094;
const PUBLIC_SASL_PORT = 9095;

const split = (joined: string | null | undefined): string[] =>
  (joined ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const portOf = (server: string): number | undefined => {
  const port = /:(\d{1,5})$/.exec(server)?.[1];
  // A bare IPv6 address ends in digits after a colon too.
  const isBareV6 = !server.startsWith('[') && server.split(':').length > 2;
  return port === undefined || isBareV6 ? undefined : Number(port);
};

/** Adds the port to an address that has none. */
function withPort(address: string, port: number | null | undefined): string {
  if (!port || portOf(address) !== undefined) return address;
  return address.includes(':') && !address.startsWith('[') ? `[${address}]:${port}` : `${address}:${port}`;
}

function byPort(network: Connection['network'], servers: readonly string[]): Connection[] {
  const groups = new Map<number | undefined, string[]>();
  for (const server of servers) groups.set(portOf(server), [...(groups.get(portOf(server)) ?? []), server]);
  return [...groups].map(([port, group]) => ({ network, port, servers: group.join(',') }));
}

const MODES = [
  ['plain', 'PLAINTEXT'],
  ['sasl_ssl', 'SASL_SSL'],
  ['sasl_plaintext', 'SASL_PLAINTEXT'],
] as const;

/** The access modes of a network that the answer names addresses of, one connection each. */
function named(network: 'private' | 'public', { port_protocols: told }: Instance): Connection[] {
  return MODES.flatMap(([mode, security]): Connection[] => {
    const servers = split(told?.[`${network}_${mode}_address`]);
    const domains = split(told?.[`${network}_${mode}_domain_name`]).join(',');
    if (told?.[`${network}_${mode}_enable`] === false || servers.length === 0) return [];
    const port = portOf(servers[0] ?? '');
    return [{ network, port, servers: servers.join(','), security, ...(domains && { domains }) }];
  });
}

const orElse = (told: Connection[], computed: () => Connection[]) => (told.length > 0 ? told : computed());

/**
 * @param item an instance
 * @returns its addresses, one entry a network and port; empty while the brokers do not exist yet
 */
export function connectionsOf(item: Instance): Connection[] {
  const internal = split(item.kafka_private_connect_address ?? item.connect_address);
  const external = split(item.public_connect_address ?? item.publicip_address);
  const hosts = internal.map((address) => address.replace(/:\d{1,5}$/, ''));
  // "VPC plaintext access": the answer names the addresses of SASL only, the port is the documented one.
  const isPlainToo =
    item.ssl_enable && item.vpc_client_plain && internal.every((one) => portOf(one) !== PRIVATE_PLAIN_PORT);
  const externalPort = item.ssl_enable ? PUBLIC_SASL_PORT : PUBLIC_PLAIN_PORT;
  return [
    ...orElse(named('private', item), () => [
      ...byPort(
        'private',
        internal.map((address) => withPort(address, item.port)),
      ),
      ...byPort('private', isPlainToo ? hosts.map((address) => withPort(address, PRIVATE_PLAIN_PORT)) : []),
    ]),
    ...orElse(named('public', item), () =>
      byPort(
        'public',
        external.map((address) => withPort(address, externalPort)),
      ),
    ),
    ...byPort(
      'ipv6',
      (item.ipv6_connect_addresses ?? []).map((address) => withPort(address, item.port)),
    ),
  ];
}
