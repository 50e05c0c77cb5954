/** A24: data that another site's page could include as a script, an image or a frame. */
import { describe, expect, it } from 'vitest';
import { SANDBOX_KEYS, testConsole } from '../../testing/gateway/test-console';
import { testGateway } from '../../testing/gateway/test-gateway';

describe('A24: a request that reads', () => {
  it.each<[string, Record<string, string>]>([
    ['another site', { origin: 'http://evil.com' }],
    ['another site that names itself', { 'sec-fetch-site': 'cross-site' }],
    ['a script element', { 'sec-fetch-dest': 'script', 'sec-fetch-site': 'same-origin' }],
    ['an image', { 'sec-fetch-dest': 'image' }],
    ['a frame', { 'sec-fetch-dest': 'iframe' }],
  ])('for %s is refused', async (_name, headers) => {
    const gateway = testGateway();
    const response = await gateway.ask('GET', '/api/cloud/dms/v2/available-zones', { headers });
    expect([response.status, gateway.sent]).toEqual([403, []]);
  });
});

const VISIT = { 'sec-fetch-dest': 'document', 'sec-fetch-mode': 'navigate', 'sec-fetch-site': 'none' };

describe('A24: the page', () => {
  it.each<[string, Record<string, string>]>([
    ['a person who opens it', VISIT],
    ['a program that says it is one', { ...VISIT, 'sec-fetch-user': '?1' }],
    ['a script of the console', { ...VISIT, 'sec-fetch-dest': 'empty', 'sec-fetch-mode': 'cors' }],
    ['a script element', { ...VISIT, 'sec-fetch-dest': 'script', 'sec-fetch-mode': 'no-cors' }],
    ['a frame', { ...VISIT, 'sec-fetch-dest': 'iframe' }],
    ['a link of another site', { ...VISIT, 'sec-fetch-site': 'cross-site' }],
    ['a program that says nothing', {}],
  ])('is the same for everybody, and begins nothing, for %s', async (_name, headers) => {
    const console = testConsole({ keys: SANDBOX_KEYS });
    const [person, stranger] = [console.visitor(), console.visitor()];
    await person.comeIn();
    for (const path of ['/', '/create/basics', '/instances/x']) {
      const [mine, theirs] = [
        await person.ask('GET', path, undefined, headers),
        await stranger.ask('GET', path, undefined, headers),
      ];
      expect([await mine.text(), mine.headers.get('set-cookie')]).toEqual([await theirs.text(), null]);
      expect(mine.headers.get('cache-control')).toBe('no-store');
    }
    expect(console.sessions.size()).toBe(1);
  });
});
