import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { enter, fieldOf, press } from '../../../../testing/page/fill-in';
import { renderApp } from '../../../../testing/page/render-app';
import { resourceIdOf, worldForm } from '../../../../testing/page/world-form';

const SECRET = 'Kafka-pass-2025';

/** The group of one step on the page. */
const groupOf = (title: string) => {
  const section = screen.getByText(title, { selector: 'h3' }).closest('section');
  if (!section) throw new Error(`There is no group ${title}`);
  return section;
};

const FULL = worldForm({
  basics: { description: 'Orders', enterpriseProjectId: '0', tags: [{ key: 'aaa', value: '111' }] },
  capacity: { encryption: true, encryptionKey: resourceIdOf('key kafka-disk') },
  network: { publicAccess: true, publicIpIds: [1, 2, 3].map((number) => resourceIdOf(`eip ${number}`)) },
  operations: { maintenance: '22:00-02:00', retention: 'time_base', autoTopic: true },
  billing: { mode: 'prePaid', periodType: 'year', periodNumber: '2', autoRenew: true },
});

test('every value stands in the group of its step, by its name', async () => {
  const { user, close } = await renderApp('/create/review', { form: FULL });
  await user.click(await screen.findByText('All settings'));
  for (const [title, words] of [
    ['Basics', ['orders-prod', 'Orders', '2.7', 'default', 'aaa=111']],
    ['Capacity', ['AZ1', 'c6.2u4g.cluster', '3', 'Ultra-high I/O', '300 GB (100 GB per broker)', 'kafka-disk']],
    ['Network', ['vpc-production', 'subnet-kafka-a', 'sg-kafka-lts', '203.0.113.11, 203.0.113.12, 203.0.113.13']],
    ['Access', ['SASL_SSL', 'SCRAM-SHA-512', 'kafka-user', 'Set']],
    ['Operations', ['22:00 – 02:00', 'Delete oldest messages', 'On']],
    ['Billing', ['Yearly/monthly', '2 years', 'On', 'Creation starts after payment in the Billing Center']],
  ] as const) {
    for (const word of words) await waitFor(() => expect(groupOf(title)).toHaveTextContent(word));
  }
  close();
});

test('a typed password is nowhere on the page', async () => {
  const { user, created, close } = await renderApp('/create/review', { form: FULL });
  await screen.findByText('Credentials');
  expect(document.documentElement.outerHTML).not.toContain(SECRET);
  expect(JSON.stringify({ ...sessionStorage })).not.toContain(SECRET);
  await press(user, 'Create instance');
  await waitFor(() => expect(window.location.pathname).toMatch(/^\/instances\//));
  expect(created().password).toBe(SECRET);
  expect(document.documentElement.outerHTML).not.toContain(SECRET);
  close();
});

test('what is billed is named, and the calculator knows the prices', async () => {
  const { close } = await renderApp('/create/review', { form: FULL });
  expect(await screen.findByText(/^Billed: brokers, storage/)).toBeInTheDocument();
  expect(screen.getByText(/^Price calculator/).closest('a')).toHaveAttribute('rel', 'noreferrer');
  close();
});

test('Change leads to the step, and Continue from there back to Review with the new value', async () => {
  const { user, close } = await renderApp('/create/review', { form: worldForm() });
  await user.click(await screen.findByLabelText('Change Total storage'));
  const field = await fieldOf('Total storage');
  await waitFor(() => expect(field).toHaveFocus());
  await enter(user, 'Total storage', '600');
  await press(user, 'Return to review');
  await waitFor(() => expect(window.location.pathname).toBe('/create/review'));
  await fieldOf('Create instance');
  expect(await screen.findByText('600 GB')).toBeInTheDocument();
  close();
});

test('Create with something missing sends nothing: the summary takes the focus and leads to the field of the other step', async () => {
  const form = worldForm({ access: { password: '', passwordAgain: '' } });
  const { user, cloud, close } = await renderApp('/create/review', { form });
  await press(user, 'Create instance');
  const summary = (await screen.findByText('Fix these before you continue')).closest('[tabindex]');
  await waitFor(() => expect(summary).toHaveFocus());
  expect(cloud.sentTo('createInstance')).toEqual([]);
  await user.click(screen.getByText('Enter a password', { selector: 'a' }));
  await waitFor(() => expect(window.location.pathname).toBe('/create/access'));
  const field = await fieldOf('Password');
  await waitFor(() => expect(field).toHaveFocus());
  expect(field).toHaveAccessibleDescription(expect.stringContaining('Enter a password'));
  close();
});

test('Review cannot be opened before the steps before it were', async () => {
  const { close } = await renderApp('/create/review');
  await waitFor(() => expect(window.location.pathname).toBe('/create/basics'));
  close();
});

test('rule 7: a refusal that names a field leads to it; a plain sentence stands there, the original once on the page', async () => {
  const form = worldForm({ network: { securityGroupId: 'no-such-group' } });
  const { user, close } = await renderApp('/create/review', { form });
  await press(user, 'Create instance');
  const words = 'The security group is missing or no longer exists.';
  expect(await screen.findByText(words)).toBeInTheDocument();
  expect(screen.getByText('DMS rejected the request')).toBeInTheDocument();
  expect(screen.getByText(/^DMS\.00400046: /)).toBeInTheDocument();
  expect(screen.queryByText('Fix these before you continue')).toBeNull();
  await user.click(await screen.findByRole('link', { name: 'Fix it in Network' }));
  const field = await fieldOf('Security group');
  await waitFor(() => expect(field).toHaveFocus());
  expect(field).toHaveAccessibleDescription(expect.stringContaining(words));
  await press(user, '中文');
  expect(await fieldOf('安全组')).toHaveAccessibleDescription(expect.stringContaining('该安全组已不存在'));
  await press(user, 'English');
  close();
});

test('a refusal of the name is said at the name, which can be changed here', async () => {
  const { user, close } = await renderApp('/create/review', { form: worldForm() }, (cloud) =>
    cloud.fault({
      method: 'POST',
      path: '/v2/kafka/*/instances',
      times: 1,
      when: 'before',
      action: { status: 400, body: { error_code: 'DMS.00400010', error_msg: 'Bad name.' } },
    }),
  );
  await press(user, 'Create instance');
  expect(await screen.findByText('DMS rejected the request')).toBeInTheDocument();
  expect(screen.getAllByText('DMS rejected the name.')).toHaveLength(1);
  await user.click(await screen.findByRole('link', { name: 'Change name' }));
  const name = await fieldOf('Instance name');
  expect(name).toHaveFocus();
  expect(name).toHaveAccessibleDescription(expect.stringContaining('DMS rejected the name.'));
  close();
});

test('a refusal about the tags stands at the tags', async () => {
  const form = worldForm({ basics: { tags: [{ key: 'a', value: '1' }] } });
  const { user, close } = await renderApp('/create/review', { form }, (cloud) =>
    cloud.fault({
      method: 'POST',
      path: '/v2/kafka/*/instances',
      times: 1,
      when: 'before',
      action: { status: 400, body: { error_code: 'DMS.10240045', error_msg: 'Tag key taken.' } },
    }),
  );
  await press(user, 'Create instance');
  await user.click(await screen.findByRole('link', { name: 'Fix it in Basics' }));
  await fieldOf('Key 1');
  expect(screen.getByText('DMS rejected one of the tags.')).toBeInTheDocument();
  close();
});
