import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { forgetRegistrations, REGISTER_PATH } from '../../testing/page/registration';
import { renderScreen } from '../../testing/page/render-screen';
import { SANDBOX_SESSION } from '../../testing/page/sandbox-transport';
import { servicesOver } from '../../testing/page/services-over';
import { idOf, simulate } from '../../testing/page/simulation';
import InstancePage from '../screens/instance/instance-page';
import InstancesPage from '../screens/instances/instances-page';
import RegisterPage from '../screens/lts/register-page';
import { registerOnce } from '../submission/register-once';
import { registrationDeps } from '../submission/registration-store';

const ID = idOf('kafka-clickstream');
let close = () => {};
beforeEach(async () => {
  close = () => {};
  await forgetRegistrations();
});
afterEach(() => close());

const row = async () => within(await screen.findByRole('row', { name: /^kafka-clickstream / }));

test('after 201 the list, the instance’s page and the LTS page know of it, and say what that is worth', async () => {
  const { cloud } = simulate();
  ({ close } = renderScreen(<RegisterPage id={ID} />, cloud));
  await userEvent.click(await screen.findByRole('button', { name: 'Register with LTS' }));
  expect(await screen.findByText(/^LTS has no list of registrations,/)).toBeInTheDocument();
  close();
  ({ close } = renderScreen(<InstancesPage />, cloud));
  const told = await (await row()).findByText('Registered');
  expect(told).toHaveAttribute('title', expect.stringMatching(/^Recorded by this browser on /));
  expect(screen.getAllByText('Registered')).toHaveLength(1);
  // It is no truth, so registering stays on offer.
  expect((await row()).getByText('Register with LTS again')).toBeInTheDocument();
  close();
  ({ close } = renderScreen(<InstancePage id={ID} />, cloud));
  expect(await screen.findByText(/^Registered with LTS from this browser on /)).toBeInTheDocument();
  expect(await screen.findByRole('link', { name: 'Register with LTS again' })).toBeInTheDocument();
  close();
  ({ close } = renderScreen(<RegisterPage id={ID} />, cloud));
  expect(await screen.findByText(/Only this browser remembers this/)).toBeInTheDocument();
  expect(await screen.findByRole('button', { name: 'Register with LTS again' })).toBeInTheDocument();
});

test('a lost response is remembered everywhere as what could not be confirmed, over a reload', async () => {
  const { cloud } = simulate();
  await cloud.fault({ path: REGISTER_PATH, times: 1, when: 'after', action: { reset: true } });
  ({ close } = renderScreen(<RegisterPage id={ID} />, cloud));
  await userEvent.click(await screen.findByRole('button', { name: 'Register with LTS' }));
  await screen.findByText('We couldn’t confirm the registration');
  close();
  ({ close } = renderScreen(<InstancesPage />, cloud));
  expect(await (await row()).findByText('Result unknown')).toBeInTheDocument();
  expect((await row()).getByText('Register with LTS again')).toBeInTheDocument();
  close();
  ({ close } = renderScreen(<InstancePage id={ID} />, cloud));
  expect(await screen.findByText(/^We couldn’t confirm the LTS registration sent/)).toBeInTheDocument();
  expect(await screen.findByRole('link', { name: 'Register with LTS again' })).toBeInTheDocument();
  close();
  ({ close } = renderScreen(<RegisterPage id={ID} />, cloud));
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('LTS says that the instance is already registered')).toBeInTheDocument();
  close();
  ({ close } = renderScreen(<InstancesPage />, cloud));
  expect(await (await row()).findByText('Very likely registered')).toBeInTheDocument();
});

test('nothing is remembered of a registration that was refused, nor shown of another person’s', async () => {
  const { cloud, fault } = simulate();
  const other = { ...SANDBOX_SESSION, who: 'somebody else' };
  await registerOnce(servicesOver(cloud).get(registrationDeps), other, {
    instance_id: ID,
    kafka_name: 'x',
    connect_info: {},
  });
  await fault(REGISTER_PATH, { status: 400, body: { error_code: 'LTS.0009', error_msg: 'no' } });
  ({ close } = renderScreen(<RegisterPage id={ID} />, cloud));
  await userEvent.click(await screen.findByRole('button', { name: 'Register with LTS' }));
  await screen.findByText('LTS rejected the registration');
  expect(screen.queryByText(/^Registered with LTS from this browser/)).toBeNull();
  close();
  ({ close } = renderScreen(<InstancesPage />, cloud));
  await row();
  expect(screen.queryByText('Registered')).toBeNull();
});

test('the IAM actions that a registration needs are shown after a 403, to be copied', async () => {
  const user = userEvent.setup();
  const { cloud, fault } = simulate();
  await fault(REGISTER_PATH, { status: 403, body: { error_code: 'LTS.0001', error_msg: 'no' } });
  ({ close } = renderScreen(<RegisterPage id={ID} />, cloud));
  await user.click(await screen.findByRole('button', { name: 'Register with LTS' }));
  await screen.findByText('lts:transfer:registerDmsKafkaInstance');
  expect(screen.getByText('dms:instance:list')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Copy both actions' }));
  expect(await navigator.clipboard.readText()).toBe('lts:transfer:registerDmsKafkaInstance\ndms:instance:list');
});
