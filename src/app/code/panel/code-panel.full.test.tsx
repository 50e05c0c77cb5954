import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { enter, press } from '../../../testing/page/fill-in';
import { type RenderedApp, renderApp } from '../../../testing/page/render-app';
import { worldForm } from '../../../testing/page/world-form';
// What is loaded when it is needed is loaded beforehand, so that no test waits for a module.
import '../../screens/create/code/create-code-panel';

const SECRET = 'Kafka-pass-2025';

const panel = () => screen.findByRole('region', { name: 'Code' });
const code = async () => (await panel()).querySelector('pre')?.textContent ?? '';
const tab = async (name: string) => within(await panel()).findByRole('tab', { name });

async function openCode(app: RenderedApp) {
  await press(app.user, 'View as code');
  return panel();
}

test('the code stands beside the form, takes the focus, gives it back, and follows what is typed on every step', async () => {
  const app = await renderApp('/create/basics', { form: worldForm() });
  await openCode(app);
  expect(screen.getByRole('heading', { name: 'Code' })).toHaveFocus();
  expect(await code()).toContain('"name": "orders-prod"');
  await enter(app.user, 'Instance name', 'clicks-prod');
  await waitFor(async () => expect(await code()).toContain('"name": "clicks-prod"'));
  await app.user.click(await tab('Go'));
  expect(await code()).toContain('Name: "clicks-prod",');
  await press(app.user, 'Close code panel');
  expect(screen.getByText('View as code').closest('button')).toHaveFocus();
  await enter(app.user, 'Instance name', 'views-prod');
  await press(app.user, 'Continue');
  await screen.findByText('Capacity', { selector: 'h2' });
  await openCode(app);
  await waitFor(async () => expect(await code()).toContain('Name: "views-prod",'));
  app.close();
});

test('an incomplete form: what is missing and what is wrong is named, and marked in the code; a password is not missing', async () => {
  const form = worldForm({
    network: { vpcId: '', subnetId: '' },
    access: { user: '', password: '', passwordAgain: '' },
    capacity: { brokers: '1000' },
  });
  const app = await renderApp('/create/basics', { form });
  const box = await openCode(app);
  expect(await within(box).findByText('3 fields missing, marked TODO in the code')).toBeInTheDocument();
  expect(await within(box).findByText(/^1 invalid value/)).toBeInTheDocument();
  expect(within(box).queryByText('Enter a password')).toBeNull();
  for (const field of ['vpc_id', 'subnet_id', 'access_user']) expect(await code()).toContain(`TODO_${field}`);
  app.close();
});

test('a complete form says so, and no typed password is in any language or anywhere on the page', async () => {
  const app = await renderApp('/create/review', { form: worldForm() });
  const box = await openCode(app);
  expect(await within(box).findByText(/^The code contains all settings except the/)).toBeInTheDocument();
  for (const name of ['JSON', 'curl', 'Terraform', 'Python', 'Go', 'Java', 'Node']) {
    await app.user.click(await tab(name));
    expect(await code()).toMatch(/kafka_password/i);
    expect(document.documentElement.outerHTML).not.toContain(SECRET);
  }
  expect(box).toHaveTextContent('Run the code or select Create instance, not both');
  expect(app.cloud.sentTo('createInstance')).toEqual([]);
  app.close();
});

test('Terraform gets the codes of the zones, and says what the provider does with money', async () => {
  const app = await renderApp('/create/review', { form: worldForm({ billing: { mode: 'prePaid' } }) });
  const box = await openCode(app);
  await app.user.click(await tab('Terraform'));
  await waitFor(async () => expect(await code()).toMatch(/availability_zones += \["sandbox-1a"\]/));
  expect(box).toHaveTextContent('The Terraform provider pays yearly/monthly orders immediately');
  app.close();
});

test('the language is remembered; Escape closes', async () => {
  const app = await renderApp('/create/basics', { form: worldForm() });
  await openCode(app);
  await app.user.click(await tab('Python'));
  await app.user.keyboard('{Escape}');
  expect(screen.queryByRole('region', { name: 'Code' })).toBeNull();
  await openCode(app);
  expect(await tab('Python')).toHaveAttribute('aria-selected', 'true');
  app.close();
});
