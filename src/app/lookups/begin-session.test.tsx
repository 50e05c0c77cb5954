/** The session that a page begins by itself, and where the page keeps it. */

import { cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { PERMIT_HEADER, REQUEST_HEADER } from '../../contract/gateway-api';
import { plainSpec } from '../../sandbox/world/instances';
import {
  createSandboxTransport,
  createSignInTransport,
  SANDBOX_KEYS,
  SANDBOX_SESSION,
} from '../../testing/page/sandbox-transport';
import { servicesOver, withServices } from '../../testing/page/services-over';
import type { Services } from '../services/services';
import { callCloud, callGateway, exchangeCloud, type Transport } from './http';
import { launchLink } from './launch-link';
import { gatewayOutcome } from './read-response';
import { readSessionAhead, useSessionState } from './session';
import { SECRET_KEY, sessionSecret } from './session-secret';
import { signInNeeded } from './sign-in-needed';

const parameters = { project_id: SANDBOX_SESSION.projectId };

let services: Services;
let carried: Transport;
const kept = () => services.get(sessionSecret);
const reload = () => {
  services = servicesOver((request) => carried(request));
};
beforeEach(reload);
afterEach(() => void vi.restoreAllMocks());

const carry = <Carrier extends Transport>(cloud: Carrier): Carrier => {
  carried = cloud;
  return cloud;
};

const asked = ({ sent }: { sent: { method: string; path: string }[] }) =>
  sent.map(({ method, path }) => `${method} ${path}`);

/** What another tab does. @returns its secret */
async function beginAs(cloud: Transport): Promise<string> {
  const headers = { [REQUEST_HEADER]: '1', 'content-type': 'application/json' };
  const request = new Request('http://127.0.0.1/api/session', { method: 'POST', headers, body: '{}' });
  return ((await (await cloud(request)).json()) as { secret: string }).secret;
}

const readZones = () => callCloud(services, 'listAvailabilityZones', {}, z.object({}));

/** What the first screen learns of the session, after the page's start. */
async function sessionOfFirstScreen() {
  void readSessionAhead(services);
  const { result } = renderHook(useSessionState, { wrapper: withServices(services) });
  await waitFor(() => expect(result.current.isSuccess).toBe(true));
  cleanup();
  return result.current.data;
}

describe('the first screen', () => {
  test.each(['', '1', 'null', '{"token":"x"}', '\u5bc6\u7801', 'a\nb', 's'.repeat(44)])(
    'where another program of this origin left %j in the place of the secret: it is no secret',
    async (left) => {
      const cloud = carry(createSandboxTransport());
      localStorage.setItem(SECRET_KEY, left);
      expect(kept().present()).toBeUndefined();
      expect(await sessionOfFirstScreen()).toEqual(SANDBOX_SESSION);
      expect(asked(cloud)).toEqual(['POST /api/session']);
      expect(localStorage.getItem(SECRET_KEY)).toBe(kept().present());
    },
  );

  test('where whoever asks is given a session: begun with one request, and gone on with after a reload', async () => {
    const cloud = carry(createSandboxTransport());
    expect(await sessionOfFirstScreen()).toEqual(SANDBOX_SESSION);
    expect(asked(cloud)).toEqual(['POST /api/session']);
    const secret = kept().present();
    reload();
    expect(await sessionOfFirstScreen()).toEqual(SANDBOX_SESSION);
    expect(asked(cloud)).toEqual(['POST /api/session', 'GET /api/session']);
    expect([secret?.length, kept().present()]).toEqual([43, secret]);
  });

  test('where somebody has to sign in: nobody, with one request', async () => {
    const cloud = carry(createSignInTransport());
    expect(await sessionOfFirstScreen()).toBeNull();
    expect(asked(cloud)).toEqual(['POST /api/session']);
    expect([kept().present(), services.get(signInNeeded).cause.get()]).toEqual([undefined, undefined]);
  });

  test('behind a launch link: the link has its turn first', async () => {
    const cloud = carry(createSignInTransport({ keys: SANDBOX_KEYS, needsLaunchLink: true }));
    window.history.replaceState(null, '', `/#launch=${cloud.printLink()}`);
    services.get(launchLink).open();
    expect(await sessionOfFirstScreen()).toMatchObject({ way: 'environment' });
    expect(asked(cloud)).toEqual(['POST /api/launch', 'GET /api/session']);
  });

  test.each([
    ['a sandbox', createSandboxTransport, SANDBOX_SESSION],
    ['a console with a door', createSignInTransport, null],
  ])('with a secret that nobody knows, of %s: as without one', async (_where, open, state) => {
    kept().keep('x'.repeat(43));
    const cloud = carry(open());
    expect(await sessionOfFirstScreen()).toEqual(state);
    expect(asked(cloud).slice(0, 2)).toEqual(['GET /api/session', 'POST /api/session']);
    expect(kept().present() === 'x'.repeat(43)).toBe(state === null);
  });
});

describe('a sandbox that was started anew', () => {
  let cloud: ReturnType<typeof createSandboxTransport>;
  beforeEach(async () => {
    cloud = carry(createSandboxTransport());
    await readZones();
    cloud.restart();
    cloud.sent.length = 0;
  });

  test('what only reads is asked again with one new session between all of them, and nobody is bothered', async () => {
    const told = vi.fn();
    const stop = kept().onOther(told);
    await Promise.all([readZones(), readZones(), callGateway(services, 'GET', 'session', {}, z.object({}))]);
    stop();
    expect(asked(cloud).filter((line) => line === 'POST /api/session')).toHaveLength(1);
    expect(services.get(signInNeeded).cause.get()).toBeUndefined();
    expect(told).toHaveBeenCalled();
  });

  test('a permit is asked for again', async () => {
    const body = { project_id: SANDBOX_SESSION.projectId };
    await callGateway(services, 'POST', 'permits', { body, isHarmless: true }, z.object({ permit: z.string() }));
    expect(asked(cloud)).toEqual(['POST /api/permits', 'POST /api/session', 'POST /api/permits']);
  });

  test.each([
    ['createInstance', { [PERMIT_HEADER]: 'from before' }, plainSpec('kafka-lost'), 'settle-first'],
    ['registerKafka', {}, { instance_id: 'i' }, 'not-sent'],
  ] as const)('%s is not sent again, and the next request has a session', async (name, headers, body, outcome) => {
    const answer = await exchangeCloud(services, name, { parameters, headers, body });
    expect([answer.status, gatewayOutcome(answer)]).toEqual([401, outcome]);
    expect(cloud.sentTo(name)).toHaveLength(1);
    expect(services.get(signInNeeded).cause.get()).toBeUndefined();
    await readZones();
    expect(cloud.sentTo('listAvailabilityZones')).toHaveLength(1);
  });

  test('a request for a session that has no answer takes nothing from what the gateway said of a create', async () => {
    carried = (request) =>
      request.url.endsWith('/api/session') ? Promise.reject(new TypeError('Failed to fetch')) : cloud(request);
    const answer = await exchangeCloud(services, 'createInstance', { parameters, body: plainSpec('kafka-lost') });
    expect([answer.status, gatewayOutcome(answer), services.get(signInNeeded).cause.get()]).toEqual([
      401,
      'settle-first',
      undefined,
    ]);
    await expect(readZones()).rejects.toMatchObject({ kind: 'network' });
  });
});

describe('several tabs', () => {
  test('a session that another tab has begun meanwhile is taken, and no second one begun', async () => {
    const cloud = carry(createSandboxTransport());
    let begun = '';
    // The other tab has its turn while this one waits for its own.
    await navigator.locks.request(SECRET_KEY, { signal: new AbortController().signal }, async () => {
      const first = readZones();
      await vi.waitFor(() => expect(cloud.sent).toHaveLength(1));
      begun = await beginAs(cloud);
      localStorage.setItem(SECRET_KEY, begun);
      return { first };
    });
    await vi.waitFor(() => expect(cloud.sentTo('listAvailabilityZones')).toHaveLength(2));
    expect(asked(cloud).filter((line) => line === 'POST /api/session')).toHaveLength(1);
    expect(cloud.sent.at(-1)?.headers[REQUEST_HEADER]).toBe(begun);
  });

  // The lock and the storage are told by different ways: what the other tab kept may be seen after its turn.
  test('a session of another tab that is seen only during one’s own request is taken, and the own one left', async () => {
    const cloud = createSandboxTransport();
    const other = await beginAs(cloud);
    carried = async (request) => {
      const response = await cloud(request);
      if (request.method === 'POST') localStorage.setItem(SECRET_KEY, other);
      return response;
    };
    expect(await sessionOfFirstScreen()).toEqual(SANDBOX_SESSION);
    expect(asked(cloud)).toEqual(['POST /api/session', 'POST /api/session', 'GET /api/session']);
    expect([kept().present(), cloud.sent.at(-1)?.headers[REQUEST_HEADER]]).toEqual([other, other]);
  });

  test('a session of another tab that is seen even later is used from then on, and both are good', async () => {
    const cloud = carry(createSandboxTransport());
    const other = await beginAs(cloud);
    await readZones();
    const own = kept().present();
    localStorage.setItem(SECRET_KEY, other);
    await readZones();
    expect(cloud.sentTo('listAvailabilityZones').map(({ headers }) => headers[REQUEST_HEADER])).toEqual([
      '1',
      own,
      other,
    ]);
    expect(services.get(signInNeeded).cause.get()).toBeUndefined();
  });

  test('each request has what is kept at its moment, and other entries are nobody’s session', async () => {
    const cloud = carry(createSandboxTransport());
    const told = vi.fn();
    const stop = kept().onOther(told);
    for (const key of ['launchpad.session:/other/', 'launchpad.draft:x', 'session']) {
      localStorage.setItem(key, 'y'.repeat(43));
      window.dispatchEvent(new StorageEvent('storage', { key }));
    }
    expect([kept().present(), told.mock.calls.length]).toEqual([undefined, 0]);
    for (const key of [SECRET_KEY, null]) window.dispatchEvent(new StorageEvent('storage', { key }));
    expect(told).toHaveBeenCalledTimes(2);
    stop();
    await readZones();
    const [first] = cloud.sent.slice(-1);
    kept().keep('z'.repeat(43));
    await readZones();
    expect(first?.headers[REQUEST_HEADER]).not.toBe('z'.repeat(43));
    expect(cloud.sent.some(({ headers }) => headers[REQUEST_HEADER] === 'z'.repeat(43))).toBe(true);
  });
});

describe('a browser that', () => {
  const forbidden = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };

  test.each<[string, () => void]>([
    ['forbids storage', () => vi.spyOn(window, 'localStorage', 'get').mockImplementation(forbidden)],
    ['has no storage', () => vi.spyOn(window, 'localStorage', 'get').mockReturnValue(null as unknown as Storage)],
    [
      'forbids each touch',
      () => {
        vi.spyOn(Storage.prototype, 'setItem').mockImplementation(forbidden);
        vi.spyOn(Storage.prototype, 'getItem').mockImplementation(forbidden);
      },
    ],
    ['has no room', () => vi.spyOn(Storage.prototype, 'setItem').mockImplementation(forbidden)],
    ['keeps nothing and says nothing', () => vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {})],
    [
      'forbids locks as well',
      () => {
        vi.spyOn(window, 'localStorage', 'get').mockImplementation(forbidden);
        vi.spyOn(navigator.locks, 'request').mockRejectedValue(new DOMException('Denied.', 'SecurityError'));
      },
    ],
  ])('%s: the session lives in this tab, and ends with it', async (_what, spoil) => {
    spoil();
    const cloud = carry(createSandboxTransport());
    await readZones();
    await readZones();
    expect(asked(cloud).filter((line) => line === 'POST /api/session')).toHaveLength(1);
    expect(kept().isKeptInTabOnly()).toBe(true);
    kept().keep(undefined);
    expect(kept().present()).toBeUndefined();
  });

  test('is full of an older session uses the present one', () => {
    kept().keep('a'.repeat(43));
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(forbidden);
    kept().keep('b'.repeat(43));
    expect([kept().present(), kept().isKeptInTabOnly()]).toEqual(['b'.repeat(43), true]);
    vi.restoreAllMocks();
    kept().keep('c'.repeat(43));
    expect([kept().present(), kept().isKeptInTabOnly()]).toEqual(['c'.repeat(43), false]);
  });
});
