/** What a test of the static demo stands on: a plain file server with the built demo, and a browser that does not complain. */
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { hearComplaints } from './console-errors';
import { pagesTest } from './page-fixtures';
import { demoBar } from './pages/demo-bar';
import { type StaticHost, startStaticHost } from './static-host';

interface TestFixtures {
  noComplaints: undefined;
  demo: ReturnType<typeof demoBar>;
}

export const test = pagesTest.extend<TestFixtures, { host: StaticHost }>({
  host: [
    // Playwright wants a pattern here, also where nothing is taken.
    async ({ browserName: _ }, use) => {
      const host = await startStaticHost(join(import.meta.dirname, '..', 'dist-demo'), '/shown/to/people/');
      await use(host);
      await host.end();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ host }, use) => use(host.address),
  noComplaints: [
    async ({ context, host }, use) => {
      // The page's files, and nothing behind them: no call of an API reaches a server.
      const isFile = ({ href }: URL) => href.startsWith(host.address) && !href.includes('/api/');
      const complaints = await hearComplaints(context, isFile);
      await use(undefined);
      expect(complaints, 'the browser complained').toEqual([]);
    },
    { auto: true },
  ],
  demo: async ({ page }, use) => use(demoBar(page)),
});

export { expect };
