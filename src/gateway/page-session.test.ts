import { describe, expect, it } from 'vitest';
import { sessionState } from '../contract/gateway-api';
import { SANDBOX_PROJECT_ID } from '../sandbox/credentials';
import { dataBlock } from './page-session';
import { sandboxUpstream } from './sandbox-upstream';
import { SANDBOX_KEYS, testConsole } from './testing/test-console';

/** What a browser sends of itself with an address that was typed, or followed from a page of the console. */
const VISIT = { 'sec-fetch-dest': 'document', 'sec-fetch-mode': 'navigate', 'sec-fetch-site': 'none' };

const PAGE = '<p>the page</p>';

/** What stands where the session is told. */
async function told(answer: Promise<Response>): Promise<string> {
  const text = await (await answer).text();
  expect(text.startsWith(PAGE)).toBe(true);
  return text.slice(PAGE.length);
}

describe('a page that somebody opens', () => {
  it('is told who is signed in, as /api/session says it', async () => {
    const person = testConsole({ keys: SANDBOX_KEYS }).visitor();
    const state = await (await person.ask('GET', '/api/session')).json();
    for (const path of ['/', '/create/basics']) {
      const text = await told(person.ask('GET', path, undefined, VISIT));
      expect([path, JSON.parse(text)]).toEqual([path, state]);
    }
  });

  it('begins a session where one is given to whoever comes, and goes on with it', async () => {
    const console = testConsole({ keys: SANDBOX_KEYS });
    const person = console.visitor();
    const page = await person.ask('GET', '/', undefined, VISIT);
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('set-cookie')).toMatch(/; HttpOnly; SameSite=Strict$/);
    expect(sessionState.parse(JSON.parse((await page.text()).slice(PAGE.length))).projectId).toBe(SANDBOX_PROJECT_ID);
    expect((await person.ask('GET', '/api/session')).headers.get('set-cookie')).toBeNull();
    expect((await person.ask('GET', '/', undefined, VISIT)).headers.get('set-cookie')).toBeNull();
    expect(console.sessions.size()).toBe(1);
  });

  it('is told that nobody is signed in', async () => {
    const console = testConsole({ keys: SANDBOX_KEYS, needsLaunchLink: true });
    const answer = await console.visitor().ask('GET', '/', undefined, VISIT);
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(await told(Promise.resolve(answer))).toBe('null');
  });

  it('is told again what has changed', async () => {
    const console = testConsole({ keys: SANDBOX_KEYS, needsLaunchLink: true });
    const person = console.visitor();
    await person.ask('POST', '/api/launch', { launch_token: console.links.issue() });
    expect(await told(person.ask('GET', '/', undefined, VISIT))).toContain('access key ending in 0001');
    await person.ask('DELETE', '/api/session');
    expect(await told(person.ask('GET', '/', undefined, VISIT))).toBe('null');
  });
});

describe('A24: a page that is fetched by something else', () => {
  it.each<[string, Record<string, string>]>([
    ['a script of the console', { ...VISIT, 'sec-fetch-dest': 'empty', 'sec-fetch-mode': 'cors' }],
    ['a script element', { ...VISIT, 'sec-fetch-dest': 'script', 'sec-fetch-mode': 'no-cors' }],
    ['a frame', { ...VISIT, 'sec-fetch-dest': 'iframe' }],
    ['a link of another site', { ...VISIT, 'sec-fetch-site': 'cross-site' }],
    ['a link of a neighbouring site', { ...VISIT, 'sec-fetch-site': 'same-site' }],
    ['a program that says nothing', {}],
  ])('by %s tells nothing, and begins nothing', async (_name, headers) => {
    const console = testConsole({ keys: SANDBOX_KEYS });
    const person = console.visitor();
    await person.ask('GET', '/api/session');
    const answer = await person.ask('GET', '/', undefined, headers);
    expect([await told(Promise.resolve(answer)), console.sessions.size()]).toEqual(['', 1]);
    const stranger = await console.visitor().ask('GET', '/', undefined, headers);
    expect([stranger.headers.get('set-cookie'), console.sessions.size()]).toEqual([null, 1]);
  });
});

describe('A11: a name in the session', () => {
  it('cannot end the element that holds it, nor stand for a nonce', () => {
    const { session } = sandboxUpstream({ world: 'small', uniqueNames: true, createSeconds: 20 });
    const hostile = { ...session, projectName: '</script><script>$&$`__CSP_NONCE__<!--' };
    const text = dataBlock(hostile);
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toEqual(hostile);
  });
});
