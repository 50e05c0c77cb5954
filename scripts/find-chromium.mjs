/** Finds a Chromium for the end-to-end tests, or obtains one. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { attempt, findProgram, installFromDebian, isExecutable } from './debian.mjs';
import { say, tool } from './project.mjs';

/** The shell is the same engine without a window, a fifth cheaper a test; Playwright takes its own kind of it too. */
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

/** Whether it starts at all: a browser without its libraries is none. */
function starts(path) {
  try {
    execFileSync(path, ['--version', '--no-sandbox'], { stdio: 'ignore', timeout: 30_000 });
    return true;
  } catch {
    return false;
  }
}

/**
 * A Chromium that starts: `PLAYWRIGHT_CHROMIUM_PATH`, else one of the system, else Playwright's own, else one that is
 * installed now (Playwright's, or the package where this is root on Debian).
 * @returns {Promise<string | undefined>} its path
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
