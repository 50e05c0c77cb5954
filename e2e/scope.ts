/**
 * How much is asked: `npm test` runs the journeys that matter and judges each screen once, `npm run test:full` everything,
 * with each screen in every scheme and size. A single run of Playwright asks for everything as well.
 */
export const isFull = process.env.TEST_SCOPE !== 'commit';

/** Of a test that only the full run has: what it asks is asked more cheaply of the parts, or costs more than it guards. */
export const FULL = { tag: '@full' } as const;
