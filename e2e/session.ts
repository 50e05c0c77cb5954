/** Sessions as a test holds them that asks a console itself, without a page. */
import type { Page } from '@playwright/test';
import { begunSession, REQUEST_HEADER } from '../src/contract/gateway-api';

/** The headers of a request with a body; without a secret it is nobody's. */
export const headersOf = (secret = '1'): Record<string, string> => ({
  'content-type': 'application/json',
  [REQUEST_HEADER]: secret,
});

/**
 * Begins a session at a console that gives one to whoever asks.
 * @param origin of the console
 */
export async function beginSession(origin: string): Promise<{ headers: Record<string, string>; projectId: string }> {
  const answer = await fetch(`${origin}/api/session`, { method: 'POST', headers: headersOf(), body: '{}' });
  const { secret, session } = begunSession.parse(await answer.json());
  return { headers: headersOf(secret), projectId: String(session.projectId) };
}

/** The secret that a page keeps; '' where it keeps none. */
export const secretOf = (page: Page): Promise<string> =>
  page.evaluate(() => localStorage.getItem('launchpad.session:/') ?? '');
