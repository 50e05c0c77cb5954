/** Tests at a console at which somebody has to sign in; its cloud is a process of its own. */
import { signInPage } from './pages/sign-in-page';
import { test as base } from './resilience/killable-console';

export const test = base.extend<{ signInPage: ReturnType<typeof signInPage> }>({
  // Without an access key, people sign in on the page.
  killableEnv: [{}, { scope: 'worker' }],
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
