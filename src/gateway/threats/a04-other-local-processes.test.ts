/** A4: another user or program of this machine reaches 127.0.0.1 as the person's browser does. */
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, it } from 'vitest';
import { gatewayError, signedIn } from '../../contract/gateway-api';
import { sendRaw } from '../../testing/gateway/raw-socket';
import { SANDBOX_KEYS, testConsole } from '../../testing/gateway/test-console';

/** A console that has an access key in its environment. */
const withKey = () => testConsole({ keys: SANDBOX_KEYS, needsLaunchLink: true });

const launch = (token: string) => ({ launch_token: token });

describe('A4: a console with an access key in its environment', () => {
  it('answers nobody without a session', async () => {
    const console = withKey();
    const { port, close } = await console.open();
    for (const path of ['/api/session', '/api/projects', '/api/cloud/dms/v2/available-zones']) {
      const answer = await sendRaw(
        port,
        `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`,
      );
      expect([path, answer.status]).toEqual([path, 401]);
    }
    close();
    expect(console.wire).toEqual([]);
  });

  it('tells whoever asks that a link is needed, and nothing of the key', async () => {
    const answer = await withKey().visitor().ask('GET', '/api/sign-in');
    const text = await answer.text();
    expect(JSON.parse(text)).toMatchObject({ needed: true, launchLink: true });
    expect(text).not.toContain(SANDBOX_KEYS.accessKey);
  });

  it('is opened by its link, once', async () => {
    const { visitor, links, sessions } = withKey();
    const token = links.issue();
    expect(token.length).toBeGreaterThanOrEqual(43);
    const [person, other] = [visitor(), visitor()];
    const answer = await person.ask('POST', '/api/launch', launch(token));
    expect(signedIn.parse(await answer.json()).session).toMatchObject({
      way: 'environment',
      who: 'access key ending in 0001',
    });
    expect((await person.ask('GET', '/api/cloud/dms/v2/available-zones')).status).toBe(200);
    const again = await other.ask('POST', '/api/launch', launch(token));
    expect([again.status, gatewayError.parse(await again.json()).error_code]).toEqual([401, 'LAUNCHPAD.LAUNCH']);
    expect((await other.ask('GET', '/api/session')).status).toBe(401);
    expect(sessions.size()).toBe(1);
  });

  it('knows one link at a time, and no other word', async () => {
    const { visitor, links } = withKey();
    const old = links.issue();
    const good = links.issue();
    for (const token of [old, 'x'.repeat(43), `${good}x`, good.slice(1)]) {
      expect((await visitor().ask('POST', '/api/launch', launch(token))).status).toBe(401);
    }
    expect((await visitor().ask('POST', '/api/launch', launch(good))).status).toBe(200);
  });

  it('does not take the link from an address', async () => {
    const { visitor, links, wire } = withKey();
    const token = links.issue();
    for (const path of [`/api/session?launch=${token}`, `/api/session?launch_token=${token}`]) {
      expect((await visitor().ask('GET', path)).status).toBe(401);
    }
    expect((await visitor().ask('GET', '/api/launch')).status).toBe(405);
    expect(wire).toEqual([]);
  });

  it('looks for the project of its key itself, and leaves the choice where it cannot', async () => {
    const found = testConsole({ keys: SANDBOX_KEYS, needsLaunchLink: true, projectId: undefined });
    const opened = await found.visitor().ask('POST', '/api/launch', launch(found.links.issue()));
    expect(await opened.json()).toMatchObject({ session: { projectName: 'sandbox-1' }, projects: [{}] });
    const lost = testConsole({ keys: SANDBOX_KEYS, needsLaunchLink: true, projectId: undefined });
    await lost.fault({ path: '/v3/projects', when: 'before', times: 1, action: { reset: true } });
    const person = lost.visitor();
    const answer = await person.ask('POST', '/api/launch', launch(lost.links.issue()));
    expect(await answer.json()).toMatchObject({ session: { projectId: null }, projects: [] });
    expect(await (await person.ask('GET', '/api/projects')).json()).toMatchObject({ projects: [{}] });
  });
});

