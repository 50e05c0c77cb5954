/**
 * `npm run dev`: the console with hot reload. Vite serves the page; the gateway runs from its sources and restarts,
 * with its sandbox, when one changes. Two protections are relaxed here only: Vite's page has no content security
 * policy, and requests that Vite proxies carry the gateway's own Origin.
 */
import { createServer } from 'vite';
import { root, say } from './project.mjs';

const GATEWAY_SOURCE = /\/src\/(?:gateway|sandbox|contract)\//;
const NO_PAGE = {
  byPath: new Map(),
  pagesOf: new Map(),
  page: { text: 'The page is served by the development server.', scriptHashes: [] },
};

/** @param {number} port 0 for any free one */
async function openGateway(vite, port) {
  const load = (name) => vite.ssrLoadModule(`/src/gateway/node/${name}.ts`);
  const [{ readConfig }, { openConsole }, { listen }] = await Promise.all([
    load('config'),
    load('console'),
    load('listen'),
  ]);
  const read = readConfig(process.argv.slice(2), { ...process.env, PORT: String(port) });
  if (read.kind !== 'config') {
    process.stderr.write(`${(read.problems ?? ['npm start -- --help lists what can be set']).join('\n')}\n`);
    process.exit(2);
  }
  const { server, mode, launchLink } = openConsole(read.config, NO_PAGE);
  return { server, mode, launchLink, port: await listen(server, port) };
}

const loader = await createServer({
  root,
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, ws: false },
});
let gateway = await openGateway(loader, 0);

const target = `http://127.0.0.1:${gateway.port}`;
const passOn = { target, changeOrigin: true, headers: { origin: target } };
const page = await createServer({
  root,
  server: {
    host: '127.0.0.1',
    port: Number(process.env.PORT || 8787),
    strictPort: true,
    cors: false,
    proxy: { '/api': passOn, '/__sandbox': passOn, '/healthz': passOn },
  },
});
await page.listen();
const what =
  gateway.mode === 'sandbox' ? 'SANDBOX: simulated, no charges' : 'LIVE: creating an instance incurs charges';
const origin = `http://127.0.0.1:${page.config.server.port}`;
say(`Kafka Launchpad (${what}; hot reload) on ${origin}`);
sayLaunchLink();

function sayLaunchLink() {
  const link = gateway.launchLink();
  if (link) say(`Open this link (works once): ${origin}/${new URL(link).hash}`);
}

let reloading = Promise.resolve();
loader.watcher.on('change', (file) => {
  if (!GATEWAY_SOURCE.test(file.replaceAll('\\', '/')) || /\.test\.ts$/.test(file)) return;
  reloading = reloading.then(reload, reload);
});

async function reload() {
  const { server, port } = gateway;
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  try {
    gateway = await openGateway(loader, port);
    say('Gateway reloaded. Sessions and the sandbox were reset.');
    sayLaunchLink();
  } catch (error) {
    process.stderr.write(`Couldn’t load the gateway: ${error instanceof Error ? error.message : error}\n`);
  }
}
