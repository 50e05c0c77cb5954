/** A real Apache Kafka in one process (KRaft), with the listeners of an instance of DMS and a certificate without host names. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { quoteJaas } from '../../app/code/quote/quote';
import type { ClientAccess } from '../../app/screens/instance/snippets/client-access';
import { toolchainOf } from '../clients/programs';

const run = promisify(execFile);

/** Fixed by DMS, and so the page says it. */
const TRUST_STORE_PASSWORD = 'dms@kafka';

export interface User {
  name: string;
  password: string;
}

export interface Broker {
  /** What the tools of Apache Kafka are run with. */
  classPath: string;
  /** Of a listener. */
  address(security: ClientAccess['security']): string;
  /** The certificate's files, as DMS gives them out. */
  folder: string;
  end(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}

/** A certificate that names nobody, in the broker's store, and as `client.jks` and `phy_ca.crt`. */
async function certificates(folder: string): Promise<void> {
  const keytool = (...args: string[]) => run('keytool', args, { cwd: folder });
  const own = ['-keystore', 'broker.jks', '-storepass', 'broker-store', '-alias', 'broker'];
  await keytool(
    '-genkeypair',
    ...own,
    '-keyalg',
    'RSA',
    '-keysize',
    '2048',
    '-dname',
    'CN=dms-kafka',
    '-validity',
    '2',
  );
  await keytool('-exportcert', ...own, '-rfc', '-file', 'phy_ca.crt');
  const trust = ['-keystore', 'client.jks', '-storepass', TRUST_STORE_PASSWORD];
  await keytool('-importcert', '-noprompt', ...trust, '-alias', 'ca', '-file', 'phy_ca.crt');
}

/** The files of an authority that signed nothing here; the caller removes the folder. */
export async function otherCertificates(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'certificates-'));
  await certificates(folder);
  return folder;
}

const MODULES = 'org.apache.kafka.common.security';

function settings(folder: string, ports: Readonly<Record<string, number>>, plain: User): string {
  const listeners = Object.entries(ports).map(([name, port]) => `${name}://127.0.0.1:${port}`);
  const user = `user_${plain.name}=${quoteJaas(plain.password)}`;
  const jaas = ['sasl_ssl', 'sasl_plaintext'].flatMap((listener) => [
    `listener.name.${listener}.scram-sha-512.sasl.jaas.config=${MODULES}.scram.ScramLoginModule required;`,
    `listener.name.${listener}.plain.sasl.jaas.config=${MODULES}.plain.PlainLoginModule required ${user};`,
  ]);
  return [
    'process.roles=broker,controller',
    'node.id=1',
    `controller.quorum.voters=1@127.0.0.1:${ports.CONTROLLER}`,
    `listeners=${listeners.join(',')}`,
    `advertised.listeners=${listeners.filter((listener) => !listener.startsWith('CONTROLLER')).join(',')}`,
    `listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT,SASL_SSL:SASL_SSL,SASL_PLAINTEXT:SASL_PLAINTEXT`,
    'controller.listener.names=CONTROLLER',
    'inter.broker.listener.name=PLAINTEXT',
    'sasl.enabled.mechanisms=SCRAM-SHA-512,PLAIN',
    ...jaas,
    `ssl.keystore.location=${join(folder, 'broker.jks')}`,
    'ssl.keystore.password=broker-store',
    'ssl.key.password=broker-store',
    `log.dirs=${join(folder, 'data')}`,
    'offsets.topic.replication.factor=1',
    'offsets.topic.num.partitions=1',
    'group.initial.rebalance.delay.ms=0',
    'auto.create.topics.enable=false',
    '',
  ].join('\n');
}

/** Resolves when the broker's process has ended. */
const ended = (child: ChildProcess) => new Promise<void>((resolve) => child.once('close', () => resolve()));

/**
 * Starts one.
 * @param plain the user of PLAIN
 * @param users those of SCRAM-SHA-512
 */
export async function startBroker(plain: User, users: readonly User[]): Promise<Broker> {
  const classPath = readFileSync(join(toolchainOf('broker').folder, 'classpath.txt'), 'utf8');
  const folder = mkdtempSync(join(tmpdir(), 'kafka-'));
  const names = ['PLAINTEXT', 'SASL_SSL', 'SASL_PLAINTEXT', 'CONTROLLER'];
  const ports = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await freePort()] as const)));
  await certificates(folder);
  const file = join(folder, 'server.properties');
  writeFileSync(file, settings(folder, ports, plain));
  const java = ['-cp', classPath];
  await run('java', [...java, 'kafka.tools.StorageTool', 'format', '-t', 'MkU3OEVBNTcwNTJENDM2Qg', '-c', file]);
  const child = spawn('java', ['-Xmx512m', ...java, 'kafka.Kafka', file], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()));
  const address = (security: string) => `127.0.0.1:${ports[security]}`;
  const prepare = join(import.meta.dirname, 'Prepare.java');
  const parts = users.flatMap(({ name, password }) => [name, password]);
  const early = ended(child).then(() => Promise.reject(new Error(`Apache Kafka ended:\n${said}`)));
  // Java takes arguments in the encoding of the locale.
  const env = { ...process.env, LC_ALL: 'C.UTF-8' };
  await Promise.race([run('java', ['-cp', classPath, prepare, address('PLAINTEXT'), ...parts], { env }), early]);
  early.catch(() => undefined);
  return {
    classPath,
    address,
    folder,
    async end() {
      const gone = ended(child);
      child.kill('SIGKILL');
      await gone;
      rmSync(folder, { recursive: true });
    },
  };
}
