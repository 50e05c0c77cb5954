/** The gateway's configuration, from arguments and environment, checked before anything else happens. */
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { LOG_LEVELS } from './log';

/** The only address that the gateway listens on. */
export const HOST = '127.0.0.1';

export const USAGE = `Kafka Launchpad: creates DMS for Kafka instances and registers them with LTS.

  npm start               the console with the built-in sandbox: everything is simulated
  npm start -- --help     this text

Environment
  PORT                      port on ${HOST}; 0 picks a free one                          (8787)
  LOG_LEVEL                 ${LOG_LEVELS.join(', ')}                                  (warn)
  SANDBOX_WORLD             small, or large: 2,000 of everything                       (small)
  SANDBOX_UNIQUE_NAMES      whether the sandbox refuses a name that is taken            (true)
  SANDBOX_CREATE_SECONDS    how long a simulated instance takes to be created             (20)
  CREATE_DEADLINE_SECONDS   after this time a create without an answer is "unknown"       (30)
  LOOKUP_DEADLINE_SECONDS   the same for everything that is only read                     (10)
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
});

export interface Config {
  port: number;
  logLevel: z.infer<typeof environment>['LOG_LEVEL'];
  sandbox: { world: 'small' | 'large'; uniqueNames: boolean; createSeconds: number };
  /** Milliseconds. */
  deadlines: { createMs: number; lookupMs: number };
}

/** What the command line and the environment ask for. */
export type ReadConfig =
  | { kind: 'config'; config: Config }
  | { kind: 'help' }
  /** One line for every thing that is wrong; values are never repeated, since one may be a secret. */
  | { kind: 'wrong'; problems: string[] };

const CLOUD_ONLY = ['region', 'project-id', 'upstream'] as const;
const CLOUD_VARIABLE = /^HUAWEICLOUD_SDK_/;
const ONLY_SANDBOX = 'this build has the sandbox only; it does not talk to the real cloud yet';

type Environment = Readonly<Record<string, string | undefined>>;

function argumentProblems(args: readonly string[]): { help: boolean; problems: string[] } {
  const text = { type: 'string' } as const;
  const options = { help: { type: 'boolean' }, region: text, 'project-id': text, upstream: text } as const;
  try {
    const { values } = parseArgs({ args: [...args], options });
    const problems = CLOUD_ONLY.filter((name) => values[name] !== undefined).map(
      (name) => `--${name}: ${ONLY_SANDBOX}`,
    );
    return { help: values.help === true, problems };
  } catch {
    return { help: false, problems: ['the arguments are not understood; --help lists them'] };
  }
}

/**
 * Reads the configuration.
 * @param args command line without node and script
 * @param env environment; an empty variable counts as absent
 */
export function readConfig(args: readonly string[], env: Environment): ReadConfig {
  const { help, problems } = argumentProblems(args);
  if (help) return { kind: 'help' };
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  // Whoever sets credentials means the real cloud: a simulated purchase must not be taken for a real one.
  for (const name of Object.keys(set).filter((key) => CLOUD_VARIABLE.test(key)))
    problems.push(`${name}: ${ONLY_SANDBOX}`);
  const parsed = environment.safeParse(set);
  if (!parsed.success)
    problems.push(...parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
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
  return { kind: 'config', config: { port: values.PORT, logLevel: values.LOG_LEVEL, sandbox, deadlines } };
}
