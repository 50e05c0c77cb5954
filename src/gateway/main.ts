/** `npm start`: the console with its upstream, until a signal ends it. */
import { join } from 'node:path';
import { readConfig, USAGE } from './config';
import { openGateway } from './gateway';
import { listen } from './listen';
import { endOnSignals, exitWith, explainListenError, say } from './process-life';
import { loadStaticFiles, type StaticFiles } from './static-files';

function builtPage(): StaticFiles {
  const folder = join(import.meta.dirname, '..', 'app');
  try {
    return loadStaticFiles(folder);
  } catch {
    return exitWith(1, ['The page is not built. Run: npm run build']);
  }
}

const read = readConfig(process.argv.slice(2), process.env);
if (read.kind === 'help') exitWith(0, [USAGE]);
else if (read.kind === 'wrong')
  exitWith(2, ['The configuration is not right:', ...read.problems.map((line) => `  ${line}`)]);
else {
  const { config } = read;
  const { server, runningCreates } = openGateway(config, builtPage());
  try {
    const port = await listen(server, config.port);
    say(`Kafka Launchpad (SANDBOX: everything is simulated) on http://127.0.0.1:${port}`);
    endOnSignals(server, runningCreates);
  } catch (error) {
    exitWith(1, [explainListenError(error, config.port)]);
  }
}
