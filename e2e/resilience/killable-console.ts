/** Tests at a console that can be killed: its cloud is a process of its own, and survives. */
import { test as base } from '../fixtures';
import { KEYS, type KillableConsole, startKillableConsole } from '../gateway-process';
import type { SandboxControl } from '../sandbox';

interface Options {
  /** Whether the cloud refuses a name that is taken; a file may set it. */
  uniqueNames: boolean;
  /** Environment of the console; with an access key in it, nobody has to sign in. */
  killableEnv: Readonly<Record<string, string>>;
}

export const test = base.extend<{ cloud: SandboxControl }, { killable: KillableConsole } & Options>({
  uniqueNames: [true, { scope: 'worker', option: true }],
  killableEnv: [KEYS, { scope: 'worker', option: true }],
  killable: [
    async ({ uniqueNames, killableEnv }, use) => {
      const killable = await startKillableConsole({ SANDBOX_UNIQUE_NAMES: String(uniqueNames) }, killableEnv);
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
