/**
 * `npm run test:proxy`: docs/running-for-a-team.md in a real nginx, with TLS and two gateways. Needs nginx and openssl.
 * Arguments go to Playwright.
 */
import { ensureBuilt } from './ensure-built.mjs';
import { findChromium } from './find-chromium.mjs';
import { run, tool } from './project.mjs';
import { needProgram } from './system-packages.mjs';

const nginx = needProgram('nginx', 'The proxy tests need nginx 1.19.4 or later.');
const openssl = needProgram('openssl', 'The proxy tests create a certificate.');
await ensureBuilt();
const chromium = await findChromium();
if (!chromium) process.exit(1);
const command = [tool('playwright'), 'test', '--config', 'playwright.proxy.config.ts', ...process.argv.slice(2)];
process.exit(await run(command, { PLAYWRIGHT_CHROMIUM_PATH: chromium, NGINX_PATH: nginx, OPENSSL_PATH: openssl }));
