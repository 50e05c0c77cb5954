/** Where prices can be estimated, and what Resource Formation is sent. */
import { expect, it } from 'vitest';
import { matchRoute } from '../contract/route-table';
import { SANDBOX_KEYS } from '../testing/gateway/test-console';
import { type CloudConfig, cloudBackend } from './backend';
import type { WireRequest } from './transport';
import { BufferedResponse } from './upstream';

const PROJECT_ID = '0123456789abcdef0123456789abcdef';

function upstreamOf(change: Partial<CloudConfig>) {
  const wire: WireRequest[] = [];
  const config: CloudConfig = {
    upstream: undefined,
    region: 'cn-north-4',
    projectId: PROJECT_ID,
    keys: SANDBOX_KEYS,
    needsLaunchLink: true,
    createPath: 'auto',
    priceEstimate: 'resource-formation',
    ...change,
  };
  const transport = async (request: WireRequest) => {
    wire.push(request);
    return new BufferedResponse(200, new Map(), new Uint8Array());
  };
  const upstream = cloudBackend(config, transport, () => 0).environment?.upstream;
  if (!upstream) throw new Error('There is no project');
  return { upstream, wire };
}

it.each<[string, Partial<CloudConfig>, boolean]>([
  ['the setting', {}, true],
  ['nothing set', { priceEstimate: 'off' }, false],
  ['a region without it', { region: 'cn-north-1' }, false],
  ['a region whose host is not known', { region: 'eu-west-101' }, false],
  ['a sandbox elsewhere, whatever is set', { upstream: 'http://127.0.0.1:8790', priceEstimate: 'off' }, true],
])('with %s, a session says whether prices can be estimated', (_what, change, expected) => {
  const { priceEstimate } = upstreamOf(change).upstream.session;
  expect(Boolean(priceEstimate)).toBe(expected);
});

it('each request has an id of its own, and no other service is sent one', async () => {
  const { upstream, wire } = upstreamOf({});
  const send = async (path: string) => {
    const match = matchRoute('GET', path);
    if (!match) throw new Error(path);
    const { signal } = new AbortController();
    await upstream.send({ match, path, query: new URLSearchParams(), body: undefined, signal });
  };
  const stack = `/v1/${PROJECT_ID}/stacks/launchpad-price-0123456789ab/metadata`;
  await send(stack);
  await send(stack);
  await send(`/v2/${PROJECT_ID}/quotas`);
  const ids = wire.map(({ headers }) => new Headers(headers).get('client-request-id'));
  expect(ids).toEqual([expect.stringMatching(/^[\da-f-]{36}$/), expect.stringMatching(/^[\da-f-]{36}$/), null]);
  expect(ids[0]).not.toBe(ids[1]);
  expect(wire[0]?.origin).toBe('https://rfs.cn-north-4.myhuaweicloud.com');
});
