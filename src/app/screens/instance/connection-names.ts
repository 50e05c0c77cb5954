import { i18n } from '../../i18n/i18n';
import { params } from '../../i18n/params';
import type { Connection } from './connections';

export const connectionMessages = i18n('connectionNames', {
  private: 'Private network',
  public: 'Public network',
  ipv6: 'Private network (IPv6)',
  plaintext: params('{network}, plaintext, port {port}'),
  sasl: params('{network}, SASL, port {port}'),
  secured: params('{network}, {protocol}, port {port}'),
  other: params('{network}, port {port}'),
});

const SASL_PORTS: readonly number[] = [9093, 9095];
const PLAINTEXT_PORTS: readonly number[] = [9092, 9094];

/**
 * @param words the catalogue above
 * @returns what a connection is called: network, access mode and port
 */
export function connectionName(
  words: ReturnType<typeof connectionMessages.get>,
  { network, port, security }: Connection,
): string {
  if (port === undefined) return words[network];
  const values = { network: words[network], port };
  if (security === 'PLAINTEXT') return words.plaintext(values);
  if (security) return words.secured({ ...values, protocol: security });
  if (SASL_PORTS.includes(port)) return words.sasl(values);
  return PLAINTEXT_PORTS.includes(port) ? words.plaintext(values) : words.other(values);
}
