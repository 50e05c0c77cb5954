/**
 * The page's own clock, once `clock.install` has put it into the test's hands. It runs on by itself all the same: on a
 * busy machine, what a page shows for two seconds can be over before a test has looked.
 */
import { expect, type Page, type Request } from '@playwright/test';

/** The clock runs until the order to stop has come, so it is stopped somewhat ahead. */
const AHEAD_MS = 60_000;

/**
 * Stops the page's clock: what it shows for a while stays until the test moves the clock on. What waits for a timer waits as
 * well, for example `inspect`.
 */
export async function stopTime(page: Page): Promise<void> {
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + AHEAD_MS);
}

/**
 * Moves a stopped clock on, and has it run again.
 * @param seconds how far
 */
export async function startTime(page: Page, seconds: number): Promise<void> {
  await page.clock.fastForward(seconds * 1000);
  await page.clock.resume();
}

interface Passing {
  /** Less than a look-up may take. */
  stepSeconds: number;
  /** What the page asks for from here on is noticed. */
  during: () => Promise<void>;
  /** Rejects, soon, while it is not so yet. */
  until: () => Promise<void>;
}

/**
 * Moves the clock of a page on in steps until something is so. It moves only while the page waits for no answer: a
 * look-up whose time is taken away is given up.
 */
export async function passTime(page: Page, { stepSeconds, during, until }: Passing): Promise<void> {
  const asked = new Set<Request>();
  const note = (request: Request) => void asked.add(request);
  const forget = (request: Request) => void asked.delete(request);
  page.on('request', note).on('requestfinished', forget).on('requestfailed', forget);
  await during();
  await expect(async () => {
    if (asked.size === 0) await page.clock.fastForward(stepSeconds * 1000);
    await until();
  }).toPass({ intervals: [50] });
  page.off('request', note).off('requestfinished', forget).off('requestfailed', forget);
}
