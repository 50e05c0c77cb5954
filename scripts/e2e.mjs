/** `npm run e2e`: end-to-end tests of the built product and demo. Arguments go to Playwright. */
import { ensureBuilt, ensureDemoBuilt } from './ensure-built.mjs';
import { findChromium } from './find-chromium.mjs';
import { run, tool } from './project.mjs';

await ensureBuilt();
await ensureDemoBuilt();
const chromium = await findChromium();
if (!chromium) process.exit(1);
process.exit(await run([tool('playwright'), 'test', ...process.argv.slice(2)], { PLAYWRIGHT_CHROMIUM_PATH: chromium }));
