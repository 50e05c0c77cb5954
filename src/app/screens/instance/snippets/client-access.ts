/** What a client has to know to connect to an instance. */
import type { Instance } from '../../../../contract/instance';
import type { Connection } from '../connections';

export interface ClientAccess {
  /** Host and port of every broker. */
  servers: readonly string[];
  security: 'PLAINTEXT' | 'SASL_SSL' | 'SASL_PLAINTEXT';
  /** SCRAM-SHA-512 where the instance offers it, else PLAIN; meaningless without SASL. */
  mechanism: 'SCRAM-SHA-512' | 'PLAIN';
  /** '' without SASL, and where the API does not tell it. */
  user: string;
  /** Undefined unless a person asks to have it filled in: then it comes from elsewhere. */
  password?: string | undefined;
}

/** "Creating an Instance", `port_protocol`: 9092 and 9094 are plaintext, 9093 and 9095 SASL. */
const PLAINTEXT_PORTS: readonly (number | undefined)[] = [9092, 9094];

/** A half of a surrogate pair is no character, and no language can write it down. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

/**
 * @param item a running instance
 * @param connection which of its addresses
 * @returns how a client gets in there
 */
export function clientAccess(item: Instance, { port, servers, security: told }: Connection): ClientAccess {
  const protocol = item.kafka_security_protocol === 'SASL_PLAINTEXT' ? 'SASL_PLAINTEXT' : 'SASL_SSL';
  const security = told ?? (!item.ssl_enable || PLAINTEXT_PORTS.includes(port) ? 'PLAINTEXT' : protocol);
  const offersPlainOnly = item.sasl_enabled_mechanisms?.every((one) => one === 'PLAIN') ?? false;
  return {
    servers: servers.split(',').map(wellFormed),
    security,
    mechanism: offersPlainOnly ? 'PLAIN' : 'SCRAM-SHA-512',
    user: security === 'PLAINTEXT' ? '' : wellFormed(item.access_user ?? ''),
  };
}
