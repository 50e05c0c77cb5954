import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Every list and every form needs these: inputs, and what is kept in the browser. */
const COMMON =
  /@mantine\/core\/esm\/components\/(?:TextInput|Anchor|Skeleton)\/|@mantine\/hooks\/esm\/use-merged-ref\/|\/app\/browser\/safe-storage\.ts$|\/app\/drafts\/draft-storage\.ts$|\/app\/lookups\/paging\.ts$|@nanostores\/i18n\/count\/|\/useIsFetching\.js$|\/node_modules\/idb\//;

/** Every form needs these, also signing in and registering. */
const FORMS = /\/app\/fields\/(?:error-summary|form-resolver|text-field)\.tsx?$/;

/** The ways into the wizard. */
const START = /\/screens\/create\/start\/start-page\.tsx$/;

/** The list of instances. */
const LIST = /\/screens\/instances\/instances-page\.tsx$/;

/** The wizard and its first step. */
const FIRST_STEP = /\/app\/(?:screens\/create\/create-page|form\/basics\/basics-step)\.tsx$/;

/**
 * Which modules travel together. Left to itself the bundler makes a file of every set of modules that some screens share,
 * 26 of them until the first step, each compressed by itself; here it is four (docs/decisions/0014-speed.md). A module is
 * in the group with the highest priority that takes it; a group takes what its test names, with all that these import.
 */
const codeSplitting = {
  groups: [
    { name: 'base', tags: ['$initial' as const], priority: 4 },
    { name: 'common', test: COMMON, priority: 3 },
    { name: 'forms', test: FORMS, priority: 2 },
    { name: 'first-step', test: FIRST_STEP, priority: 1 },
    { name: 'list', test: LIST, priority: 0 },
    { name: 'start', test: START, priority: 0 },
  ],
};

/** `*.full.test.*` hold matrices and what costs most; `npm run test:full` runs them, as every other run of vitest does. */
const exclude = process.env.TEST_SCOPE === 'commit' ? ['**/node_modules/**', '**/*.full.test.*'] : undefined;

export default defineConfig({
  // Scripts and style sheets name each other from where they are, so that the app runs in any folder.
  base: './',
  plugins: [react()],
  build: {
    outDir: 'dist/app',
    emptyOutDir: true,
    target: 'es2023',
    // The lowest that we name. All know light-dark(): translated, it would follow the root's scheme and not the band's.
    cssTarget: ['chrome123', 'firefox126', 'safari17.5'],
    manifest: true,
    // Of what is bundled: whoever passes the build on passes them on too.
    license: { fileName: 'third-party-notices.md' },
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting } },
  },
  test: {
    // What passes prints nothing: the vendor's client tells every refusal at length.
    silent: 'passed-only',
    // A busy machine is slow and not wrong: time is measured in benchmarks, never here.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 60_000 } },
    maxWorkers: 2,
    // A process, a window and the libraries for every file took longer than the tests in it, and so did the project's modules.
    isolate: false,
    setupFiles: ['scripts/fresh-globals.mjs'],
    projects: [
      {
        extends: true,
        test: { name: 'node', include: ['src/**/*.test.ts'], environment: 'node', ...(exclude && { exclude }) },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          include: ['src/**/*.test.tsx'],
          ...(exclude && { exclude }),
          environment: 'jsdom',
          setupFiles: ['src/testing/page/setup.ts'],
        },
      },
    ],
  },
});
