import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import InstancePage from '../instance-progress/instance-page';
import InstancesPage from '../instances/instances-page';
import { renderScreen } from '../testing/render-screen';
import { createSandboxTransport, SANDBOX_SESSION } from '../testing/sandbox-transport';
import { idOf, simulate } from '../testing/simulation';
import { noteRegistered } from './known-registrations';
import RegisterPage from './register-page';

const ID = idOf('kafka-clickstream');
let close = () => {};
beforeEach(() => {
  close = () => {};
});
afterEach(() => close());

const row = async () => within(await screen.findByRole('row', { name: /^kafka-clickstream / }));

test('after 201 the list, the instance’s page and the LTS page know of it, and say what that is worth', async () => {
  const { cloud } = simulate();
  ({ close } = renderScreen(<RegisterPage id={ID} />, cloud));
  await userEvent.click(await screen.findByRole('button', { name: 'Register with LTS' }));
  expect(await screen.findByText(/This browser remembers that you registered it/)).toBeInTheDocument();
  close();
  ({ close } = renderScreen(<InstancesPage />, cloud));
  expect((await row()).getByText(/^LTS: registered .*, as far as this browser knows$/)).toBeInTheDocument();
  expect(screen.getAllByText(/as far as this browser knows/)).toHaveLength(1);
  // It is no truth, so registering stays on offer.
  expect((await row()).getByRole('link', { name: 'Register with LTS: kafka-clickstream' })).toBeInTheDocument();
  close();
  ({ close } = renderScreen(<InstancePage id={ID} />, cloud));
  expect(await screen.findByText(/^Registered with LTS from this browser on /)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Register with LTS again' })).toBeInTheDocument();
  close();
  ({ close } = renderScreen(<RegisterPage id={ID} />, cloud));
  expect(await screen.findByText(/this is what this browser remembers, not the truth/)).toBeInTheDocument();
  expect(await screen.findByRole('button', { name: 'Register with LTS' })).toBeInTheDocument();
});

test('nothing is remembered of a registration that failed, nor of another person’s', async () => {
  const { cloud, fault } = simulate();
  noteRegistered({ ...SANDBOX_SESSION, who: 'somebody else' }, ID, Date.now());
  await fault('/lts/dms/kafka-instance$', { status: 500, body: { error_code: 'LTS.0010', error_msg: 'internal' } });
  ({ close } = renderScreen(<RegisterPage id={ID} />, cloud));
  await userEvent.click(await screen.findByRole('button', { name: 'Register with LTS' }));
  await screen.findByText('It is not known whether the instance was registered');
  expect(screen.queryByText(/^Registered with LTS from this browser/)).toBeNull();
  close();
  ({ close } = renderScreen(<InstancesPage />, cloud));
  await row();
  expect(screen.queryByText(/as far as this browser knows/)).toBeNull();
});

test('a registration in another tab shows up', async () => {
  noteRegistered(SANDBOX_SESSION, ID, Date.now());
  const written = Object.entries({ ...localStorage });
  localStorage.clear();
  ({ close } = renderScreen(<InstancesPage />, createSandboxTransport()));
  await row();
  expect(screen.queryByText(/as far as this browser knows/)).toBeNull();
  // A browser tells the other tabs, and only them, in this way.
  for (const [key, text] of written) localStorage.setItem(key, text);
  window.dispatchEvent(new StorageEvent('storage'));
  expect(await screen.findByText(/as far as this browser knows/)).toBeInTheDocument();
});

test('the rights that IAM has to grant stand on the page, to be copied', async () => {
  const user = userEvent.setup();
  ({ close } = renderScreen(<RegisterPage id={ID} />, createSandboxTransport()));
  await screen.findByText('lts:transfer:registerDmsKafkaInstance');
  expect(screen.getByText('dms:instance:list')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Copy both actions' }));
  expect(await navigator.clipboard.readText()).toBe('lts:transfer:registerDmsKafkaInstance\ndms:instance:list');
});
