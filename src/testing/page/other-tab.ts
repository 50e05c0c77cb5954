/** Another tab of the browser, as the tested page notices it. */

import { SECRET_KEY } from '../../app/lookups/session-secret';
import { signedIn } from '../../contract/gateway-api';
import type { SandboxTransport } from './sandbox-transport';

/** Stores or drops the session secret, and notifies all tabs. */
function keepElsewhere(secret: string | undefined): void {
  if (secret === undefined) localStorage.removeItem(SECRET_KEY);
  else localStorage.setItem(SECRET_KEY, secret);
  window.dispatchEvent(new StorageEvent('storage', { key: SECRET_KEY }));
}

/**
 * @param path of the endpoint
 * @param body what they enter
 */
export async function signInElsewhere(
  cloud: SandboxTransport,
  path: 'sign-in' | 'launch',
  body: unknown,
): Promise<void> {
  const answer = await cloud.askElsewhere('POST', `/api/${path}`, '1', body);
  keepElsewhere(signedIn.parse(await answer.json()).secret);
}

export async function signOutElsewhere(cloud: SandboxTransport): Promise<void> {
  await cloud.askElsewhere('DELETE', '/api/session', localStorage.getItem(SECRET_KEY) ?? '1');
  keepElsewhere(undefined);
}
