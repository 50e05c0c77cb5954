import { SANDBOX_DOMAIN, SANDBOX_PASSWORD, SANDBOX_USER } from '../../sandbox/credentials';
import type { Sandbox } from '../../sandbox/sandbox';

/** A token of the account rather than of a project. */
export async function accountToken(sandbox: Sandbox): Promise<string> {
  const user = { name: SANDBOX_USER, password: SANDBOX_PASSWORD, domain: { name: SANDBOX_DOMAIN } };
  const identity = { methods: ['password'], password: { user } };
  const body = JSON.stringify({ auth: { identity, scope: { domain: { name: SANDBOX_DOMAIN } } } });
  const answer = await sandbox(new Request('https://iam.sandbox.invalid/v3/auth/tokens', { method: 'POST', body }));
  return answer.headers.get('x-subject-token') ?? '';
}
