import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { say, tool } from './project.mjs';
import { attempt, findProgram, installFromDebian, isExecutable } from './system-packages.mjs';

/** The headless shell makes a test a fifth cheaper; Playwright uses it, too. */
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const systemChromium = () => findProgram(NAMES) ?? APPLICATIONS.find(isExecutable);

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

/** Whether it starts: its libraries may be missing. */
function starts(path) {
  try {
    execFileSync(path, ['--version', '--no-sandbox'], { stdio: 'ignore', timeout: 30_000 });
    return true;
  } catch {
    return false;
  }
}

/**
 * `PLAYWRIGHT_CHROMIUM_PATH`, a system Chromium, Playwright's, or one installed now.
 * @returns {Promise<string | undefined>} the path of one that starts
 */
export async function findChromium() {
  const named = process.env.PLAYWRIGHT_CHROMIUM_PATH;
  if (named) {
    if (isExecutable(named)) return named;
    say(`PLAYWRIGHT_CHROMIUM_PATH isn’t a program: ${named}`);
    return undefined;
  }
  const present = systemChromium() ?? (await playwrightsOwn());
  if (present && starts(present)) return present;
  say('Chromium not found. Installing it now.');
  if (attempt(tool('playwright'), ['install', 'chromium'])) {
    const own = await playwrightsOwn();
    if (own && starts(own)) return own;
  }
  if (installFromDebian('chromium-headless-shell') || installFromDebian('chromium')) return systemChromium();
  say('The end-to-end tests need Chromium. Install it with:  npx playwright install --with-deps chromium');
  say('or name one that you have:  PLAYWRIGHT_CHROMIUM_PATH=/path/to/chromium npm test');
  return undefined;
}
