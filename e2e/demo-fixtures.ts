/** What a test of the static demo stands on: a plain file server with the built demo, and a browser that does not complain. */
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { hearComplaints } from './complaints';
import { demoBar } from './pages/demo-bar';
import { instancePage } from './pages/instance-page';
import { instancesPage } from './pages/instances-page';
import { readinessPanel } from './pages/readiness-panel';
import { registerPage } from './pages/register-page';
import { type WizardPage, wizardPage } from './pages/wizard-page';
import { type StaticHost, startStaticHost } from './static-host';

interface TestFixtures {
  noComplaints: undefined;
  demo: ReturnType<typeof demoBar>;
  wizard: WizardPage;
  instancesPage: ReturnType<typeof instancesPage>;
  instancePage: ReturnType<typeof instancePage>;
  registerPage: ReturnType<typeof registerPage>;
  readiness: ReturnType<typeof readinessPanel>;
}

export const test = base.extend<TestFixtures, { host: StaticHost }>({
  host: [
    // biome has the pattern named by what it takes; a worker's fixture takes nothing here.
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
  wizard: async ({ page }, use) => use(wizardPage(page)),
  instancesPage: async ({ page }, use) => use(instancesPage(page)),
  instancePage: async ({ page }, use) => use(instancePage(page)),
  registerPage: async ({ page }, use) => use(registerPage(page)),
  readiness: async ({ page }, use) => use(readinessPanel(page)),
});

export { expect };
