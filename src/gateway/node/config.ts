import * as z from 'zod/mini';
import type { CloudConfig } from '../backend';
import type { Deadlines } from '../forward';
import { cloudVariables, type Environment, readArguments, readCloud } from './cloud-config';
import { type ProxySettings, readProxy } from './forward-proxy';
import { LOG_LEVELS } from './log';
import { type Door, HOST, nameOf, readDoor, teamVariables } from './team-config';
import { wholeNumber } from './whole-number';

export const USAGE = `Kafka Launchpad: create Kafka instances on Huawei Cloud and register them with LTS.

  npm start                                    start with the built-in sandbox (simulated, no charges)
  npm start -- --region R [--project-id ID]    use Huawei Cloud; R is the region to sign in to, such as cn-north-4
  npm start -- --upstream http://127.0.0.1:P   use the sandbox started with npm run sandbox
  npm start -- --help                          show this help
  npm start -- --version                       show the version

Without npm, the same arguments follow kafka-launchpad, or node dist/gateway/main.js.

With an access key in the environment, a link is printed that opens the page once.
Without one, you sign in on the page.

Environment
  PORT                      port to listen on; 0 for any free port                     (8787)
  LOG_LEVEL                 ${LOG_LEVELS.join(', ')}                                  (warn)
  CREATE_DEADLINE_SECONDS   seconds to wait for a create response before reporting it
                            as unknown                                                 (30)
  LOOKUP_DEADLINE_SECONDS   seconds to wait for read requests                          (10)

  HUAWEICLOUD_SDK_AK, HUAWEICLOUD_SDK_SK       access key (or CLOUD_SDK_AK and CLOUD_SDK_SK)
  HUAWEICLOUD_SDK_SECURITY_TOKEN               security token of a temporary access key
  CREATE_PATH               auto, document, or successor: POST /v2/{project_id}/kafka/instances  (auto)
  PRICE_ESTIMATE            off, or resource-formation: estimate prices with it         (off)
  LAUNCH_LINK               auto, or always (also for the sandbox's public key)        (auto)

  SANDBOX_WORLD             small, or large (2,000 of everything)                     (small)
  SANDBOX_UNIQUE_NAMES      whether instance names must be unique                      (true)
  SANDBOX_CREATE_SECONDS    seconds until a simulated instance is running              (20)

  METRICS_PORT              port for Prometheus: GET /metrics                         (off)
  HTTPS_PROXY, NO_PROXY     your company's proxy, and hosts to reach without it
  NODE_EXTRA_CA_CERTS       file with your company's certificate authorities (PEM)

  LISTEN_HOST               address to listen on                                  (${HOST})
  ALLOWED_HOSTS             host names of Kafka Launchpad, such as kafka.example.com
  TRUSTED_PROXIES           proxy addresses or networks, such as 127.0.0.1, 10.1.0.0/16
  PUBLIC_PORT               local port that is forwarded to PORT, for example by ssh -L
  BASE_PATH                 folder of the page behind a proxy, such as /kafka/           (/)

With Huawei Cloud, another LISTEN_HOST is for a team behind a TLS proxy: set ALLOWED_HOSTS and TRUSTED_PROXIES too.
In the sandbox, it needs neither, and any port may be forwarded.
`;

const numberOr = (fallback: number, text: string, min: number, max: number) =>
  z._default(wholeNumber(text, min, max), fallback);

const environment = z.object({
  PORT: numberOr(8787, 'must be a port (0–65535)', 0, 65_535),
  LOG_LEVEL: z._default(z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`), 'warn'),
  SANDBOX_WORLD: z._default(z.enum(['small', 'large'], 'must be small or large'), 'small'),
  SANDBOX_UNIQUE_NAMES: z._default(
    z.pipe(
      z.enum(['true', 'false'], 'must be true or false'),
      z.transform((value) => value === 'true'),
    ),
    true,
  ),
  SANDBOX_CREATE_SECONDS: numberOr(20, 'must be 0–86400 seconds', 0, 86_400),
  CREATE_DEADLINE_SECONDS: numberOr(30, 'must be 1–600 seconds', 1, 600),
  LOOKUP_DEADLINE_SECONDS: numberOr(10, 'must be 1–600 seconds', 1, 600),
  METRICS_PORT: z.optional(wholeNumber('must be a port (1–65535)', 1, 65_535)),
  ...cloudVariables,
  ...teamVariables,
});

export interface Config {
  port: number;
  logLevel: z.infer<typeof environment>['LOG_LEVEL'];
  sandbox: { world: 'small' | 'large'; uniqueNames: boolean; createSeconds: number };
  deadlines: Deadlines;
  /** The real cloud, or its client over a sandbox elsewhere; undefined for the built-in sandbox. */
  cloud: CloudConfig | undefined;
  /** The way to the real cloud; undefined for the direct one. */
  proxy: ProxySettings | undefined;
  /** Undefined where nobody asked for metrics. */
  metrics: { port: number; names: readonly string[] } | undefined;
  listenHost: string;
  door: Door;
}

export type ReadConfig =
  | { kind: 'config'; config: Config }
  | { kind: 'help' }
  | { kind: 'version' }
  /** Never repeats values: one may be a secret. */
  | { kind: 'wrong'; problems: string[] };

/**
 * @param args without node and script
 * @param env an empty variable counts as unset
 */
export function readConfig(args: readonly string[], env: Environment): ReadConfig {
  const given = readArguments(args);
  if (given.kind !== 'arguments') return given;
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = environment.safeParse(set);
  const problems = parsed.error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? [];
  const cloud = readCloud(given.values, set);
  problems.push(...cloud.problems);
  // What is simulated is on this machine.
  const isFar = cloud.cloud !== undefined && cloud.cloud.upstream === undefined;
  const way = isFar ? readProxy(set) : { problems: [] };
  problems.push(...way.problems);
  if (!parsed.success) return { kind: 'wrong', problems };
  const { door, problems: ofDoor } = readDoor(parsed.data, cloud.cloud);
  problems.push(...ofDoor);
  if (problems.length > 0) return { kind: 'wrong', problems };
  const values = parsed.data;
  const sandbox = {
    world: values.SANDBOX_WORLD,
    uniqueNames: values.SANDBOX_UNIQUE_NAMES,
    createSeconds: values.SANDBOX_CREATE_SECONDS,
  };
  const deadlines = {
    createMs: values.CREATE_DEADLINE_SECONDS * 1000,
    lookupMs: values.LOOKUP_DEADLINE_SECONDS * 1000,
  };
  const { PORT: port, LOG_LEVEL: logLevel, LISTEN_HOST: listenHost, METRICS_PORT: metricsPort } = values;
  const metrics =
    metricsPort === undefined ? undefined : { port: metricsPort, names: (values.ALLOWED_HOSTS ?? []).map(nameOf) };
  return {
    kind: 'config',
    config: { port, logLevel, sandbox, deadlines, cloud: cloud.cloud, proxy: way.settings, metrics, listenHost, door },
  };
}
