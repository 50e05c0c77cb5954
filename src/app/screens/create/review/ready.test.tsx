/** What a preset leads to: one screen that can be ordered from. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { requestOf } from '../../../../testing/page/attempt-world';
import { enter, fieldOf, press } from '../../../../testing/page/fill-in';
import { type RenderedApp, renderApp } from '../../../../testing/page/render-app';
import { worldForm } from '../../../../testing/page/world-form';
import { browserDrafts } from '../../../drafts/browser-drafts';
import { readRecord } from '../../../drafts/draft-record';
import { newAttempt } from '../../../submission/attempt';
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
      'Billing mode',
    ]),
  );
  expect(await listOf('Can be changed later')).toEqual([
    'Brokers',
    'Total storage',
    'Security group',
    'Public access',
    'When disks reach 95%',
  ]);
  close();
});

test('the picture says what is chosen, and who can reach it', async () => {
  const { close } = await ready();
  await waitFor(() =>
    expect(screen.getByRole('img')).toHaveAccessibleName(
      '3 brokers in AZ1, in vpc-production / subnet-kafka-a. Encrypted. No access from the internet. LTS can connect.',
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