describe('A4: the port', () => {
  it('is open on 127.0.0.1 only', async () => {
    const { port, close } = await withKey().open();
    const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
    const others = addresses.filter(({ internal, family }) => !internal && family === 'IPv4');
    const outcome = (host: string) =>
      new Promise((resolve) => {
        const socket = connect(port, host, () => resolve('open'));
        socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code));
      });
    expect(await outcome('127.0.0.1')).toBe('open');
    for (const { address } of others) expect([address, await outcome(address)]).toEqual([address, 'ECONNREFUSED']);
    close();
  });
});

describe('A4: what a browser sends by itself with a visit, to the console or to another port', () => {
  const kinds: [string, string[]][] = [
    [
      'an address that is typed',
      ['Sec-Fetch-Dest: document', 'Sec-Fetch-Mode: navigate', 'Sec-Fetch-Site: none', 'Sec-Fetch-User: ?1'],
    ],
    ['a link of the console', ['Sec-Fetch-Dest: document', 'Sec-Fetch-Mode: navigate', 'Sec-Fetch-Site: same-origin']],
    ['an image', ['Sec-Fetch-Dest: image', 'Sec-Fetch-Mode: no-cors', 'Sec-Fetch-Site: same-site']],
    ['a script of the console', ['Sec-Fetch-Dest: empty', 'Sec-Fetch-Mode: cors', 'Sec-Fetch-Site: same-origin']],
    ['a program', []],
  ];
  const deeds = [
    ['GET', '/api/session', ''],
    ['GET', '/api/cloud/dms/v2/5a4d0b0c5a4d0b0c5a4d0b0c5a4d0b0c/instances?engine=kafka', ''],
    ['POST', '/api/permits', '{"project_id":"5a4d0b0c5a4d0b0c5a4d0b0c5a4d0b0c"}'],
    ['POST', '/api/cloud/dms/v2/kafka/5a4d0b0c5a4d0b0c5a4d0b0c5a4d0b0c/instances', '{}'],
    ['DELETE', '/api/session', ''],
  ] as const;

  it.each(kinds)('is no session, replayed as %s by a program that has all of it', async (_kind, own) => {
    const console = withKey();
    const { port, close } = await console.open();
    const origin = `http://127.0.0.1:${port}`;
    const post = (path: string, secret: string, body: string) =>
      sendRaw(
        port,
        `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nX-Launchpad-Request: ${secret}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
      );
    const opened = await post('/api/launch', '1', JSON.stringify(launch(console.links.issue())));
    const { secret } = signedIn.parse(JSON.parse(opened.body));
    const page = await sendRaw(port, `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`);
    // All that a browser can have learned to send by itself is in these answers.
    expect([opened, page].map(({ headers }) => headers['set-cookie'])).toEqual([undefined, undefined]);
    expect(page.body + JSON.stringify(page.headers)).not.toContain(secret);
    const before = console.wire.length;
    for (const cookie of ['', `Cookie: launchpad-${port}=${'a'.repeat(43)}`, `Cookie: launchpad-${port}=${secret}`]) {
      for (const [method, target, body] of deeds) {
        const sent = [
          `${method} ${target} HTTP/1.1`,
          `Host: 127.0.0.1:${port}`,
          `Origin: ${origin}`,
          `Referer: ${origin}/`,
          'Sec-Fetch-Dest: empty',
          'X-Launchpad-Request: 1',
          'Content-Type: application/json',
          `Content-Length: ${body.length}`,
          'Connection: close',
          ...own.filter((line) => !/Dest|navigate|no-cors|same-site/.test(line)),
          ...(cookie ? [cookie] : []),
        ];
        const refused = await sendRaw(port, `${sent.join('\r\n')}\r\n\r\n${body}`);
        expect([method, target, cookie, refused.status]).toEqual([method, target, cookie, 401]);
        const asItCame = [...sent.slice(0, 2), 'Connection: close', ...own, ...(cookie ? [cookie] : [])];
        const visited = await sendRaw(port, `${asItCame.join('\r\n')}\r\n\r\n`);
        expect([401, 403]).toContain(visited.status);
      }
    }
    expect(console.wire).toHaveLength(before);
    // And the person is still signed in.
    expect((await post('/api/permits', secret, deeds[2][2])).status).toBe(201);
    close();
  });
});
