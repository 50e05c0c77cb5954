/** A21: the sandbox taken for the real cloud, or the real cloud for the sandbox. What does not start: cloud-config.test.ts. */
import { describe, expect, it } from 'vitest';
import { createSandbox } from '../../sandbox/sandbox';
import { requestTo } from '../../testing/gateway/sandbox-transport';
import { SANDBOX_KEYS, testConsole } from '../../testing/gateway/test-console';
import { type CloudConfig, cloudBackend, openToAll } from '../backend';
import { asItsUser, sandboxUpstream } from '../sandbox-upstream';
import type { WireRequest } from '../transport';
import { BufferedResponse } from '../upstream';

const PROJECT_ID = '0123456789abcdef0123456789abcdef';
const REAL: CloudConfig = {
  upstream: undefined,
  region: 'cn-north-4',
  projectId: PROJECT_ID,
  keys: SANDBOX_KEYS,
  needsLaunchLink: true,
  createPath: 'auto',
  priceEstimate: 'off',
};

function backendOf(cloud: CloudConfig | undefined) {
  const wire: WireRequest[] = [];
  const transport = async (request: WireRequest) => {
    wire.push(request);
    return new BufferedResponse(200, new Map(), new Uint8Array());
  };
  const builtIn = () => openToAll(sandboxUpstream(asItsUser(createSandbox())));
  return { backend: cloud ? cloudBackend(cloud, transport, () => 0) : builtIn(), wire };
}

describe('A21: the mode', () => {
  it.each([
    ['the built-in sandbox', undefined, 'sandbox'],
    ['a sandbox on this machine', { ...REAL, upstream: 'http://127.0.0.1:8790' }, 'sandbox'],
    ['the real cloud', REAL, 'cloud'],
  ] as const)('of %s stands in what is offered and in every session', (_what, cloud, mode) => {
    const { backend } = backendOf(cloud);
    expect(backend.options.mode).toBe(mode);
    const ready = backend.anonymous ?? backend.environment;
    expect([ready?.account.about.mode, ready?.upstream?.session.mode]).toEqual([mode, mode]);
  });

  it('of the real cloud sends to its hosts, encrypted, and to no other', async () => {
    const { backend, wire } = backendOf(REAL);
    const upstream = backend.environment?.upstream;
    for (const name of ['createInstance', 'listVpcs', 'registerKafka'] as const) {
      await upstream?.send(requestTo(name, { project_id: PROJECT_ID }, '{}'));
    }
    expect(wire.map(({ origin }) => origin)).toEqual(
      ['dms', 'vpc', 'lts'].map((service) => `https://${service}.cn-north-4.myhuaweicloud.com`),
    );
  });

  it('of a sandbox on this machine sends there and nowhere else', async () => {
    const { backend, wire } = backendOf({ ...REAL, upstream: 'http://127.0.0.1:8790' });
    const upstream = backend.environment?.upstream;
    for (const name of ['createInstance', 'listEnterpriseProjects'] as const) {
      await upstream?.send(requestTo(name, { project_id: PROJECT_ID }, '{}'));
    }
    expect(new Set(wire.map(({ origin }) => origin))).toEqual(new Set(['http://127.0.0.1:8790']));
  });

  it('of the real cloud has no controls of a sandbox, and neither has a sandbox elsewhere', async () => {
    expect(backendOf(REAL).backend.control).toBeUndefined();
    const answer = await testConsole({ keys: SANDBOX_KEYS }).visitor().ask('GET', '/__sandbox/state');
    expect(answer.status).toBe(404);
  });

  it('is told to whoever asks whether the console lives', async () => {
    const answer = await testConsole().visitor().ask('GET', '/healthz');
    expect(await answer.json()).toEqual({ status: 'ok', mode: 'sandbox' });
  });
});
