/** The settings of the connection card, each used by its client with a real Apache Kafka. */
import { copyFileSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ClientAccess } from '../../app/screens/instance/snippets/client-access';
import { SNIPPET_KEYS, SNIPPETS, type SnippetKey } from '../../app/screens/instance/snippets/snippets';
import { type ProgramEnd, readyToolchains, runCommand, toolchainOf } from '../clients/programs';
import { type Broker, otherCertificates, startBroker } from './broker';

/** Legal for DMS, and hard on quoting. */
const PASSWORD = `aB3"'$(id)&|<>~!%^{}[]`;
const USER = 'kafka-user';
/** DMS takes no such name; nothing may be run of one. SCRAM in Kafka takes ASCII only. */
const HOSTILE_USER = `it's "a" $(id) \\ #`;

let broker: Broker;
beforeAll(async () => {
  const hostile = { name: HOSTILE_USER, password: PASSWORD };
  broker = await startBroker({ name: USER, password: PASSWORD }, [{ name: USER, password: PASSWORD }, hostile]);
});
afterAll(() => broker?.end());

type Mode = Pick<ClientAccess, 'security' | 'mechanism' | 'user'>;
const MODES = [
  { security: 'PLAINTEXT', mechanism: 'SCRAM-SHA-512', user: '' },
  { security: 'SASL_SSL', mechanism: 'SCRAM-SHA-512', user: USER },
  { security: 'SASL_SSL', mechanism: 'PLAIN', user: USER },
  { security: 'SASL_PLAINTEXT', mechanism: 'SCRAM-SHA-512', user: USER },
  { security: 'SASL_PLAINTEXT', mechanism: 'PLAIN', user: USER },
  { security: 'SASL_SSL', mechanism: 'SCRAM-SHA-512', user: HOSTILE_USER },
] as const satisfies readonly Mode[];
const WITH_SASL = MODES.filter(({ security, user }) => security !== 'PLAINTEXT' && user === USER);
const named = (modes: readonly Mode[]) =>
  modes.map(
    (mode) => [mode.security, mode.security === 'PLAINTEXT' ? 'none' : mode.mechanism, mode.user, mode] as const,
  );

/** @param text with what stands at one place in it @throws where it stands nowhere */
function replaced(text: string, place: string | RegExp, by: string): string {
  const changed = text.replace(place, () => by);
  if (changed === text) throw new Error(`The snippet has no ${place}:\n${text}`);
  return changed;
}

/** Messages in the topic. */
let count = 0;

/** Writes a line into a program, or reads until the line comes. The settings are the snippet's own. */
interface Way {
  file: string;
  produce(text: string, line: string): string;
  consume(text: string, line: string): string;
  commands(file: string): readonly (readonly string[])[];
}

const producing = (text: string, line: string) => replaced(text, 'hello', line);

/** The tools of Apache Kafka with `client.properties` as the page has it, the password put in as the page says. */
const javaTool = (main: string, rest: string) => `java -cp "$CLASS_PATH" ${main} ${rest}`;
const addressIn = (text: string): string => /bootstrap\.servers=(\S+)/.exec(text)?.[1]?.replaceAll('\\', '') ?? '';

const WAYS: Record<SnippetKey, Way> = {
  // The file is of settings: the tools of Apache Kafka read it.
  java: {
    file: 'run.sh',
    produce: (text, line) => {
      const rest = `--bootstrap-server ${addressIn(text)} --topic my-topic --producer.config client.properties`;
      return `echo ${line} | ${javaTool('kafka.tools.ConsoleProducer', rest)} --sync --producer-property max.block.ms=20000`;
    },
    consume: (text) => {
      const rest = `--bootstrap-server ${addressIn(text)} --topic my-topic --consumer.config client.properties`;
      return javaTool(
        'org.apache.kafka.tools.consumer.ConsoleConsumer',
        `${rest} --from-beginning --max-messages ${count}`,
      );
    },
    commands: (file) => [['sh', file]],
  },
  kcat: {
    file: 'run.sh',
    produce: (text, line) => `${text}\nprintf '%s\\n' ${line} | ${replaced(text, 'kcat -L', 'kcat -P -t my-topic')}`,
    consume: (text) => replaced(text, 'kcat -L', 'kcat -C -t my-topic -o beginning -e'),
    commands: (file) => [['sh', '-e', file]],
  },
  python: {
    file: 'run.py',
    produce: producing,
    consume: (text, line) =>
      `${replaced(
        replaced(text, 'import Producer', 'import Consumer'),
        /producer = Producer\(\{([\s\S]*?)\n\}\)[\s\S]*/,
        `consumer = Consumer({\n    "group.id": "${line}",\n    "auto.offset.reset": "earliest",${/Producer\(\{([\s\S]*?)\n\}\)/.exec(text)?.[1]}\n})`,
      )}
consumer.subscribe(["my-topic"])
value = None
while value != "${line}":
    message = consumer.poll(1)
    value = message and not message.error() and message.value().decode()
print(value)
`,
    commands: (file) => [[join(toolchainOf('python').folder, 'bin', 'python'), file]],
  },
  go: {
    file: 'run.go',
    produce: producing,
    consume: (text, line) =>
      replaced(
        text,
        /\twriter := [\s\S]*/,
        `	dialer := &kafka.Dialer{TLS: transport.TLS, SASLMechanism: transport.SASL}
	reader := kafka.NewReader(kafka.ReaderConfig{Brokers: []string{${/kafka\.TCP\((.*)\)/.exec(text)?.[1]}}, Topic: "my-topic", Dialer: dialer})
	for {
		message, err := reader.ReadMessage(context.Background())
		if err != nil {
			log.Fatal(err)
		}
		if string(message.Value) == "${line}" {
			log.Print(string(message.Value))
			return
		}
	}
}
`,
      ),
    commands: (file) => [['go', 'build', '-o', 'program', file], ['./program']],
  },
  node: {
    file: 'run.mjs',
    produce: producing,
    consume: (text, line) =>
      replaced(
        text,
        /const producer[\s\S]*/,
        `const consumer = kafka.consumer({ groupId: '${line}' });
await consumer.connect();
await consumer.subscribe({ topic: 'my-topic', fromBeginning: true });
await new Promise((resolve) => {
  consumer.run({ eachMessage: async ({ message }) => String(message.value) === '${line}' && resolve() });
});
console.log('${line}');
await consumer.disconnect();
`,
      ),
    commands: (file) => [[process.execPath, file]],
  },
};

