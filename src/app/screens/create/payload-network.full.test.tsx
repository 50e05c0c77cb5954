import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { enter, fieldOf, optionTexts, pick, press, problems, unfold } from '../../../testing/page/fill-in';
import { renderApp } from '../../../testing/page/render-app';
import { resourceIdOf, worldForm } from '../../../testing/page/world-form';

test('each field of Network changes its own key of the request, and no other', async () => {
  const form = worldForm({ access: { protocol: 'SASL_PLAINTEXT' } });
  const { user, changes, close } = await renderApp('/create/network', { form });

  await unfold(user);
  await pick(user, 'Subnet', 'subnet-kafka-b');
  expect(changes()).toEqual({ subnet_id: resourceIdOf('subnet-kafka-b') });
  expect(await fieldOf('IPv6')).toBeDisabled();

  await pick(user, 'VPC', 'vpc-dual-stack');
  expect(changes()).toEqual({ vpc_id: resourceIdOf('vpc-dual-stack'), subnet_id: '' });
  await pick(user, 'Subnet', 'subnet-dual-a');
  expect(changes()).toEqual({ subnet_id: resourceIdOf('subnet-dual-a') });

  await press(user, 'IPv6');
  expect(changes()).toEqual({ ipv6_enable: true });
  await press(user, 'IPv6');
  expect(changes()).toEqual({ ipv6_enable: undefined });

  await pick(user, 'Security group', 'sg-kafka');
  expect(changes()).toEqual({ security_group_id: resourceIdOf('sg-kafka') });

  await press(user, 'Plaintext access within the VPC');
  expect(changes()).toEqual({ vpc_client_plain: true });
  close();
});

test('elastic IPs are chosen one by one, removed one by one, and left out when public access is off', async () => {
  const { user, changes, close } = await renderApp('/create/network', { form: worldForm() });
  await unfold(user);
  await press(user, 'Public access');
  expect(changes()).toEqual({ enable_publicip: true, publicip_id: '' });
  for (const address of ['203.0.113.11', '203.0.113.13', '203.0.113.12'])
    await pick(user, 'Elastic IPs (EIPs)', address);
  expect(changes()).toEqual({ publicip_id: ['eip 1', 'eip 3', 'eip 2'].map(resourceIdOf).join(',') });
  expect(screen.getByText(/Chosen: 3\.$/)).toBeInTheDocument();
  await press(user, 'Remove 203.0.113.13');
  expect(changes()).toEqual({ publicip_id: ['eip 1', 'eip 2'].map(resourceIdOf).join(',') });
  await press(user, 'Public access');
  expect(changes()).toEqual({ enable_publicip: undefined, publicip_id: undefined });
  close();
});

test('another VPC empties the subnet and what hangs on it', async () => {
  const form = worldForm({
    network: { vpcId: resourceIdOf('vpc-dual-stack'), subnetId: resourceIdOf('subnet-dual-a'), ipv6: true },
    access: { protocol: 'SASL_PLAINTEXT' },
  });
  const { user, changes, close } = await renderApp('/create/network', { form });
  await fieldOf('IPv6');
  await pick(user, 'VPC', 'vpc-production');
  expect(changes()).toEqual({ vpc_id: resourceIdOf('vpc-production'), subnet_id: '', ipv6_enable: undefined });
  expect(await fieldOf('Subnet')).toHaveValue('');
  expect(await fieldOf('IPv6')).toBeDisabled();
  await press(user, 'Continue');
  expect(await problems()).toEqual(['Choose a subnet']);
  close();
});

test('another number of brokers asks for as many elastic IPs', async () => {
  const ips = ['eip 1', 'eip 2', 'eip 3'].map(resourceIdOf);
  const form = worldForm({ network: { publicAccess: true, publicIpIds: ips }, access: { sasl: false } });
  const { user, close } = await renderApp('/create/network', { form });
  await fieldOf('Elastic IPs (EIPs)');
  const rail = within(screen.getByRole('navigation', { name: 'Steps' }));
  await user.click(rail.getByRole('link', { name: /^Capacity/ }));
  await unfold(user, 'All sizes');
  await enter(user, 'Brokers', '4');
  const row = rail.getByText('Network').closest('li');
  await waitFor(() => expect(row).toHaveTextContent(/needs attention/));
  await press(user, 'Continue');
  await fieldOf('Elastic IPs (EIPs)');
  await press(user, 'Continue');
  expect(await problems()).toEqual(['Choose 4 EIPs, one per broker. You’ve chosen 3']);
  await pick(user, 'Elastic IPs (EIPs)', '203.0.113.14');
  await press(user, 'Continue');
  expect(await screen.findByRole('heading', { name: 'Access' })).toBeInTheDocument();
  close();
});

test('two security groups of one name and one description are told apart, in the list and in the box', async () => {
  const ids = ['0d2b1f6e-3b1c-4c5d-8e9f-000000000001', '9c4a7e10-3b1c-4c5d-8e9f-000000000002'];
  const body = { security_groups: ids.map((id) => ({ id, name: 'default', description: 'Default security group' })) };
  const { user, changes, close } = await renderApp('/create/network', { form: worldForm() }, (cloud) =>
    cloud.fault({ path: '/v3/*/vpc/security-groups', times: 9, when: 'before', action: { status: 200, body } }),
  );
  await user.click(await fieldOf('Security group'));
  await waitFor(() =>
    expect(optionTexts()).toEqual([
      'default (0d2b1f6e…)Default security group',
      'default (9c4a7e10…)Default security group',
    ]),
  );
  await pick(user, 'Security group', 'default (9c4a7e10…)');
  expect(await fieldOf('Security group')).toHaveValue('default (9c4a7e10…)');
  expect(changes()).toEqual({ security_group_id: ids[1] });
  close();
});
