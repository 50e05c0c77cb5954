/**
 * What every end-to-end test stands on: a console of the worker's own, its sandbox back at the start, and a page that
 * fails the test when the browser complains.
 */
import { expect } from '@playwright/test';
import { hearComplaints } from './console-errors';
import { type ServerProcess, startGateway } from './gateway-process';
import { pagesTest } from './page-fixtures';
import { type SandboxControl, sandboxAt } from './sandbox';

interface WorkerFixtures {
  console: ServerProcess;
  /** Environment of the console, for a file that needs another sandbox: `test.use({ consoleEnv: {…} })`. */
  consoleEnv: Record<string, string>;
}

interface TestFixtures {
  sandbox: SandboxControl;
  /** Complaints of the browser that a test provokes on purpose; each pattern takes what it matches out. */
  expectedComplaints: RegExp[];
  noComplaints: undefined;
}

export const test = pagesTest.extend<TestFixtures, WorkerFixtures>({
  consoleEnv: [{}, { scope: 'worker', option: true }],
  console: [
    async ({ consoleEnv }, use) => {
      const gateway = await startGateway(consoleEnv);
      await use(gateway);
      await gateway.end();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ console: gateway }, use) => use(gateway.origin),
  sandbox: [
    async ({ console: gateway }, use) => {
      const sandbox = sandboxAt(gateway.origin);
      await sandbox.reset();
      await use(sandbox);
      // What a fault still holds would keep the console from ending.
      await sandbox.reset();
    },
    { auto: true },
  ],
  expectedComplaints: [[], { option: true }],
  noComplaints: [
    async ({ context, baseURL, expectedComplaints }, use) => {
      const complaints = await hearComplaints(context, (url) => url.origin === baseURL);
      await use(undefined);
      const unexpected = complaints.filter((text) => !expectedComplaints.some((pattern) => pattern.test(text)));
      expect(unexpected, 'the browser complained').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
