import { renderHook, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { createSandboxTransport, type SandboxTransport } from '../../testing/page/sandbox-transport';
import { servicesOver, withServices } from '../../testing/page/services-over';
import type { Services } from '../services/services';
import { useEnterpriseProjects } from './enterprise-projects';
import { useKeys } from './keys';
import { useMaintenanceWindows } from './maintenance-windows';
import { useProducts } from './products';
import { usePublicIps } from './public-ips';
import { useSecurityGroups } from './security-groups';
import { useSubnets } from './subnets';
import { useInstance, useInstances } from './use-instances';
import type { Lookup } from './use-lookup';
import { useVpcs } from './vpcs';
import { useZones } from './zones';

let cloud: SandboxTransport;
let services: Services;

function start(world: 'small' | 'large'): void {
  cloud = createSandboxTransport({ world });
  services = servicesOver(cloud);
}

const render = <Result,>(hook: () => Result) => renderHook(hook, { wrapper: withServices(services) }).result;

beforeEach(() => start('small'));

/** How many a lookup reads, once it is through. */
async function count(hook: () => Lookup<unknown[]>): Promise<number> {
  const result = render(hook);
  expect(result.current.isPending).toBe(true);
  await waitFor(() => expect(result.current.data).toBeDefined());
  expect(result.current).toMatchObject({ isPending: false, error: null });
  return result.current.data?.length ?? 0;
}

describe('lookups over the sandbox', () => {
  test.each<[string, () => Lookup<unknown[]>, number]>([
    ['zones', useZones, 4],
    ['maintenance windows', useMaintenanceWindows, 6],
    ['VPCs', useVpcs, 3],
  ])('read all %s', async (_name, hook, expected) => {
    expect(await count(hook)).toBe(expected);
  });

  test.each<[string, () => Lookup<unknown[]>]>([
    ['security groups', useSecurityGroups],
    ['EIPs', usePublicIps],
    ['keys', useKeys],
    ['enterprise projects', useEnterpriseProjects],
    ['instances', useInstances],
  ])('read %s', async (_name, hook) => {
    expect(await count(hook)).toBeGreaterThan(0);
  });

  test('read products and versions', async () => {
    const result = render(useProducts);
    await waitFor(() => expect(result.current.data).toBeDefined());
    expect(result.current.data?.products.map((product) => product.product_id)).toContain('c6.2u4g.cluster');
    expect(result.current.data?.versions).toContain('2.7');
  });

  test('read no subnets before a VPC is chosen', async () => {
    const result = render(() => useSubnets(''));
    expect(result.current).toMatchObject({ data: undefined, isPending: false, error: null });
    await waitFor(() => expect(cloud.sent.map(({ path }) => path)).toEqual(['/api/session']));
  });

  test('read the subnets of one VPC', async () => {
    const vpcs = render(useVpcs);
    await waitFor(() => expect(vpcs.current.data).toBeDefined());
    const vpcId = vpcs.current.data?.[0]?.id;
    const subnets = render(() => useSubnets(vpcId));
    await waitFor(() => expect(subnets.current.data).toBeDefined());
    expect(new Set(subnets.current.data?.map((subnet) => subnet.vpc_id))).toEqual(new Set([vpcId]));
  });

  test('follow every page of a large world', async () => {
    start('large');
    expect(await count(useVpcs)).toBeGreaterThanOrEqual(2_000);
    expect(await count(useSecurityGroups)).toBeGreaterThanOrEqual(2_000);
    expect(await count(usePublicIps)).toBeGreaterThanOrEqual(2_000);
    expect(await count(useKeys)).toBeGreaterThanOrEqual(2_000);
    // Disabled ones are left out by the request itself.
    expect(await count(useEnterpriseProjects)).toBeGreaterThan(1_900);
    expect(await count(useInstances)).toBeGreaterThanOrEqual(2_000);
  }, 30_000);

  test('say what failed, and read again when asked to', async () => {
    await cloud.fault({ path: '/v3/*/vpc/vpcs', times: 1, when: 'before', action: { status: 200, body: '<html>' } });
    const result = render(useVpcs);
    await waitFor(() => expect(result.current.error).toMatchObject({ kind: 'bad-response' }));
    expect(result.current.isPending).toBe(false);
    result.current.refetch();
    await waitFor(() => expect(result.current.data).toHaveLength(3));
    expect(result.current.error).toBeNull();
  });

  test.each([
    { isPassive: true, requests: 1 },
    { isPassive: false, requests: 2 },
  ])(
    'that failed are asked for again by a picker that comes late, not by what only names: aside $isPassive',
    async ({ isPassive, requests }) => {
      await cloud.fault({ path: '/v3/*/vpc/vpcs', times: 1, when: 'before', action: { status: 403 } });
      const picker = render(useVpcs);
      await waitFor(() => expect(picker.current.error).toMatchObject({ status: 403 }));
      const late = render(() => useVpcs({ isPassive }));
      await waitFor(() => expect(late.current.isPending).toBe(false));
      expect(cloud.sentTo('listVpcs')).toHaveLength(requests);
      picker.current.refetch();
      await waitFor(() => expect(late.current.data).toHaveLength(3));
    },
  );

  test('repeat what failed in passing', async () => {
    await cloud.fault({ path: '/v3/*/vpc/vpcs', times: 3, when: 'before', action: { reset: true } });
    const result = render(useVpcs);
    await waitFor(() => expect(result.current.data).toHaveLength(3));
    expect(cloud.sentTo('listVpcs')).toHaveLength(4);
  });

  test('show the session’s error where there is no session', async () => {
    services = servicesOver(async () => new Response('{}', { status: 401 }));
    const result = render(useVpcs);
    await waitFor(() => expect(result.current.error).toMatchObject({ kind: 'http', status: 401 }));
    expect(result.current.isPending).toBe(false);
  });
});

describe('one instance', () => {
  test('that is not readable yet after its create is appearing, not an error', async () => {
    const accepted = { acceptedAt: Date.now(), prepaid: false };
    const result = render(() => useInstance('8959ab1c-0000-0000-0000-000000000000', accepted));
    await waitFor(() => expect(result.current.isAppearing).toBe(true));
    expect(result.current).toMatchObject({ data: undefined, isPending: false, error: null });
  });

  test('that nobody knows is an error', async () => {
    const result = render(() => useInstance('8959ab1c-0000-0000-0000-000000000000'));
    await waitFor(() => expect(result.current.error).toMatchObject({ status: 404, code: 'DMS.00404022' }));
    expect(result.current.isAppearing).toBe(false);
  });

  test('whose id cannot be one is not asked for', async () => {
    const result = render(() => useInstance('..%2f..'));
    await waitFor(() => expect(result.current.error).toMatchObject({ kind: 'http', status: 404 }));
    expect(cloud.sentTo('showInstance')).toEqual([]);
  });
});
