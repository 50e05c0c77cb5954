/**
 * `npm run test:profile`: what the browser stores of forms on disk, and what its password manager fills in. Needs the
 * whole Chromium, which `npm test` doesn't. Arguments go to Playwright.
 */
import { ensureBuilt } from './ensure-built.mjs';
import { run, tool } from './project.mjs';
import { needProgram } from './system-packages.mjs';

const chromium = process.env.PLAYWRIGHT_CHROMIUM_PATH ?? needProgram('chromium', 'These tests need the full Chromium.');
await ensureBuilt();
const command = [tool('playwright'), 'test', '--config', 'playwright.profile.config.ts', ...process.argv.slice(2)];
process.exit(await run(command, { PLAYWRIGHT_CHROMIUM_PATH: chromium }));
