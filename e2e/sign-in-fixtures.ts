/** Tests at a console at which somebody has to sign in; its cloud is a process of its own. */
import { test as base } from './fixtures';
import { type KillableConsole, startKillableConsole } from './gateway-process';
import { signInPage } from './pages/sign-in-page';
import type { SandboxControl } from './sandbox';

interface WorkerFixtures {
  door: KillableConsole;
  /** Environment of the console; without an access key in it, people sign in on the page. */
  doorEnv: Record<string, string>;
}

export const test = base.extend<{ cloud: SandboxControl; signInPage: ReturnType<typeof signInPage> }, WorkerFixtures>({
  doorEnv: [{}, { scope: 'worker', option: true }],
  door: [
    async ({ doorEnv }, use) => {
      const door = await startKillableConsole({}, doorEnv);
      await use(door);
      await door.end();
    },
    { scope: 'worker' },
  ],
  // The worker's usual console is not needed here.
  console: [async ({ door }, use) => use(door.cloud), { scope: 'worker' }],
  baseURL: async ({ door }, use) => use(door.origin),
  cloud: async ({ sandbox }, use) => use(sandbox),
  signInPage: async ({ page }, use) => use(signInPage(page)),
});

/** A token of the cloud itself, as somebody who looks after the account would fetch it. */
export async function fetchToken(cloudOrigin: string): Promise<string> {
  const identity = {
    methods: ['password'],
    password: { user: { name: 'demo', password: 'Sandbox-demo-1', domain: { name: 'sandbox' } } },
  };
  const answer = await fetch(`${cloudOrigin}/v3/auth/tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ auth: { identity, scope: { project: { name: 'sandbox-1' } } } }),
  });
  return answer.headers.get('x-subject-token') ?? '';
}

export { expect } from './fixtures';
