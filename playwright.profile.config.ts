/** `npm run test:profile`: needs a Chromium that keeps a profile, so it stands beside the tests that take any. */
import { defineConfig } from '@playwright/test';
import usual from './playwright.config';

// The search for secrets after the usual tests looks at what those have left; these look into the profile themselves.
const { globalTeardown: _, ...rest } = usual;

export default defineConfig({ ...rest, testDir: 'e2e/profile', testIgnore: [], workers: 1 });
