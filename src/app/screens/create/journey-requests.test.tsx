/** Every request of the shortest way to an instance, in docs/performance.md as a table. One more is a decision. */
import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { enter, pick, press } from '../../../testing/page/fill-in';
import { type RenderedApp, renderApp } from '../../../testing/page/render-app';

const PASSWORD = 'Correct-Horse-9';

/** Expects what was sent since the last time: routes of the cloud, or paths of the gateway, sorted, as they go together. */
function requestsOf({ cloud }: RenderedApp) {
  let seen = 0;
  return async (expected: readonly string[]) => {
    await waitFor(() => {
      const sent = cloud.sent.slice(seen).map(({ route, method, path }) => route ?? `${method} ${path}`);
      expect(sent.sort()).toEqual(expected);
    });
    seen = cloud.sent.length;
  };
}

// The clock stands still, so that no answer grows old meanwhile on a busy machine and is asked for again.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

test('the shortest way to an instance asks for each thing once, one step ahead where the next step shows it', async () => {
  const app = await renderApp('/create/basics');
  const { user } = app;
  const expectRequests = requestsOf(app);
  const goOn = async (heading: string) => {
    await press(user, 'Continue');
    await screen.findByRole('heading', { level: 2, name: heading });
  };

  await enter(user, 'Instance name', 'kafka-counted');
  // Whether the name is taken is said here already.
  await expectRequests([
    'POST /api/session',
    'listAvailabilityZones',
    'listEnterpriseProjects',
    'listInstances',
    'listProducts',
  ]);

  await goOn('Capacity');
  await press(user, '1 zone');
  await press(user, 'c6.2u4g.cluster');
  await expectRequests(['listSecurityGroups', 'listVpcs']);

  await goOn('Network');
  await pick(user, 'VPC', 'vpc-production');
  await pick(user, 'Subnet', 'subnet-kafka-a');
  await pick(user, 'Security group', 'sg-kafka-lts');
  // A step that is left calls off what it reads.
  await screen.findByText('LTS can reach the brokers.');
  await expectRequests(['listNetworkAcls', 'listSecurityGroupRules', 'listSubnets']);

  await goOn('Access');
  await enter(user, 'Username', 'counted_user');
  await enter(user, 'Password', PASSWORD);
  await enter(user, 'Confirm password', PASSWORD);
  await expectRequests([]);

  await goOn('Review and create');
  await screen.findByText('Create instance');
  // What the preflight judges by is read anew, and so is whether the name is free.
  await expectRequests(['listAvailabilityZones', 'listInstances', 'listProducts', 'listSubnets', 'showQuotas']);

  await press(user, 'Create instance');
  await screen.findByRole('heading', { level: 1, name: 'kafka-counted' });
  // The name, a permit, the one create, whether its id is the order's, and the first reading of the instance's page.
  await expectRequests(['POST /api/permits', 'createInstance', 'listInstances', 'showInstance', 'showInstance']);
  app.close();
});
