/**
 * `npm run test:kafka`: the settings of the connection card, used by their clients with a real Apache Kafka. Not a part of
 * `npm test`, because it needs other languages. What this machine lacks is reported as not run.
 * `npm run test:kafka -- python go` runs some of the clients; other arguments go to vitest.
 */
import { mavenRecipe } from './clients/fetch-once.mjs';
import { prepareAll } from './clients/toolchains.mjs';
import { run, say, tool } from './project.mjs';

/** Of the versions that DMS sells, the newest that one process can be without ZooKeeper. */
const KAFKA = '3.9.1';
const PYTHON = '2.16.1';
const GO = '0.4.51';
const NODE = '2.2.4';
const GO_PACKAGES = ['', '/sasl/plain', '/sasl/scram'].map((name) => `github.com/segmentio/kafka-go${name}`);

const CLIENTS = {
  java: {
    about: `Apache Kafka ${KAFKA}`,
    programs: ['javac', 'mvn'],
    recipe: mavenRecipe([`org.apache.kafka:kafka_2.13:${KAFKA}`, `org.apache.kafka:kafka-tools:${KAFKA}`]),
  },
  kcat: { about: 'kcat', programs: ['kcat'] },
  python: {
    about: `confluent-kafka ${PYTHON}`,
    programs: ['python3'],
    recipe: {
      commands: [
        ['python3', '-m', 'venv', '.'],
        ['bin/pip', 'install', '--quiet', `confluent-kafka==${PYTHON}`],
      ],
    },
  },
  go: {
    about: `segmentio/kafka-go ${GO}`,
    programs: ['go'],
    recipe: {
      commands: [
        ['go', 'mod', 'init', 'clients'],
        ['go', 'get', ...GO_PACKAGES.map((name) => `${name}@v${GO}`)],
        ['go', 'build', ...GO_PACKAGES],
      ],
    },
  },
  node: {
    about: `kafkajs ${NODE}`,
    programs: [],
    recipe: {
      files: { 'package.json': '{ "private": true, "type": "module" }\n' },
      commands: [['npm', 'install', '--no-audit', '--no-fund', `kafkajs@${NODE}`]],
    },
  },
};
const given = process.argv.slice(2);
const named = given.filter((name) => name in CLIENTS);
// The first is also the broker, so it is always prepared.
const wanted = Object.entries(CLIENTS).filter(
  ([name]) => name === 'java' || named.length === 0 || named.includes(name),
);
const { java, ...others } = prepareAll(Object.fromEntries(wanted));
if (!java) {
  say('not run: nothing, because Apache Kafka itself needs Java.');
  process.exit(0);
}
const isJavaWanted = named.length === 0 || named.includes('java');
const toolchains = { broker: java, ...(isJavaWanted && { java }), ...others };
const rest = given.filter((name) => !named.includes(name));
const command = [tool('vitest'), 'run', '--config', 'vitest.clients.config.ts', 'src/testing/kafka', ...rest];
process.exit(await run([...command, '--reporter=verbose'], { TOOLCHAINS: JSON.stringify(toolchains) }));
