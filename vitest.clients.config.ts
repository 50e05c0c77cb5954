import { defineConfig } from 'vitest/config';

/** Tests that run programs of other languages: `npm run test:clients` and `npm run test:kafka` prepare these and say what they lack. */
export default defineConfig({
  test: {
    include: ['src/testing/{clients,kafka}/*.run.ts'],
    environment: 'node',
    // A compiler on a busy machine is slow and not wrong.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    fileParallelism: false,
  },
});
