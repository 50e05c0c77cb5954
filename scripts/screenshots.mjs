/**
 * `npm run screenshots`: takes the pictures of README and guide over the built sandbox, and deletes unused ones. A
 * picture's name is scene, language, color scheme.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { ensureBuilt } from './ensure-built.mjs';
import { findChromium } from './find-chromium.mjs';
import { say } from './project.mjs';
import { NOW, startConsole } from './screenshots/console.mjs';
import { journey } from './screenshots/journey.mjs';
import { FOLDER, wantedPictures } from './screenshots/wanted.mjs';

const WINDOW = { width: 1366, height: 850 };
const WORDS = JSON.parse(readFileSync(join(import.meta.dirname, 'screenshots', 'words.json'), 'utf8'));
const SCHEMES = ['light', 'dark'];
/** Pixels above the element in view. */
const MARGIN = 14;

async function openPage(browser, locale, colorScheme) {
  const options = { viewport: WINDOW, locale, colorScheme, reducedMotion: 'reduce', timezoneId: 'UTC' };
  const page = await (await browser.newContext(options)).newPage();
  await page.clock.setFixedTime(new Date(NOW));
  return page;
}

async function take(page, name, what) {
  if (what) {
    await what.evaluate((element, margin) => {
      scrollTo(0, element.getBoundingClientRect().top + scrollY - margin);
    }, MARGIN);
  } else await page.evaluate(() => scrollTo(0, 0));
  await page.mouse.move(0, 0);
  const file = await page.screenshot({ path: join(FOLDER, name), caret: 'hide', animations: 'disabled' });
  say(`${name}: ${(file.length / 1000).toFixed(0)} kB`);
}

await ensureBuilt();
const wanted = new Set(wantedPictures());
const executablePath = await findChromium();
if (!executablePath) process.exit(1);
mkdirSync(FOLDER, { recursive: true });
const args = ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
const browser = await chromium.launch({ executablePath, args });
const taken = new Set();
try {
  for (const [locale, words] of Object.entries(WORDS)) {
    for (const scheme of SCHEMES) {
      const nameOf = (scene) => `${scene}.${locale}.${scheme}.png`;
      if (![...wanted].some((name) => name.endsWith(nameOf('')))) continue;
      const cloud = await startConsole();
      try {
        await journey(await openPage(browser, locale, scheme), cloud, words, async (page, scene, what) => {
          const name = nameOf(scene);
          if (!wanted.has(name)) return;
          await take(page, name, what);
          taken.add(name);
        });
      } finally {
        await cloud.end();
      }
    }
  }
} finally {
  await browser.close();
}
for (const name of readdirSync(FOLDER)) if (!wanted.has(name)) rmSync(join(FOLDER, name));
const missing = [...wanted].filter((name) => !taken.has(name));
for (const name of missing) say(`Unknown scene, language, or theme: ${name}`);
process.exitCode = missing.length === 0 ? 0 : 1;
