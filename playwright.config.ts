import { defineConfig, devices } from '@playwright/test';

const executablePath = process.env.PLAYWRIGHT_CHROMIUM_PATH;
const isRoot = process.getuid?.() === 0;

/** Nothing but the tests may use the network, and a container's root cannot have Chromium's own sandbox. */
const args = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-gpu',
];

export default defineConfig({
  testDir: 'e2e',
  // They need nginx, or the whole Chromium: npm run test:proxy, npm run test:profile.
  testIgnore: ['proxy/**', 'profile/**'],
  // What only the full run has (e2e/scope.ts).
  ...(process.env.TEST_SCOPE === 'commit' && { grepInvert: /@full|\.full\.spec/ }),
  fullyParallel: true,
  // A test waits for the page more than it works: on two cores three of them take a quarter less time than two.
  workers: 3,
  retries: 0,
  forbidOnly: true,
  timeout: 600_000,
  // A busy machine is slow and not wrong.
  expect: { timeout: 60_000, toPass: { timeout: 120_000 } },
  reporter: 'list',
  globalTeardown: './e2e/search-canary.ts',
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1366, height: 900 },
    // A transition costs frames that a machine without a GPU has to paint; its own tests ask for motion.
    contextOptions: { reducedMotion: 'reduce' },
    // A step without an end would be told only as the test's own, ten minutes later and without a line.
    actionTimeout: 60_000,
    navigationTimeout: 60_000,
    // A trace holds what was typed, passwords included, and so fails the search for them; a screenshot shows dots.
    trace: 'off',
    video: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      args: isRoot ? [...args, '--no-sandbox'] : args,
      ...(executablePath && { executablePath }),
    },
  },
  projects: [{ name: 'chromium' }],
});
