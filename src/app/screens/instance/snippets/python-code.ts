import { quotePython } from '../../../code/quote/quote';
import type { ClientAccess } from './client-access';

/**
 * Sends one message with confluent-kafka; unless filled in, the password comes out of the environment variable KAFKA_PASSWORD. Without
 * `on_delivery` and a time for `flush`, a wrong password takes five minutes and ends as if the message were sent.
 */
export function pythonCode({ servers, security, mechanism, user, password }: ClientAccess): string {
  const hasSasl = security !== 'PLAINTEXT';
  const settings = [
    `    "bootstrap.servers": ${quotePython(servers.join(','))},`,
    `    "security.protocol": "${security}",`,
    ...(hasSasl
      ? [
          `    "sasl.mechanisms": "${mechanism}",`,
          `    "sasl.username": ${quotePython(user)},`,
          `    "sasl.password": ${password === undefined ? 'os.environ["KAFKA_PASSWORD"]' : quotePython(password)},`,
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
${hasSasl && password === undefined ? 'import os\n\n' : ''}from confluent_kafka import Producer


def delivered(error, message):
    if error:
        raise SystemExit(f"Not sent: {error}")


producer = Producer({
${settings.join('\n')}
})
producer.produce("my-topic", b"hello", on_delivery=delivered)
if producer.flush(30):
    raise SystemExit("Not sent within 30 seconds.")
`;
}
