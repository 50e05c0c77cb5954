import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Fault } from '../../sandbox/fault-queue';
import { enter, fieldOf, optionTexts, pick, press } from '../../testing/page/fill-in';
import { renderApp } from '../../testing/page/render-app';
import { resourceIdOf, worldForm } from '../../testing/page/world-form';

const VPCS = '/v3/*/vpc/vpcs';

type Action = Fault['action'];

/** Opens Network with the VPC list spoiled. */
const openWith = (action: Action, times = 1) =>
  renderApp('/create/network', { form: worldForm({ network: { vpcId: '', subnetId: '' } }) }, (cloud) =>
    cloud.fault({ path: VPCS, times, when: 'before', action }),
  );

test('while its list is being read, a picker can be opened and holds nothing', async () => {
  const { user, close } = await openWith({ delaySeconds: 1 });
  const field = await fieldOf('VPC');
  await user.click(field);
  expect(optionTexts()).toEqual([]);
  expect(field.closest('.mantine-Input-wrapper')?.querySelector('.mantine-Loader-root')).not.toBeNull();
  expect(screen.queryByText(/No VPCs found/)).toBeNull();
  close();
});

test.each<[string, Action, RegExp]>([
  [
    'HTML',
    { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>' },
    /Couldn’t read the response\. Try again\./,
  ],
  ['{}', { status: 200, body: {} }, /Couldn’t read the response\. Try again\./],
  ['nothing', { status: 200, body: '' }, /Couldn’t read the response\. Try again\./],
  ['a refusal', { status: 403, body: { code: 'VPC.0002', message: 'Not allowed.' } }, /^VPC\.0002: Not allowed\.$/],
])(
  'where the list answers %s, the reason stands there, an id can be typed, and it can be read again',
  async (_name, action, reason) => {
    const { user, changes, close } = await openWith(action);
    expect(await screen.findByText('Couldn’t load VPCs')).toBeInTheDocument();
    expect(screen.getByText(reason)).toBeInTheDocument();
    expect(screen.getByText('You can enter an ID instead.')).toBeInTheDocument();

    await enter(user, 'VPC', 'a typed/id');
    await user.tab();
    expect(await screen.findByText(/^The ID must be 1 to 64/)).toBeInTheDocument();
    await enter(user, 'VPC', 'typed-id');
    expect(changes()).toEqual({ vpc_id: 'typed-id' });

    await press(user, 'Try again');
    await waitFor(() => expect(screen.queryByText('Couldn’t load VPCs')).toBeNull());
    expect(await fieldOf('VPC')).toHaveValue('typed-id');
    await pick(user, 'VPC', 'vpc-production');
    expect(changes()).toEqual({ vpc_id: resourceIdOf('vpc-production') });
    close();
  },
);

test.each<[string, unknown, string, number]>([
  ['null', null, 'vpc-odd', 1],
  ['without an id', { name: 'vpc-odd' }, 'vpc-odd', 1],
  ['of which nobody knows the id', { id: {}, name: 'vpc-odd' }, 'vpc-odd', 1],
  ['with odd values', { id: 'vpc-7', name: 'vpc-odd', cidr: 7, status: {}, description: [] }, 'vpc-odd', 0],
  ['unnamed', { id: 'vpc-7', name: null, cidr: '10.0.0.0/8' }, 'vpc-7', 0],
  ['with a number as name', { id: 'vpc-7', name: 7 }, '7', 0],
])('of a list with a row that is %s the other rows can be chosen, and what is left out is said', async (...row) => {
  const [, odd, label, leftOut] = row;
  const vpcs = [odd, { id: 'vpc-8', name: 'vpc-good' }];
  const { user, changes, close } = await openWith({ status: 200, body: { vpcs } });
  await pick(user, 'VPC', 'vpc-good');
  expect(changes()).toEqual({ vpc_id: 'vpc-8' });
  expect(screen.queryAllByText('We couldn’t show 1 list entry')).toHaveLength(leftOut);
  if (leftOut === 0) {
    await pick(user, 'VPC', label);
    expect(changes()).toEqual({ vpc_id: 'vpc-7' });
  }
  close();
});

test('an empty list says what to do, and can be read again', async () => {
  const { user, close } = await openWith({ status: 200, body: { vpcs: [] } });
  expect(await screen.findByText('No VPCs found')).toBeInTheDocument();
  expect(screen.getByText(/^Create a network below/)).toBeInTheDocument();
  await press(user, 'Refresh');
  await waitFor(() => expect(screen.queryByText('No VPCs found')).toBeNull());
  await pick(user, 'VPC', 'vpc-empty');
  expect(await screen.findByText('No subnets found')).toBeInTheDocument();
  close();
});

test('a field that waits for another says so and asks for nothing', async () => {
  const { user, cloud, close } = await renderApp('/create/network', {
    form: worldForm({ network: { vpcId: '', subnetId: '' } }),
  });
  const subnet = await fieldOf('Subnet');
  expect(subnet).toHaveAttribute('placeholder', 'Choose a VPC first');
  await user.click(subnet);
  expect(optionTexts()).toEqual([]);
  expect(cloud.sentTo('listSubnets')).toEqual([]);
  close();
});

test('a search narrows the list, and says when nothing matches', async () => {
  const { user, close } = await renderApp('/create/network', { form: worldForm() });
  await waitFor(async () => expect(await fieldOf('VPC')).toHaveValue('vpc-production'));
  await user.click(await fieldOf('VPC'));
  await waitFor(() => expect(optionTexts()).toHaveLength(3));
  await user.keyboard('DUAL');
  expect(optionTexts().map((text) => text.slice(0, 14))).toEqual(['vpc-dual-stack']);
  await user.keyboard('x');
  expect(screen.getByText('No matches')).toBeInTheDocument();
  expect(await fieldOf('VPC')).toHaveValue('DUALx');
  await user.tab();
  expect(await fieldOf('VPC')).toHaveValue('vpc-production');
  close();
});

test('with the keyboard alone an option is searched and chosen', async () => {
  const { user, changes, close } = await renderApp('/create/network', { form: worldForm() });
  await fieldOf('Security group');
  while (document.activeElement !== (await fieldOf('Security group'))) await user.tab();
  await user.keyboard('deny');
  await waitFor(() => expect(optionTexts()).toHaveLength(1));
  await user.keyboard('{ArrowDown}{Enter}');
  expect(changes()).toEqual({ security_group_id: resourceIdOf('sg-kafka-deny') });
  close();
});

test('an option that cannot be had says why, and pressing it does nothing', async () => {
  const { user, changes, close } = await renderApp('/create/network', { form: worldForm() });
  await pick(user, 'Subnet', 'subnet-static');
  expect(optionTexts().find((text) => text.includes('subnet-static'))).toContain('DHCP is off');
  expect(changes()).toEqual({});
  close();
});

test('of 2,000 options 50 stand on the page, and the search goes through all', async () => {
  const { user, close } = await renderApp('/create/network', { form: worldForm(), sandbox: { world: 'large' } });
  await user.click(await fieldOf('VPC'));
  await waitFor(() => expect(optionTexts()).toHaveLength(51));
  expect(optionTexts().at(-1)).toMatch(/^Showing 50 of [\d,]+\. Enter text to filter\.$/);
  await user.keyboard('team-1500');
  expect([(await fieldOf('VPC')).value, optionTexts()]).toEqual([
    'team-1500',
    [expect.stringContaining('vpc-team-1500')],
  ]);
  close();
});

test('typed EIP ids are split, kept once each, and can be removed', async () => {
  const { user, changes, close } = await renderApp(
    '/create/network',
    { form: worldForm({ network: { publicAccess: true } }) },
    (cloud) =>
      cloud.fault({ path: '/v3/*/eip/publicips', times: 9, when: 'before', action: { status: 403, body: {} } }),
  );
  expect(await screen.findByText('Couldn’t load EIPs')).toBeInTheDocument();
  await enter(user, 'Elastic IPs (EIPs)', 'eip-1, eip-2  eip-1,,');
  await user.keyboard('{Enter}');
  expect(changes()).toEqual({ publicip_id: 'eip-1,eip-2' });
  await enter(user, 'Elastic IPs (EIPs)', 'eip-3');
  await user.tab();
  expect(changes()).toEqual({ publicip_id: 'eip-1,eip-2,eip-3' });
  await press(user, 'Remove eip-2');
  expect(changes()).toEqual({ publicip_id: 'eip-1,eip-3' });
  close();
});

test('zones that cannot be read are typed, and a wrong id is said at the field', async () => {
  const { user, changes, close } = await renderApp(
    '/create/capacity',
    { form: worldForm({ capacity: { zones: [] } }) },
    (cloud) =>
      cloud.fault({ path: '/v2/available-zones', times: 9, when: 'before', action: { status: 200, body: {} } }),
  );
  await enter(user, 'Availability zones', 'zone/1');
  await user.keyboard('{Enter}');
  await user.tab();
  expect(await screen.findByText(/^The ID must be 1 to 64/)).toBeInTheDocument();
  await press(user, 'Remove zone/1');
  await enter(user, 'Availability zones', 'zone-1');
  await user.keyboard('{Enter}');
  expect(changes()).toEqual({ available_zones: ['zone-1'] });
  close();
});

test('an option that is chosen already, found by a search and chosen again, is named in full', async () => {
  const { user, changes, close } = await renderApp('/create/network', { form: worldForm() });
  const field = await fieldOf('VPC');
  await waitFor(() => expect(field).toHaveValue('vpc-production'));
  await enter(user, 'VPC', 'prod');
  await user.keyboard('{ArrowDown}{Enter}');
  expect(field).toHaveFocus();
  expect(field).toHaveValue('vpc-production');
  expect(changes()).toEqual({});
  close();
});
