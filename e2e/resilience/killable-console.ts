/** Tests that kill the console: its cloud is a process of its own, and survives. */
import { test as base } from '../fixtures';
import { type MortalConsole, startMortalConsole } from '../gateway-process';
import type { SandboxControl } from '../sandbox';

/** Whether the cloud refuses a name that is taken; a file may set it. */
interface Options {
  uniqueNames: boolean;
}

export const test = base.extend<{ cloud: SandboxControl }, { mortal: MortalConsole } & Options>({
  uniqueNames: [true, { scope: 'worker', option: true }],
  mortal: [
    async ({ uniqueNames }, use) => {
      const mortal = await startMortalConsole({ SANDBOX_UNIQUE_NAMES: String(uniqueNames) });
      await use(mortal);
      await mortal.end();
    },
    { scope: 'worker' },
  ],
  // The worker's usual console is not needed here.
  console: [async ({ mortal }, use) => use(mortal.cloud), { scope: 'worker' }],
  baseURL: async ({ mortal }, use) => use(mortal.origin),
  cloud: async ({ sandbox }, use) => use(sandbox),
});

export { expect } from '../fixtures';
export type { MortalConsole, SandboxControl };
