import { quoteJavaScript } from '../../../code/quote/quote';
import type { ClientAccess } from './client-access';

/** Sends one message with kafkajs; unless filled in, the password comes out of the environment variable KAFKA_PASSWORD. */
export function nodeCode({ servers, security, mechanism, user, password }: ClientAccess): string {
  const settings = [
    "  clientId: 'my-app',",
    `  brokers: [${servers.map(quoteJavaScript).join(', ')}],`,
    ...(security === 'SASL_SSL'
      ? [
          '  ssl: {',
          "    ca: [readFileSync('phy_ca.crt', 'utf8')],",
          '    // The certificate does not include the broker addresses. Its chain is still checked.',
          '    checkServerIdentity: () => undefined,',
          '  },',
        ]
      : []),
    ...(security === 'PLAINTEXT'
      ? []
      : [
          '  sasl: {',
          `    mechanism: '${mechanism.toLowerCase()}',`,
          `    username: ${quoteJavaScript(user)},`,
          `    password: ${password === undefined ? 'process.env.KAFKA_PASSWORD' : quoteJavaScript(password)},`,
          '  },',
        ]),
  ];
  return `// npm install kafkajs
${security === 'SASL_SSL' ? "import { readFileSync } from 'node:fs';\n" : ''}import { Kafka } from 'kafkajs';

const kafka = new Kafka({
${settings.join('\n')}
});
const producer = kafka.producer();
await producer.connect();
await producer.send({ topic: 'my-topic', messages: [{ value: 'hello' }] });
await producer.disconnect();
`;
}
