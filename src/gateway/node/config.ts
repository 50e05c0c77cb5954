/** The gateway's configuration, from arguments and environment, checked before anything else happens. */
import * as z from 'zod/mini';
import type { CloudConfig } from '../backend';
import { cloudVariables, readArguments, readCloud } from './cloud-config';
import { LOG_LEVELS } from './log';
import { HOST, readTeam, type TeamConfig, teamVariables } from './team-config';

export const USAGE = `Kafka Launchpad: creates DMS for Kafka instances and registers them with LTS.

  npm start                                    the console with the built-in sandbox: everything is simulated
  npm start -- --region R [--project-id ID]    the real cloud; R is where signing in begins, for example cn-north-4
  npm start -- --upstream http://127.0.0.1:P   the code for the real cloud against npm run sandbox
  npm start -- --help                          this text

With an access key in the environment, the real cloud is opened by a link that is printed and works once.
Without one, people sign in on the page.

Environment
  PORT                      port to listen on; 0 picks a free one                      (8787)
  LOG_LEVEL                 ${LOG_LEVELS.join(', ')}                                  (warn)
  CREATE_DEADLINE_SECONDS   after this time a create without an answer is "unknown"       (30)
  LOOKUP_DEADLINE_SECONDS   the same for everything that is only read                     (10)

  HUAWEICLOUD_SDK_AK, HUAWEICLOUD_SDK_SK       access key; CLOUD_SDK_AK and CLOUD_SDK_SK do as well
  HUAWEICLOUD_SDK_SECURITY_TOKEN               of a temporary access key
  CREATE_PATH               auto, document, or successor: POST /v2/{project_id}/kafka/instances  (auto)
  LAUNCH_LINK               auto, or always: also where the key is the sandbox's public one  (auto)

  SANDBOX_WORLD             small, or large: 2,000 of everything                       (small)
  SANDBOX_UNIQUE_NAMES      whether the sandbox refuses a name that is taken            (true)
  SANDBOX_CREATE_SECONDS    how long a simulated instance takes to be created             (20)

For a team, behind a proxy that speaks TLS: all three
  LISTEN_HOST               address to listen on                                  (${HOST})
  ALLOWED_HOSTS             names of the console: kafka.example.com
  TRUSTED_PROXIES           addresses or networks of the proxies: 127.0.0.1, 10.1.0.0/16
`;

/** A whole number from the environment. */
const wholeNumber = (text: string, min: number, max: number, fallback: number) =>
  z._default(
    z.pipe(
      z
        .string()
        .check(
          z.refine((value) => /^\d{1,6}$/.test(value) && Number(value) >= min && Number(value) <= max, { error: text }),
        ),
      z.transform(Number),
    ),
    fallback,
  );

const environment = z.object({
  PORT: wholeNumber('has to be a port, 0 to 65535', 0, 65_535, 8787),
  LOG_LEVEL: z._default(z.enum(LOG_LEVELS, `has to be one of ${LOG_LEVELS.join(', ')}`), 'warn'),
  SANDBOX_WORLD: z._default(z.enum(['small', 'large'], 'has to be small or large'), 'small'),
  SANDBOX_UNIQUE_NAMES: z._default(
    z.pipe(
      z.enum(['true', 'false'], 'has to be true or false'),
      z.transform((value) => value === 'true'),
    ),
    true,
  ),
  SANDBOX_CREATE_SECONDS: wholeNumber('has to be seconds, 0 to 86400', 0, 86_400, 20),
  CREATE_DEADLINE_SECONDS: wholeNumber('has to be seconds, 1 to 600', 1, 600, 30),
  LOOKUP_DEADLINE_SECONDS: wholeNumber('has to be seconds, 1 to 600', 1, 600, 10),
  ...cloudVariables,
  ...teamVariables,
});

export interface Config {
  port: number;
  logLevel: z.infer<typeof environment>['LOG_LEVEL'];
  sandbox: { world: 'small' | 'large'; uniqueNames: boolean; createSeconds: number };
  /** Milliseconds. */
  deadlines: { createMs: number; lookupMs: number };
  /** The real cloud, or its code against a sandbox elsewhere; undefined for the built-in sandbox. */
  cloud: CloudConfig | undefined;
  listenHost: string;
  /** Undefined for one person on their own machine. */
  team: TeamConfig | undefined;
}

/** What the command line and the environment ask for. */
export type ReadConfig =
  | { kind: 'config'; config: Config }
  | { kind: 'help' }
  /** One line for every thing that is wrong; values are never repeated, since one may be a secret. */
  | { kind: 'wrong'; problems: string[] };

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the configuration.
 * @param args command line without node and script
 * @param env environment; an empty variable counts as absent
 */
export function readConfig(args: readonly string[], env: Environment): ReadConfig {
  const given = readArguments(args);
  if (given.kind !== 'arguments') return given;
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = environment.safeParse(set);
  const problems = parsed.error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? [];
  const cloud = readCloud(given.values, set);
  problems.push(...cloud.problems);
  const team = parsed.success ? readTeam(parsed.data, cloud.cloud?.keys !== undefined) : undefined;
  problems.push(...(team?.problems ?? []));
  if (!parsed.success || problems.length > 0) return { kind: 'wrong', problems };
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
  const { PORT: port, LOG_LEVEL: logLevel, LISTEN_HOST: listenHost } = values;
  return {
    kind: 'config',
    config: { port, logLevel, sandbox, deadlines, cloud: cloud.cloud, listenHost, team: team?.team },
  };
}
