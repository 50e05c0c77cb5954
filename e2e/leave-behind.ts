/** What the pages of a test hold at its end, and what they were answered, kept for the search after the run. */
import type { BrowserContext, Page, Request, TestInfo } from '@playwright/test';
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
 * Watches a context from now on.
 * @param context before its pages open
 * @returns keeps what there is; to be called while the pages are still open
 */
export function watch(context: BrowserContext): (test: TestInfo) => Promise<void> {
  const answers: Promise<string>[] = [];
  context.on('requestfinished', (request) => {
    if (/\/api\//.test(request.url())) answers.push(answerTo(request).catch(nothing));
  });
  return async ({ testId }) => {
    const pages = await Promise.all(context.pages().map(stateOf));
    leave('page', testId, pages.join('\n'));
    leave('answers', testId, (await Promise.all(answers)).join('\n'));
  };
}
