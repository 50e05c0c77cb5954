import { join } from 'node:path';
import { version } from '../../../package.json';
import { readConfig, USAGE } from './config';
import { openConsole } from './console';
import { listen } from './listen';
import { endOnSignals, exitWith, explainListenError, offerLaunchLink, say } from './process-life';
import { loadStaticFiles, type StaticFiles } from './static-files';

function builtPage(basePath?: string): StaticFiles {
  const folder = join(import.meta.dirname, '..', 'app');
  try {
    return loadStaticFiles(folder, basePath);
  } catch (error) {
    const { code = 'unknown reason' } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'The app isn’t built yet.' : `Couldn’t read the app (${code}).`;
    return exitWith(1, [`${why} Run: npm run build`]);
  }
}

const read = readConfig(process.argv.slice(2), process.env);
if (read.kind === 'help') exitWith(0, [USAGE]);
else if (read.kind === 'version') exitWith(0, [version]);
else if (read.kind === 'wrong') exitWith(2, ['Invalid configuration:', ...read.problems.map((line) => `  ${line}`)]);
else {
  const { config } = read;
  const { server, metricsServer, mode, runningCreates, launchLink } = openConsole(
    config,
    builtPage(config.door.basePath),
  );
  try {
    const port = await listen(server, config.port, config.listenHost);
    const what = mode === 'sandbox' ? 'SANDBOX: simulated, no charges' : 'LIVE: creating an instance incurs charges';
    const host = config.listenHost.includes(':') ? `[${config.listenHost}]` : config.listenHost;
    const { team, publicPort, basePath = '/' } = config.door;
    say(`Kafka Launchpad (${what}) on http://${host}:${publicPort ?? port}${basePath === '/' ? '' : basePath}`);
    if (team) say(`Team mode, behind your proxies: https://${team.hosts.join(', https://')}`);
    if (config.proxy) say(`Through the proxy ${config.proxy.proxy.host} (HTTPS_PROXY)`);
    if (metricsServer && config.metrics) {
      const { port: metricsPort } = config.metrics;
      metricsServer.once('error', (error) => exitWith(1, [explainListenError(error, metricsPort)]));
      metricsServer.listen(metricsPort, config.listenHost).unref();
      say(`Metrics on http://${host}:${metricsPort}/metrics`);
    }
    offerLaunchLink(launchLink);
    endOnSignals(server, runningCreates);
  } catch (error) {
    exitWith(1, [explainListenError(error, config.port)]);
  }
}
