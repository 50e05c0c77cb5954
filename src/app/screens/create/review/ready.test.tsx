/** What a preset leads to: one screen that can be ordered from. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { requestOf } from '../../../../testing/page/attempt-world';
import { enter, fieldOf, pick, press } from '../../../../testing/page/fill-in';
import { type RenderedApp, renderApp } from '../../../../testing/page/render-app';
import { resourceIdOf, worldForm } from '../../../../testing/page/world-form';
import { browserDrafts } from '../../../drafts/browser-drafts';
import { readRecord } from '../../../drafts/draft-record';
import { toCreateRequest } from '../../../form/to-create-request';
import { canonicalBody, newAttempt } from '../../../submission/attempt';
import { attemptDeps } from '../../../submission/attempt-deps';
import { createAttemptStore } from '../../../submission/attempt-store';

const at = (path: string) => waitFor(() => expect(window.location.pathname).toBe(path));

async function ready() {
  const app = await renderApp('/create');
  await press(app.user, 'Use Demo');
  await at('/create/review');
  return app;
}

const card = async () => (await screen.findByText('Credentials')).closest('section') as HTMLElement;
const passwordOn = async () => within(await card()).getByText(/^\S{20}$/, { selector: 'code' }).textContent ?? '';

async function created({ user, created: bodyOf }: RenderedApp) {
  await press(user, 'Create instance');
  await waitFor(() => expect(window.location.pathname).toMatch(/^\/instances\//));
  return bodyOf();
}

test('the name can be typed at once, and what is shown as password is what is sent', async () => {
  const app = await ready();
  const name = (await fieldOf('Instance name')) as HTMLInputElement;
  const password = await passwordOn();
  await enter(app.user, 'Instance name', 'acme-demo');
  expect(name).toHaveValue('acme-demo');
  expect(await created(app)).toMatchObject({ name: 'acme-demo', password });
  app.close();
});

test.each([
  ['Copy password', 'Password copied'],
  ['Download', 'Credentials downloaded'],
])('the password is said to be unsaved until %s', async (button, said) => {
  const { user, close } = await ready();
  expect(await screen.findByText('Password not saved yet')).toBeVisible();
  await press(user, button);
  expect(await screen.findByText(said)).toBeVisible();
  expect(screen.queryByText('Password not saved yet')).toBeNull();
  close();
});

test('of a draft without a password nothing is said to be unsaved', async () => {
  const app = await ready();
  expect(await screen.findByText('Password not saved yet')).toBeVisible();
  const values = worldForm({ access: { sasl: false } });
  await act(() => app.services.get(browserDrafts).fill(app.session, { values, origin: { kind: 'import' } }));
  await waitFor(() => expect(screen.queryByText('Password not saved yet')).toBeNull());
  expect(await fieldOf('Create instance')).toBeVisible();
  app.close();
});

test('it is the value of no field, and can be hidden', async () => {
  const { user, close } = await ready();
  const password = await passwordOn();
  for (const field of document.querySelectorAll('input')) expect(field.value).not.toBe(password);
  await press(user, 'Hide');
  expect(await card()).not.toHaveTextContent(password);
  close();
});

test('a reload loses the password and says so; another one is made on the page', async () => {
  const first = await ready();
  const before = await passwordOn();
  const text = Object.values({ ...localStorage }).find((one) => one.includes('kafka-demo')) ?? '';
  expect(text).not.toContain(before);
  const leftBehind = readRecord(text);
  first.close();
  localStorage.clear();
  if (!leftBehind) throw new Error('The draft cannot be read');
  const app = await renderApp('/create/review', { leftBehind });
  expect(await card()).toHaveTextContent('Drafts don’t keep passwords.');
  await press(app.user, 'Create instance');
  expect(await screen.findByText('Enter a password', { selector: 'a' })).toBeInTheDocument();
  await press(app.user, 'Generate password');
  const password = await passwordOn();
  expect(password).not.toBe(before);
  expect((await created(app)).password).toBe(password);
  app.close();
});

test('what stays for good stands apart from what can be changed', async () => {
  const { close } = await ready();
  const listOf = async (title: string) =>
    [...((await screen.findByText(title)).closest('section')?.querySelectorAll('li > :first-child') ?? [])].map(
      ({ textContent }) => textContent,
    );
  await waitFor(async () =>
    expect(await listOf('Can’t be changed later')).toEqual([
      'VPC and subnet',
      'Availability zones',
      'Kafka version',
      'Disk type',
      'Security protocol',
    ]),
  );
  expect(await listOf('Can be changed later')).toEqual([
    'Brokers',
    'Total storage',
    'Security group',
    'Public access',
    'Billing mode',
    'When disks reach 95%',
  ]);
  close();
});

const vpcFact = async () => (await screen.findByText('VPC and subnet')).closest('li') as HTMLElement;

test.each([
  ['most instances are in it', undefined, 'Used by 6 of your 6 instances'],
  ['there is no other', ['vpc-production'], 'The only one'],
])('why the preset took the VPC is said beside it: %s', async (_, vpcs, reason) => {
  const body = { vpcs: vpcs?.map((name) => ({ id: resourceIdOf(name), name, cidr: '10.0.0.0/8' })) };
  const app = await renderApp('/create', {}, async (cloud) => {
    const action = { status: 200, body } as const;
    if (vpcs) await cloud.fault({ method: 'GET', path: '/v3/*/vpc/vpcs', times: 99, when: 'before', action });
  });
  await press(app.user, 'Use Demo');
  await at('/create/review');
  await waitFor(async () => expect(await vpcFact()).toHaveTextContent(reason));
  app.close();
});

