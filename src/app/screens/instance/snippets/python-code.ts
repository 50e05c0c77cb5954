import { quotePython } from '../../../code/quote/quote';
import type { ClientAccess } from './client-access';

/** Sends one message with confluent-kafka; the password comes out of the environment variable KAFKA_PASSWORD. */
export function pythonCode({ servers, security, mechanism, user }: ClientAccess): string {
  const hasSasl = security !== 'PLAINTEXT';
  const settings = [
    `    "bootstrap.servers": ${quotePython(servers.join(','))},`,
    `    "security.protocol": "${security}",`,
    ...(hasSasl
      ? [
          `    "sasl.mechanisms": "${mechanism}",`,
          `    "sasl.username": ${quotePython(user)},`,
          '    "sasl.password": os.environ["KAFKA_PASSWORD"],',
        ]
      : []),
    ...(security === 'SASL_SSL'
      ? [
          '    "ssl.ca.location": "phy_ca.crt",',
          '    # The certificate does not include the broker addresses.',
          '    "ssl.endpoint.identification.algorithm": "none",',
        ]
      : []),
  ];
  return `# pip install confluent-kafka
${hasSasl ? 'import os\n\n' : ''}from confluent_kafka import Producer

producer = Producer({
${settings.join('\n')}
})
producer.produce("my-topic", b"hello")
producer.flush()
`;
}
