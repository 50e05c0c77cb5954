import { quoteShell } from '../../../code/quote/quote';
import type { ClientAccess } from './client-access';

/** Lists brokers and topics with kcat; unless filled in, the password comes out of the environment variable KAFKA_PASSWORD. */
export function kcatCommand({ servers, security, mechanism, user, password }: ClientAccess): string {
  const settings = [
    `-X security.protocol=${security}`,
    ...(security === 'PLAINTEXT'
      ? []
      : [
          `-X sasl.mechanisms=${mechanism}`,
          `-X sasl.username=${quoteShell(user)}`,
          `-X sasl.password=${password === undefined ? '"$KAFKA_PASSWORD"' : quoteShell(password)}`,
        ]),
    ...(security === 'SASL_SSL'
      ? ['-X ssl.ca.location=phy_ca.crt', '-X ssl.endpoint.identification.algorithm=none']
      : []),
  ];
  return `${[`kcat -L -b ${quoteShell(servers.join(','))}`, ...settings].join(' \\\n  ')}\n`;
}
