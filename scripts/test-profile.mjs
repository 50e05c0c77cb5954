/**
 * `npm run test:profile`: what a browser keeps of the forms on the disk, and what its password manager fills in. Not a part of
 * `npm test`, because the shell that runs those tests has neither; it needs the whole Chromium. Arguments go to Playwright.
 */
import { ensureBuilt } from './built.mjs';
import { needProgram } from './debian.mjs';
import { run, tool } from './project.mjs';

const chromium = process.env.PLAYWRIGHT_CHROMIUM_PATH ?? needProgram('chromium', 'These tests need the full Chromium.');
await ensureBuilt();
const command = [tool('playwright'), 'test', '--config', 'playwright.profile.config.ts', ...process.argv.slice(2)];
process.exit(await run(command, { PLAYWRIGHT_CHROMIUM_PATH: chromium }));
