/** What the pages of the tests hold when they close, and what they were answered, kept for the search after the run. */
import type { Browser, BrowserContext, Page, Request } from '@playwright/test';
import { leave } from './canary';
import { keptBy } from './storage';

/** A page that is gone, or on its way elsewhere, has nothing that could be kept. */
const nothing = () => '';

const stateOf = async (page: Page): Promise<string> =>
  (await Promise.all([page.content().catch(nothing), keptBy(page).catch(nothing)])).join('\n');

async function answerTo(request: Request): Promise<string> {
  const response = await request.response();
  const headers = response ? JSON.stringify(response.headers()) : '';
  return `${request.method()} ${request.url()}\n${headers}\n${(await response?.text()) ?? ''}`;
}

/**
 * Leaves what the pages of a context hold, before it closes, whoever closes it.
 * @param context before its pages open
 * @param name of its own
 */
export function watchContext(context: BrowserContext, name: string): void {
  const answers: Promise<string>[] = [];
  context.on('requestfinished', (request) => {
    if (/\/api\//.test(request.url())) answers.push(answerTo(request).catch(nothing));
  });
  const close = context.close.bind(context);
  let isKept = false;
  context.close = async (options) => {
    if (!isKept) {
      isKept = true;
      const pages = await Promise.all(context.pages().map(stateOf));
      leave('page', name, pages.join('\n'));
      leave('answers', name, (await Promise.all(answers)).join('\n'));
    }
    await close(options);
  };
}

/**
 * Watches every context of a browser: the one that a test is given, and those that it opens itself.
 * @param browser before its first context
 * @param worker number of the worker whose browser it is
 */
export function watchBrowser(browser: Browser, worker: number): void {
  const open = browser.newContext.bind(browser);
  let opened = 0;
  browser.newContext = async (options) => {
    const context = await open(options);
    opened += 1;
    watchContext(context, `context-${worker}-${opened}`);
    return context;
  };
}
