/** `npm run test:browsers`: the tests of every commit in Firefox, and the journeys that matter in WebKit. */
import { defineConfig } from '@playwright/test';
import usual from './playwright.config';

// The search for secrets after the usual tests finds what there is: the product puts the same in every engine.
const { globalTeardown: _, use: __, ...rest } = usual;

/** Less motion, and a mouse: without a window, Firefox has none. */
const PREFERENCES = { 'ui.prefersReducedMotion': 1, 'ui.primaryPointerCapabilities': 6 };
const DARK = { 'layout.css.prefers-color-scheme.content-override': 0 };

/** A stock Firefox, which Playwright drives by WebDriver BiDi. */
const firefox = (preferences: Readonly<Record<string, number>>) => ({
  browserName: 'firefox' as const,
  channel: 'moz-firefox',
  launchOptions: {
    ...(process.env.FIREFOX_PATH && { executablePath: process.env.FIREFOX_PATH }),
    firefoxUserPrefs: { ...PREFERENCES, ...preferences },
  },
});

export default defineConfig({
  ...rest,
  grepInvert: /@full/,
  use: {
    viewport: { width: 1366, height: 900 },
    actionTimeout: 60_000,
    navigationTimeout: 60_000,
    // For a picture Playwright styles the page, which the page's own policy forbids in Firefox.
    screenshot: 'off',
  },
  projects: [
    {
      name: 'firefox',
      testIgnore: ['proxy/**', 'profile/**', 'webkit/**', '*.full.spec.ts'],
      use: firefox({}),
    },
    { name: 'firefox-dark', testMatch: 'chinese.full.spec.ts', use: firefox(DARK) },
    { name: 'webkit', testMatch: 'webkit/*.spec.ts' },
  ],
});
