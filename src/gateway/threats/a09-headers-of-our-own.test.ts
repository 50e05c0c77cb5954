/** A9: what reaches the cloud holds the gateway's own headers and the credentials of the session that asked. */
import { describe, expect, it } from 'vitest';
import { SANDBOX_PASSWORD, SANDBOX_REGION } from '../../sandbox/credentials';
import { SANDBOX_KEYS, testConsole } from '../../testing/gateway/test-console';

const ZONES = '/api/cloud/dms/v2/available-zones';

describe('A9: a request to the cloud', () => {
  it('carries none of the headers of the page', async () => {
    const { visitor, wire } = testConsole({ keys: SANDBOX_KEYS });
    const evil = {
      'x-auth-token': 'evil',
      authorization: 'evil',
      'x-project-id': 'evil',
      'x-security-token': 'evil',
      'x-sdk-date': 'evil',
      'x-forwarded-host': 'evil',
      'x-forwarded-for': 'evil',
      referer: 'http://evil.com',
      'x-launchpad-permit': 'evil',
      cookie: 'evil=evil',
    };
    const person = visitor();
    await person.comeIn();
    expect((await person.ask('GET', ZONES, undefined, evil)).status).toBe(200);
    const [request] = wire;
    expect(Object.keys(request?.headers ?? {}).sort()).toEqual([
      'accept',
      'authorization',
      'host',
      'user-agent',
      'x-project-id',
      'x-sdk-date',
    ]);
    expect(JSON.stringify(request)).not.toContain('evil');
    expect(JSON.stringify(request)).not.toContain(person.secret);
  });

  it('of two people who ask in turns, 1,000 times, carries the credentials of the one who asked', async () => {
    const { visitor, wire, sandbox } = testConsole();
    const [ann, bob] = [visitor(), visitor()];
    const tokens = [sandbox.token(), ''];
    await ann.ask('POST', '/api/sign-in', { way: 'token', token: tokens[0], region: SANDBOX_REGION });
    const password = { way: 'password', domain: 'sandbox', user: 'demo', password: SANDBOX_PASSWORD };
    await bob.ask('POST', '/api/sign-in', { ...password, region: SANDBOX_REGION });
    await bob.ask('GET', ZONES);
    tokens[1] = wire.at(-1)?.headers['x-auth-token'] ?? '';
    expect(new Set(tokens).size).toBe(2);
    for (let turn = 0; turn < 1000; turn += 1) {
      const index = turn % 2;
      const [first, second] = await Promise.all([
        (index ? bob : ann).ask('GET', ZONES),
        ann.ask('GET', '/api/session'),
      ]);
      expect([first.status, second.status]).toEqual([200, 200]);
      expect(wire.at(-1)?.headers['x-auth-token']).toBe(tokens[index]);
    }
  });
});
