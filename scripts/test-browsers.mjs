/**
 * `npm run test:browsers`: the tests of every commit in Firefox, and the journeys that matter in WebKit. An engine that this
 * machine lacks is reported as not run. `npm run test:browsers -- webkit` runs one; other arguments go to Playwright.
 */
import { ensureBuilt, ensureDemoBuilt } from './ensure-built.mjs';
import { run, say, tool } from './project.mjs';
import { findProgram } from './system-packages.mjs';

/** Debian's packages by engine, with the names that their programs may have. */
const ENGINES = {
  firefox: { 'firefox-esr': ['firefox-esr', 'firefox'] },
  webkit: { 'webkit2gtk-driver': ['WebKitWebDriver'], xvfb: ['Xvfb'] },
};

const given = process.argv.slice(2);
const named = given.filter((name) => name in ENGINES);
const engines = Object.entries(ENGINES).filter(([engine, packages]) => {
  if (named.length > 0 && !named.includes(engine)) return false;
  const missing = Object.keys(packages).filter((name) => !findProgram(packages[name]));
  if (missing.length === 0) return true;
  say(`not run: ${engine}. Install it with:  sudo apt-get install --no-install-recommends ${missing.join(' ')}`);
  return false;
});
if (engines.length === 0) process.exit(0);

await ensureBuilt();
await ensureDemoBuilt();
const projects = engines.map(([engine]) => `--project=${engine}*`);
const rest = given.filter((name) => !named.includes(name));
const command = [tool('playwright'), 'test', '--config', 'playwright.browsers.config.ts', ...projects, ...rest];
process.exit(
  await run(command, { FIREFOX_PATH: findProgram(ENGINES.firefox['firefox-esr']) ?? '', TEST_SCOPE: 'commit' }),
);