/**
 * Runs a snippet, or what was made of it, beside the certificate's files.
 * @param env of the program; CERTIFICATES names another folder of certificates
 */
async function runIn(
  key: SnippetKey,
  mode: Mode,
  write: (text: string) => string,
  env: Readonly<Record<string, string>>,
): Promise<ProgramEnd> {
  const { folder: toolchain } = toolchainOf(key);
  const folder = mkdtempSync(join(key === 'go' ? toolchain : tmpdir(), 'kafka-client-'));
  const { CERTIFICATES = broker.folder, ...rest } = env;
  try {
    for (const name of ['client.jks', 'phy_ca.crt']) copyFileSync(join(CERTIFICATES, name), join(folder, name));
    if (key === 'node') symlinkSync(join(toolchain, 'node_modules'), join(folder, 'node_modules'));
    const snippet = SNIPPETS[key]({ ...mode, servers: [broker.address(mode.security)] });
    const { file, commands } = WAYS[key];
    if (key === 'java')
      writeFileSync(join(folder, 'client.properties'), asThePageSays(snippet, rest.KAFKA_PASSWORD ?? ''));
    writeFileSync(join(folder, file), write(snippet));
    let end: ProgramEnd = { code: -1, stdout: '', stderr: '' };
    for (const command of commands(file)) {
      end = await runCommand(command, folder, { CLASS_PATH: broker.classPath, ...rest });
      if (end.code !== 0) break;
    }
    return end;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What a person does to `client.properties`. */
const asThePageSays = (snippet: string, password: string): string =>
  snippet
    .replace('/path/to/client.jks', 'client.jks')
    .replace('REPLACE_WITH_PASSWORD', () => password.replaceAll('"', '\\\\"'));

const said = ({ stdout, stderr }: ProgramEnd) => stdout + stderr;
const keys = SNIPPET_KEYS.filter((key) => key in readyToolchains);

describe.each(keys.map((key) => [key, toolchainOf(key).about] as const))('%s (%s)', (key) => {
  test.each(named(MODES))(
    'connects, produces, and consumes: %s, %s, user %j',
    async (_security, _mechanism, _user, mode) => {
      const line = `line-${key}-${count + 1}`;
      const sent = await runIn(key, mode, (text) => WAYS[key].produce(text, line), { KAFKA_PASSWORD: PASSWORD });
      expect(sent, said(sent)).toMatchObject({ code: 0 });
      count += 1;
      const got = await runIn(key, mode, (text) => WAYS[key].consume(text, line), { KAFKA_PASSWORD: PASSWORD });
      expect(got, said(got)).toMatchObject({ code: 0 });
      expect(said(got)).toContain(line);
    },
  );

  test.each(named(WITH_SASL))(
    'a wrong password is told, and the program fails: %s, %s',
    async (_security, _mechanism, _user, mode) => {
      const end = await runIn(key, mode, (text) => WAYS[key].produce(text, 'never'), {
        KAFKA_PASSWORD: 'Wrong-pass-1',
      });
      expect(said(end)).toMatch(/authenticat|credential/i);
      expect(end.code).not.toBe(0);
    },
  );

  test('a broker with a certificate of somebody else isn’t trusted', async () => {
    const folder = await otherCertificates();
    const env = { KAFKA_PASSWORD: PASSWORD, CERTIFICATES: folder };
    const end = await runIn(key, MODES[1], (text) => WAYS[key].produce(text, 'never'), env);
    rmSync(folder, { recursive: true });
    expect(said(end)).toMatch(/certificate|certification|PKIX/i);
    expect(end.code).not.toBe(0);
  });
});