test('no reason is given for another VPC than the preset took, nor where there is no preset', async () => {
  const { user, close } = await ready();
  await waitFor(async () => expect(await vpcFact()).toHaveTextContent('Used by 6'));
  await user.click(await screen.findByLabelText('Change VPC and subnet'));
  await at('/create/network');
  await pick(user, 'VPC', 'vpc-dual-stack');
  await user.click(screen.getByText('Review and create'));
  await at('/create/review');
  await waitFor(async () => expect(await vpcFact()).toHaveTextContent('vpc-dual-stack'));
  expect(await vpcFact()).not.toHaveTextContent('Used by');
  close();
  const plain = await renderApp('/create/review', { form: worldForm() });
  await waitFor(async () => expect(await vpcFact()).toHaveTextContent('vpc-production'));
  expect(await vpcFact()).not.toHaveTextContent('Used by');
  plain.close();
});

test('the picture says what is chosen, and who can reach it', async () => {
  const { close } = await ready();
  await waitFor(() =>
    expect(screen.getByRole('img')).toHaveAccessibleName(
      '3 brokers in AZ1, in vpc-production / subnet-kafka-a. Encrypted in transit. No access from the internet. LTS can connect.',
    ),
  );
  close();
});

test('the steps are behind Customize, with what the preset filled in', async () => {
  const { user, close } = await ready();
  expect(screen.queryByRole('navigation', { name: 'Steps' })).toBeNull();
  await user.click(await screen.findByText('Customize'));
  await at('/create/basics');
  expect(((await fieldOf('Instance name')) as HTMLInputElement).value).toMatch(/^kafka-demo-/);
  await user.click(screen.getByText('Review and create'));
  await at('/create/review');
  close();
});

test('while an order of that name is not settled, no other name can be typed here', async () => {
  const { session, close } = await renderApp('/glossary', { form: worldForm({ basics: { name: 'orders-open' } }) });
  const order = newAttempt(session, requestOf({ name: 'orders-open' }), { id: 'a', bodyHash: 'h', now: Date.now() });
  await createAttemptStore(Date.now).put({ ...order, state: 'unknown' });
  act(() => window.history.pushState(null, '', '/create/review'));
  expect(await screen.findByText('orders-open', { selector: 'p' })).toBeInTheDocument();
  expect(screen.queryByLabelText('Instance name')).toBeNull();
  close();
});

const CREATE = { method: 'POST', path: '/v2/kafka/*/instances', times: 1, when: 'before' } as const;
const NAMED = { method: 'GET', path: '/v2/*/instances', times: 99, when: 'before' } as const;
const refusal = (code: string) => ({ status: 400, body: { error_code: code, error_msg: 'No.' } });

test.each([
  ['taken by another instance', 'kafka-orders', undefined, 'This name is already in use'],
  ['rejected with it', 'ready-one', { ...CREATE, action: refusal('DMS.00400055') }, 'DMS rejected the request'],
  ['not looked up', 'ready-two', { ...NAMED, action: { status: 403, body: {} } }, 'Request not sent'],
])('after a Create that certainly made nothing, another name is typed in place: %s', async (_, name, fault, title) => {
  const app = await ready();
  if (fault) await app.cloud.fault(fault);
  await enter(app.user, 'Instance name', name);
  await press(app.user, 'Create instance');
  await screen.findByText(title);
  await app.cloud.fault();
  await enter(app.user, 'Instance name', `${name}-again`);
  expect(await created(app)).toMatchObject({ name: `${name}-again` });
  app.close();
});

test('a taken name is an error of the field here, and Change name leads to it', async () => {
  const app = await ready();
  await enter(app.user, 'Instance name', 'kafka-orders');
  await press(app.user, 'Create instance');
  const field = await fieldOf('Instance name');
  await waitFor(() => expect(field).toBeInvalid());
  await app.user.click(await screen.findByText('Change name'));
  expect(field).toHaveFocus();
  expect(window.location.pathname).toBe('/create/review');
  await enter(app.user, 'Instance name', 'kafka-orders-too');
  await waitFor(() => expect(field).toBeValid());
  app.close();
});

test('what the checks find at the name leads to the field here', async () => {
  const app = await ready();
  await enter(app.user, 'Instance name', 'kafka-orders');
  await app.user.click(await screen.findByText('An instance named kafka-orders already exists. Choose another name.'));
  expect(await fieldOf('Instance name')).toHaveFocus();
  expect(window.location.pathname).toBe('/create/review');
  app.close();
});

test('a refusal after a request that may still appear leaves the name as it is', async () => {
  const form = worldForm({ basics: { name: 'ready-absent' } });
  const app = await renderApp('/create/review', { form });
  const request = toCreateRequest(form);
  // The same request again: another one would set this one aside.
  const bodyHash = await app.services.get(attemptDeps).digest(canonicalBody(request));
  const earlier = newAttempt(app.session, request, { id: 'absent', bodyHash, now: Date.now() });
  await createAttemptStore(Date.now).put({ ...earlier, state: 'absent', wasUnknown: true });
  await press(app.user, 'Create instance');
  await app.cloud.fault({ ...CREATE, action: refusal('DMS.00400055') });
  await app.user.click(await screen.findByText('Create again…'));
  await app.user.click(await screen.findByText('Yes, create again'));
  await screen.findByText('DMS rejected the request');
  expect(await screen.findByText('ready-absent', { selector: 'p' })).toBeInTheDocument();
  expect(screen.queryByLabelText('Instance name')).toBeNull();
  app.close();
});
