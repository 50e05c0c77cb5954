/**
 * What every end-to-end test stands on: a console of the worker's own, its sandbox back at the start, and a page that
 * fails the test when the browser complains.
 */
import { test as base, expect } from '@playwright/test';
import { type ServerProcess, startGateway } from './gateway-process';
import { watch } from './leave-behind';
import { instancePage } from './pages/instance-page';
import { instancesPage } from './pages/instances-page';
import { readinessPanel } from './pages/readiness-panel';
import { registerPage } from './pages/register-page';
import { type WizardPage, wizardPage } from './pages/wizard-page';
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
  leftBehind: undefined;
  wizard: WizardPage;
  instancesPage: ReturnType<typeof instancesPage>;
  instancePage: ReturnType<typeof instancePage>;
  registerPage: ReturnType<typeof registerPage>;
  readiness: ReturnType<typeof readinessPanel>;
}

/** An answer with an error status is the test's business; the browser writes such a line by itself. */
const FAILED_REQUEST = /^Failed to load resource: /;

export const test = base.extend<TestFixtures, WorkerFixtures>({
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
      const complaints: string[] = [];
      await context.exposeFunction('reportPolicyViolation', (text: string) => complaints.push(text));
      await context.addInitScript(() => {
        addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) => {
          const report = (globalThis as { reportPolicyViolation?: (text: string) => void }).reportPolicyViolation;
          report?.(`policy violated: ${effectiveDirective} by ${blockedURI} at ${sourceFile}:${lineNumber}`);
        });
      });
      context.on('weberror', (error) => complaints.push(`uncaught: ${error.error().message}`));
      context.on('console', (message) => {
        const text = message.text();
        if (message.type() === 'error' && !FAILED_REQUEST.test(text)) complaints.push(`console: ${text}`);
      });
      context.on('request', (request) => {
        const { protocol, origin } = new URL(request.url());
        if (origin !== baseURL && /^(http|ws)/.test(protocol)) complaints.push(`asked elsewhere: ${request.url()}`);
      });
      await use(undefined);
      const unexpected = complaints.filter((text) => !expectedComplaints.some((pattern) => pattern.test(text)));
      expect(unexpected, 'the browser complained').toEqual([]);
    },
    { auto: true },
  ],
  leftBehind: [
    async ({ context }, use, test) => {
      const keep = watch(context);
      await use(undefined);
      await keep(test);
    },
    { auto: true },
  ],
  wizard: async ({ page }, use) => use(wizardPage(page)),
  instancesPage: async ({ page }, use) => use(instancesPage(page)),
  instancePage: async ({ page }, use) => use(instancePage(page)),
  registerPage: async ({ page }, use) => use(registerPage(page)),
  readiness: async ({ page }, use) => use(readinessPanel(page)),
});

export { expect };
