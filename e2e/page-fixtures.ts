/** The pages that tests reach, whatever serves them, in a browser that leaves what it held to the search for secrets. */
import { type Browser, test as base } from '@playwright/test';
import { watchBrowser } from './capture-secrets';
import { instancePage } from './pages/instance-page';
import { instancesPage } from './pages/instances-page';
import { readinessPanel } from './pages/readiness-panel';
import { registerPage } from './pages/register-page';
import { startPage } from './pages/start-page';
import { type WizardPage, wizardPage } from './pages/wizard-page';
import { mendFirefox } from './stock-firefox';

interface PageFixtures {
  wizard: WizardPage;
  instancesPage: ReturnType<typeof instancesPage>;
  startPage: ReturnType<typeof startPage>;
  instancePage: ReturnType<typeof instancePage>;
  registerPage: ReturnType<typeof registerPage>;
  readiness: ReturnType<typeof readinessPanel>;
}

export const pagesTest = base.extend<PageFixtures, { browser: Browser }>({
  browser: [
    async ({ browser, browserName }, use, { workerIndex }) => {
      if (browserName === 'firefox') mendFirefox(browser);
      watchBrowser(browser, workerIndex);
      await use(browser);
    },
    { scope: 'worker' },
  ],
  wizard: async ({ page }, use) => use(wizardPage(page)),
  instancesPage: async ({ page }, use) => use(instancesPage(page)),
  startPage: async ({ page }, use) => use(startPage(page)),
  instancePage: async ({ page }, use) => use(instancePage(page)),
  registerPage: async ({ page }, use) => use(registerPage(page)),
  readiness: async ({ page }, use) => use(readinessPanel(page)),
});
