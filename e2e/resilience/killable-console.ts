/** Tests that kill the console: its cloud is a process of its own, and survives. */
import { test as base } from '../fixtures';
import { type KillableConsole, startKillableConsole } from '../gateway-process';
import type { SandboxControl } from '../sandbox';

/** Whether the cloud refuses a name that is taken; a file may set it. */
interface Options {
  uniqueNames: boolean;
}

export const test = base.extend<{ cloud: SandboxControl }, { killable: KillableConsole } & Options>({
  uniqueNames: [true, { scope: 'worker', option: true }],
  killable: [
    async ({ uniqueNames }, use) => {
      const killable = await startKillableConsole({ SANDBOX_UNIQUE_NAMES: String(uniqueNames) });
      await use(killable);
      await killable.end();
    },
    { scope: 'worker' },
  ],
  // The worker's usual console is not needed here.
  console: [async ({ killable }, use) => use(killable.cloud), { scope: 'worker' }],
  baseURL: async ({ killable }, use) => use(killable.origin),
  cloud: async ({ sandbox }, use) => use(sandbox),
});

export { expect } from '../fixtures';
export type { KillableConsole, SandboxControl };
