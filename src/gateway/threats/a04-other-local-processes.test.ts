/** A4: another user or program of this machine reaches 127.0.0.1 as the person's browser does. */
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, it } from 'vitest';
import { gatewayError, signedIn } from '../../contract/gateway-api';
import { sendRaw } from '../testing/raw-socket';
import { SANDBOX_KEYS, testConsole } from '../testing/test-console';

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
