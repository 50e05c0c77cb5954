import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { navigate } from 'wouter/use-browser-location';
import { requestOf } from '../../../../testing/page/attempt-world';
import { fieldOf, press } from '../../../../testing/page/fill-in';
import { renderApp } from '../../../../testing/page/render-app';
import type { SandboxTransport } from '../../../../testing/page/sandbox-transport';
import { resourceIdOf, worldForm, zoneId } from '../../../../testing/page/world-form';
import { newAttempt } from '../../../submission/attempt';
import { createAttemptStore } from '../../../submission/attempt-store';

type Before = (cloud: SandboxTransport) => Promise<void>;

/** Opens Review, and waits until everything is read. */
async function open(form: ReturnType<typeof worldForm>, before?: Before) {
  const app = await renderApp('/create/review', { form }, before);
  const title = await screen.findByText('Before you create');
  const panel = title.closest('section') ?? document.body;
  await waitFor(() => expect(within(panel).getByRole('status')).not.toHaveTextContent('Checking against'));
  const texts = (selector: string) => [...panel.querySelectorAll(selector)].map((item) => item.textContent?.trim());
  return {
    ...app,
    status: () => within(panel).getByRole('status').textContent,
    /** The findings by their words. */
    found: () => texts('li a'),
    passed: () => texts('details li'),
  };
}

const quotaOf = (figures: object) => ({ quotas: { resources: [{ type: 'kafkaInstance', ...figures }] } });

const FINE = [
  'The name is available',
  'Instance quota available',
  'One zone, or three or more, with capacity',
  'The flavor is available there with this number of brokers and this storage',
  'The subnet belongs to the VPC and has DHCP enabled',
  'The security group allows LTS',
  'No network ACL blocks LTS',
];

test('where nothing is wrong it says so, and names what was checked and what was not', async () => {
  const { status, found, passed, close } = await open(worldForm());
  await waitFor(() => expect(passed()).toEqual(FINE));
  expect(status()).toBe('No problems found.');
  expect(found()).toEqual([]);
  close();
});

test('everything at once: name, sold out, zones, EIPs in use, DHCP, key, IPv6, and LTS', async () => {
  const form = worldForm({
    basics: { name: 'kafka-orders' },
    capacity: {
      zones: [zoneId('a'), zoneId('d')],
      encryption: true,
      encryptionKey: resourceIdOf('key kafka-disk-2022'),
    },
    network: {
      subnetId: resourceIdOf('subnet-static'),
      securityGroupId: resourceIdOf('sg-kafka'),
      ipv6: true,
      publicAccess: true,
      publicIpIds: [1, 2, 11].map((number) => resourceIdOf(`eip ${number}`)),
    },
  });
  const { user, status, found, cloud, close } = await open(form);
  await waitFor(() => expect(found()).toHaveLength(8));
  expect(found()).toEqual([
    'Choose one availability zone, or three or more. Two aren’t supported',
    expect.stringMatching(/^This flavor is sold out in AZ4/),
    expect.stringMatching(/^Key .+ is disabled/),
    'DHCP is off in this subnet. Turn it on in the VPC console, or choose another subnet',
    'This subnet doesn’t support IPv6. Turn IPv6 off, or choose another subnet',
    expect.stringMatching(/^203\.0\.113\.21 can’t be used/),
    'An instance named kafka-orders already exists. Choose another name.',
    'Security group sg-kafka blocks LTS, so the instance can’t be registered yet',
  ]);
  expect(status()).toBe('Fix before creating: 7');
  await press(user, 'Create instance');
  await screen.findByText('Fix these before you continue');
  expect(cloud.sentTo('createInstance')).toEqual([]);
  await user.click(screen.getByText(/^203\.0\.113\.21 can’t be used/));
  await waitFor(() => expect(window.location.pathname).toBe('/create/network'));
  close();
});

test('a finding leads to its field, with the focus in it', async () => {
  const form = worldForm({ network: { securityGroupId: resourceIdOf('sg-kafka') } });
  const { user, found, close } = await open(form);
  await waitFor(() => expect(found()).toHaveLength(1));
  await user.click(screen.getByText(/^Security group sg-kafka blocks LTS/));
  const field = await fieldOf('Security group');
  await waitFor(() => expect(field).toHaveFocus());
  close();
});

