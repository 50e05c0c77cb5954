import { quoteJaas, quoteProperty } from '../../../code/quote/quote';
import type { ClientAccess } from './client-access';

const LOGIN_MODULES = {
  'SCRAM-SHA-512': 'org.apache.kafka.common.security.scram.ScramLoginModule',
  PLAIN: 'org.apache.kafka.common.security.plain.PlainLoginModule',
} as const;

/** `client.properties` for the tools of Apache Kafka and Java clients. The file cannot read the environment. */
export function javaProperties({ servers, security, mechanism, user, password }: ClientAccess): string {
  const lines = [
    `bootstrap.servers=${quoteProperty(servers.join(','))}`,
    `security.protocol=${security}`,
    ...(security === 'PLAINTEXT'
      ? []
      : [
          `sasl.mechanism=${mechanism}`,
          ...(password === undefined ? ['# In the password, write \\\\" for each ".'] : []),
          `sasl.jaas.config=${LOGIN_MODULES[mechanism]} required username=${quoteJaas(user)} password=${quoteJaas(password ?? 'REPLACE_WITH_PASSWORD')};`,
        ]),
    ...(security === 'SASL_SSL'
      ? [
          'ssl.truststore.location=/path/to/client.jks',
          '# Fixed by DMS. Not a secret.',
          'ssl.truststore.password=dms@kafka',
          '# The certificate does not include the broker addresses.',
          'ssl.endpoint.identification.algorithm=',
        ]
      : []),
  ];
  return `${lines.join('\n')}\n`;
}
