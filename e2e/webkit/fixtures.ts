/** A console, its sandbox, and a page in WebKit that fails the test when the browser complains. */
import { writeFile } from 'node:fs/promises';
import { test as base, expect } from '../fixtures';
import { startWebKit } from './driver';
import { type Screen, screenOf } from './screen';

export const test = base.extend<{ webkit: Screen }>({
  webkit: async ({ console: gateway }, use, testInfo) => {
    const session = await startWebKit();
    await use(screenOf(session, gateway.origin));
    if (testInfo.status !== testInfo.expectedStatus) {
      const picture = String(await session.call('GET', '/screenshot'));
      await writeFile(testInfo.outputPath('test-failed.png'), picture, 'base64');
    }
    await session.end();
  },
  // In place of the one that listens in Playwright's own browser.
  noComplaints: async ({ webkit }, use) => {
    await use(undefined);
    expect(await webkit.complaints(), 'the browser complained').toEqual([]);
  },
});

export { expect };