test('doubts keep nobody from creating', async () => {
  const form = worldForm({ network: { securityGroupId: resourceIdOf('sg-kafka') } });
  const { user, found, close } = await open(form);
  await waitFor(() => expect(found()).toHaveLength(1));
  await press(user, 'Create instance');
  await waitFor(() => expect(window.location.pathname).toMatch(/^\/instances\//));
  close();
});

test('a list that cannot be read is not claimed to be checked', async () => {
  const form = worldForm({
    network: { publicAccess: true, publicIpIds: [1, 2, 3].map((number) => resourceIdOf(`eip ${number}`)) },
  });
  const { found, passed, close } = await open(form, (cloud) =>
    cloud.fault({ path: '/v3/*/eip/publicips', times: 9, when: 'before', action: { status: 403 } }),
  );
  await waitFor(() => expect(found()).toEqual(['One unbound EIP per broker']));
  expect(screen.getByText('Not checked')).toBeInTheDocument();
  expect(passed()).not.toContain('One unbound EIP per broker');
  close();
});

/** A test of the quota: what is answered, what is found, and what passed. */
const QUOTA_ANSWERS = [
  [
    'used up',
    { status: 200, body: quotaOf({ quota: 7, used: 7 }) },
    'The project has reached its quota of 7 instances',
  ],
  [
    'lowered since',
    { status: 200, body: quotaOf({ quota: '3', used: '7' }) },
    'The project has reached its quota of 3 instances',
  ],
  ['not told', { status: 200, body: { quotas: { resources: [] } } }, 'Instance quota available'],
  ['no quota', { status: 200, body: [] }, 'Instance quota available'],
  ['forbidden', { status: 403 }, 'Instance quota available'],
  ['unknown API', { status: 404, body: { error_code: 'APIGW.0101', error_msg: 'x' } }, 'Instance quota available'],
  ['lost', { reset: true }, 'Instance quota available'],
  ['answered by something in between', { status: 502, body: '<html>' }, 'Instance quota available'],
] as const;

test.each(QUOTA_ANSWERS)(
  'B46: a quota that is %s is told, leads to no field, and blocks nothing',
  async (_name, action, words) => {
    const { user, passed, close } = await open(worldForm(), (cloud) =>
      cloud.fault({ path: '/v2/*/quotas', times: 9, when: 'before', action }),
    );
    const row = await waitFor(() => screen.getByText(words).closest('li'));
    const isFull = words.startsWith('The project');
    expect(row).toHaveTextContent(isFull ? 'request a higher quota' : 'Not checked');
    expect(within(row ?? document.body).queryByRole('link')).toBeNull();
    expect(passed()).not.toContain(words);
    await press(user, 'Create instance');
    await waitFor(() => expect(window.location.pathname).toMatch(/^\/instances\//));
    close();
  },
);

test('the lists are read anew when Review opens', async () => {
  const { user, cloud, close } = await open(worldForm());
  await user.click(await screen.findByLabelText('Change Billing mode'));
  await fieldOf('Return to review');
  const before = cloud.sentTo('listAvailabilityZones').length;
  await press(user, 'Return to review');
  await waitFor(() => expect(cloud.sentTo('listAvailabilityZones').length).toBeGreaterThan(before));
  close();
});

test('a name that an own order may have taken is not advised against: that order is to be settled first', async () => {
  const form = worldForm({ basics: { name: 'kafka-orders' } });
  const { session, close } = await renderApp('/glossary', { form });
  const order = newAttempt(session, requestOf({ name: 'kafka-orders' }), { id: 'a', bodyHash: 'h', now: Date.now() });
  await createAttemptStore(Date.now).put({ ...order, state: 'unknown' });
  act(() => navigate('/create/review'));
  const words =
    'An instance named kafka-orders exists and may be your own earlier request. Resolve that request first.';
  expect(await screen.findByText(words)).toBeInTheDocument();
  expect(document.body).not.toHaveTextContent('Choose another name');
  close();
});
