/** A browser with a profile on the disk, and what stands in its files. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, test as base, chromium } from '@playwright/test';
import { type KillableConsole, startKillableConsole } from '../gateway-process';

interface Profile {
  start(): Promise<BrowserContext>;
  /** @returns the files of the profile that hold a text, in any of the encodings that Chromium writes */
  filesWith(text: string): Promise<string[]>;
}

export const test = base.extend<{ profile: Profile }, { killable: KillableConsole }>({
  killable: [
    async ({ browserName: _ }, use) => {
      const killable = await startKillableConsole({}, {});
      await use(killable);
      await killable.end();
    },
    { scope: 'worker' },
  ],
  profile: async ({ launchOptions, killable }, use) => {
    const disk = await mkdtemp(join(tmpdir(), 'kafka-launchpad-profile-'));
    await use({
      start: () => chromium.launchPersistentContext(disk, { ...launchOptions, baseURL: killable.origin }),
      async filesWith(text) {
        const wanted = [Buffer.from(text), Buffer.from(text, 'utf16le')];
        const entries = await readdir(disk, { recursive: true, withFileTypes: true });
        const found = await Promise.all(
          entries
            .filter((entry) => entry.isFile())
            .map(async (entry) => {
              const file = join(entry.parentPath, entry.name);
              const bytes = await readFile(file);
              return wanted.some((form) => bytes.includes(form)) ? [file.slice(disk.length + 1)] : [];
            }),
        );
        return found.flat();
      },
    });
    await rm(disk, { recursive: true, force: true });
  },
});
