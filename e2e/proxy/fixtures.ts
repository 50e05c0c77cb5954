/** What the tests of the proxy stand on: a browser that takes the proxy's port for port 443 of the console's name. */
import { test as base } from '../fixtures';
import { signInPage } from '../pages/sign-in-page';
import type { SandboxControl } from '../sandbox';
import { NAME } from './documented-nginx';
import { startTeamConsole, type TeamConsole } from './team-console';

export const test = base.extend<
  { cloud: SandboxControl; signInPage: ReturnType<typeof signInPage> },
  { team: TeamConsole }
>({
  team: [
    async ({ playwright: _playwright }, use) => {
      const team = await startTeamConsole();
      await use(team);
      await team.end();
    },
    { scope: 'worker' },
  ],
  launchOptions: [
    async ({ launchOptions, team }, use) => {
      const rules = `MAP ${NAME}:443 127.0.0.1:${team.ports.https}`;
      await use({ ...launchOptions, args: [...(launchOptions.args ?? []), `--host-resolver-rules=${rules}`] });
    },
    { scope: 'worker' },
  ],
  // The worker's usual console is not needed here.
  console: [async ({ team }, use) => use(team.cloud), { scope: 'worker' }],
  baseURL: `https://${NAME}`,
  ignoreHTTPSErrors: true,
  cloud: async ({ sandbox }, use) => use(sandbox),
  signInPage: async ({ page }, use) => use(signInPage(page)),
});

export { expect } from '../fixtures';
