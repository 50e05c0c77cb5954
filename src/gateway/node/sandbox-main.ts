/** `npm run sandbox`: the simulated cloud alone, for official clients, Terraform, and curl. */
import { version } from '../../../package.json';
import { SANDBOX_ACCESS_KEY, SANDBOX_PROJECT_ID, SANDBOX_REGION, SANDBOX_SECRET_KEY } from '../../sandbox/credentials';
import { createSandbox } from '../../sandbox/sandbox';
import { readConfig } from './config';
import { listen } from './listen';
import { endOnSignals, exitWith, explainListenError, say } from './process-life';
import { sandboxHttpServer } from './sandbox-http';

const DEFAULT_PORT = '8790';

const USAGE = `The simulated cloud of Kafka Launchpad alone. Nothing it does is real.

Environment: PORT (${DEFAULT_PORT}), SANDBOX_WORLD, SANDBOX_UNIQUE_NAMES, SANDBOX_CREATE_SECONDS as for npm start.
`;

// Only its own variables: keys in the environment are its clients' business.
const own = Object.entries(process.env).filter(([name, value]) => value && /^(?:PORT$|SANDBOX_)/.test(name));
const read = readConfig(process.argv.slice(2), { PORT: DEFAULT_PORT, ...Object.fromEntries(own) });
if (read.kind === 'help') exitWith(0, [USAGE]);
else if (read.kind === 'version') exitWith(0, [version]);
else if (read.kind === 'wrong') exitWith(2, ['Invalid configuration:', ...read.problems.map((line) => `  ${line}`)]);
else if (read.config.cloud) exitWith(2, ['The sandbox takes no arguments. For its settings, see --help.']);
else {
  const { config } = read;
  const server = sandboxHttpServer(createSandbox(config.sandbox));
  try {
    const port = await listen(server, config.port);
    say(`The sandbox is on http://127.0.0.1:${port}`);
    say(`  region ${SANDBOX_REGION}, project ${SANDBOX_PROJECT_ID}`);
    say(`  access key ${SANDBOX_ACCESS_KEY}, secret key ${SANDBOX_SECRET_KEY} (both public; nothing here is real)`);
    endOnSignals(server, () => 0);
  } catch (error) {
    exitWith(1, [explainListenError(error, config.port)]);
  }
}
