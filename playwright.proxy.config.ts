/** `npm run test:proxy`: needs nginx, so it stands beside the tests that need a browser only. */
import { defineConfig } from '@playwright/test';
import usual from './playwright.config';

// One nginx with two gateways at a time; its tests end and start gateways that the others need.
export default defineConfig({
  ...usual,
  testDir: 'e2e/proxy',
  testIgnore: [],
  workers: 1,
  fullyParallel: false,
  metadata: { buildsNoDemo: true },
});
