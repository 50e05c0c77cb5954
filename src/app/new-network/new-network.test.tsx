import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, onTestFinished, test } from 'vitest';
import type { Session } from '../../contract/gateway-api';
import type { Fault } from '../../sandbox/fault-queue';
import { fieldOf, pick, press } from '../../testing/page/fill-in';
import { renderApp } from '../../testing/page/render-app';
import { renderScreen } from '../../testing/page/render-screen';
import { simulate } from '../../testing/page/simulation';
import { worldForm } from '../../testing/page/world-form';
import { queryClient } from '../lookups/query-client';
import { SESSION_KEY } from '../lookups/query-keys';
import NewNetwork from './new-network';

const NO_NETWORK = { vpcId: '', subnetId: '', securityGroupId: '' };

async function openEmpty(session: Partial<Session> = {}) {
  const options = { form: worldForm({ network: NO_NETWORK }), session, waitsInSandbox: true };
  const page = await renderApp('/create/network', options, (cloud) => cloud.emptyProject());
  onTestFinished(page.close);
  return page;
}

const offer = () => screen.findByRole('region', { name: 'Create a network' });

const states = async () => {
  const box = within(await offer());
  return { exist: box.queryAllByText('Exists').length, missing: box.queryAllByText('Not created yet').length };
};

test('an empty project: the network is created, and chosen', async () => {
  const { user, changes, cloud } = await openEmpty();
  expect(await offer()).toHaveTextContent(/free of charge.*VPC kafka-launchpad-vpc 192\.168\.0\.0\/16/);
  expect(await states()).toEqual({ exist: 0, missing: 4 });
  await press(user, 'Create network');
  expect(await screen.findByText('Your network is ready')).toBeInTheDocument();
  expect(await states()).toEqual({ exist: 4, missing: 0 });
  await waitFor(async () => expect(await fieldOf('VPC')).toHaveValue('kafka-launchpad-vpc'));
  await waitFor(async () => expect(await fieldOf('Subnet')).toHaveValue('kafka-launchpad-subnet'));
  expect(await fieldOf('Security group')).toHaveValue('kafka-launchpad-sg');
  expect(Object.keys(changes()).sort()).toEqual(['security_group_id', 'subnet_id', 'vpc_id']);
  expect(cloud.sentTo('createVpc')).toHaveLength(1);
});

test('B60, two tabs: the group, whose name isn’t unique, is created once', async () => {
  const { cloud } = simulate();
  await cloud.emptyProject();
  for (const _tab of ['first', 'second']) {
    const plan = { parts: ['vpc', 'subnet', 'group', 'rule'] } as const;
    const { services, close } = renderScreen(<NewNetwork plan={plan} onBegin={() => {}} onMade={() => {}} />, cloud);
    onTestFinished(close);
    await waitFor(() => expect(services.get(queryClient).getQueryData(SESSION_KEY)).toBeTruthy());
  }
  for (const create of await screen.findAllByRole('button', { name: 'Create network' })) fireEvent.click(create);
  await waitFor(() => expect(screen.getAllByText('Your network is ready')).toHaveLength(2));
  expect(cloud.sentTo('createSecurityGroup')).toHaveLength(1);
});

test.each<[string, string, Fault['action'], string, number, string]>([
  [
    'the subnet may not be created',
    '/v1/*/subnets',
    { status: 403, body: { code: 'VPC.2201', message: 'Not allowed.' } },
    'VPC rejected the request',
    1,
    'vpc:subnets:create',
  ],
  [
    'there are too many VPCs',
    '/v3/*/vpc/vpcs',
    { status: 409, body: { error_code: 'VPC.0114', error_msg: 'Quota exceeded.' } },
    'We couldn’t confirm the result',
    0,
    '',
  ],
  [
    'the response to the group is lost',
    '/v3/*/vpc/security-groups',
    { status: 502, body: '<html>' },
    'We couldn’t confirm the result',
    2,
    '',
  ],
])('where %s, what exists is named, and Continue completes it', async (_what, path, action, title, exist, iam) => {
  const { user, cloud } = await openEmpty();
  await offer();
  await cloud.fault({ method: 'POST', path, times: 1, when: 'before', action });
  await press(user, 'Create network');
  expect(await screen.findByText(title)).toBeInTheDocument();
  expect(await states()).toEqual({ exist, missing: 4 - exist });
  if (iam) expect(screen.getByText(iam)).toBeInTheDocument();
  await press(user, 'Continue creating');
  expect(await screen.findByText('Your network is ready')).toBeInTheDocument();
  expect(cloud.sentTo('createVpc')).toHaveLength(exist === 0 ? 2 : 1);
});

test('a VPC without subnets gets one, and the other VPCs none', async () => {
  const page = await renderApp('/create/network', { form: worldForm({ network: { vpcId: '', subnetId: '' } }) });
  onTestFinished(page.close);
  await pick(page.user, 'VPC', 'vpc-production');
  expect(screen.queryByRole('region', { name: 'Create a network' })).toBeNull();
  await pick(page.user, 'VPC', 'vpc-empty');
  expect(await offer()).toHaveTextContent('kafka-launchpad-subnet 172.16.0.0/24');
  await press(page.user, 'Create network');
  await waitFor(async () => expect(await fieldOf('Subnet')).toHaveValue('kafka-launchpad-subnet'));
  expect(page.cloud.sentTo('createVpc')).toEqual([]);
});

test('with Huawei Cloud, the VPC console is one click away', async () => {
  await openEmpty({ mode: 'cloud', region: 'cn-north-4' });
  const links = await screen.findAllByRole('link', { name: /^Open VPC console/ });
  for (const link of links) {
    expect(link).toHaveAttribute('href', 'https://console.huaweicloud.com/vpc/?region=cn-north-4');
  }
  expect(within(await offer()).getByRole('link', { name: /^Open VPC console/ })).toBeInTheDocument();
});
