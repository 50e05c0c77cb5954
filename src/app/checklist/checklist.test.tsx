import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { forgetRegistrations, REGISTER_PATH } from '../../testing/page/registration';
import { renderScreen } from '../../testing/page/render-screen';
import { SANDBOX_SESSION } from '../../testing/page/sandbox-transport';
import { servicesOver } from '../../testing/page/services-over';
import { idOf, type Simulation, simulate } from '../../testing/page/simulation';
import { beginSession } from '../lookups/http';
import InstancePage from '../screens/instance/instance-page';
import { registerOnce } from '../submission/register-once';
import { registrationDeps } from '../submission/registration-store';
import { noteSeen } from './seen';

let close = () => {};
beforeEach(async () => {
  localStorage.clear();
  await forgetRegistrations();
});
afterEach(() => close());

const ORDERS = idOf('kafka-orders');
const CLICKS = idOf('kafka-clickstream');

async function open({ cloud }: Simulation, id: string) {
  const services = servicesOver(cloud);
  ({ close } = renderScreen(<InstancePage id={id} />, cloud, services));
  const title = await screen.findByRole('heading', { name: 'Steps to your first log' });
  const section = within(title.closest('section') ?? document.body);
  const steps = () => section.getAllByRole('listitem');
  return { services, section, at: (key: string) => steps().find((step) => step.textContent?.includes(key)) };
}

/** As from another page of the same person. */
async function register({ cloud }: Simulation, instance_id: string) {
  const services = servicesOver(cloud);
  await beginSession(services);
  const request = { instance_id, kafka_name: 'x', connect_info: {} };
  return registerOnce(services.get(registrationDeps), SANDBOX_SESSION, request);
}

test('a running instance: what the cloud tells of each step, and one main action', async () => {
  const { section, at } = await open(simulate(), ORDERS);
  expect(await section.findByText('3 of 7 done')).toBeInTheDocument();
  expect(at('Topic created')).toHaveTextContent('1 topic');
  expect(at('LTS can reach the brokers')).toHaveTextContent('Done');
  expect(at('Registered with LTS')).toHaveAttribute('aria-current', 'step');
  expect(section.getByRole('link', { name: 'Register with LTS' })).toHaveAttribute('href', `/instances/${ORDERS}/lts`);
  expect(section.getAllByRole('listitem', { current: 'step' })).toHaveLength(1);
});

test('a network that blocks LTS comes first, and the way to it is the main action', async () => {
  const { section, at } = await open(simulate(), idOf('kafka-audit'));
  expect(await section.findByText('Network rules block LTS.')).toBeInTheDocument();
  expect(at('LTS can reach the brokers')).toHaveAttribute('aria-current', 'step');
  expect(section.getByRole('link', { name: 'Check network access' })).toBeInTheDocument();
});

test('what was registered and seen from this browser is told with its time, over a reload', async () => {
  const simulation = simulate();
  await register(simulation, CLICKS);
  const { services, section, at } = await open(simulation, CLICKS);
  expect(await section.findByText(/^Registered with LTS from this browser on /)).toBeInTheDocument();
  expect(section.getByRole('link', { name: 'Register with LTS again' })).toBeInTheDocument();
  noteSeen(services, SANDBOX_SESSION, CLICKS, 'message', Date.UTC(2026, 0, 5, 9));
  noteSeen(services, SANDBOX_SESSION, CLICKS, 'message', Date.UTC(2027, 0, 5, 9));
  noteSeen(services, { ...SANDBOX_SESSION, who: 'somebody else' }, CLICKS, 'log', Date.UTC(2027, 0, 5, 9));
  expect(await section.findByText(/^Seen in this browser on .*2026/)).toBeInTheDocument();
  close();
  const again = await open(simulation, CLICKS);
  expect(await again.section.findByText(/^Seen in this browser on .*2026/)).toBeInTheDocument();
  expect(again.at('First log arrived')).not.toHaveTextContent('Done');
  expect(at('Message seen')).toBeDefined();
});

test('once a log was seen the checklist says so, and what comes next; a screen reader was told when it arrived', async () => {
  const simulation = simulate();
  await register(simulation, ORDERS);
  const transfers = [
    {
      ...{ log_transfer_id: 't', log_group_name: 'g', log_streams: [] },
      log_transfer_info: {
        log_transfer_status: 'ENABLE',
        log_transfer_detail: { kafka_id: ORDERS, kafka_topic: 'orders' },
      },
    },
  ];
  await simulation.fault('/v2/*/transfers', { status: 200, body: { log_transfers: transfers } }, 99);
  const { services, section } = await open(simulation, ORDERS);
  expect(await section.findByText('5 of 7 done')).toBeInTheDocument();
  expect(section.queryByText('Your first log arrived')).toBeNull();
  noteSeen(services, SANDBOX_SESSION, ORDERS, 'log', Date.UTC(2026, 0, 5, 9));
  expect(await section.findByText('7 of 7 done')).toBeInTheDocument();
  expect(section.getByText('Your first log arrived').closest('[role=status]')).toBeNull();
  const next = section.getByRole('link', { name: 'Connect a client' });
  expect(next).toHaveAttribute('href', `/instances/${ORDERS}?to=connect`);
});

test('the transfer is given the topic that the checklist is about', async () => {
  const simulation = simulate();
  await register(simulation, ORDERS);
  const { services, section } = await open(simulation, ORDERS);
  noteSeen(services, SANDBOX_SESSION, ORDERS, 'message', 5);
  const create = await section.findByRole('link', { name: 'Create log transfer' });
  await waitFor(() => expect(create).toHaveAttribute('href', `/instances/${ORDERS}/transfers?topic=orders`));
});

test('a registration whose response was lost is not called one', async () => {
  const simulation = simulate();
  await simulation.cloud.fault({ path: REGISTER_PATH, times: 1, when: 'after', action: { reset: true } });
  await register(simulation, CLICKS);
  const { section, at } = await open(simulation, CLICKS);
  expect(await section.findByText(/^We couldn’t confirm the LTS registration sent on /)).toBeInTheDocument();
  expect(at('Registered with LTS')).toHaveTextContent('Unknown');
});

test.each([
  ['refused', { status: 403, body: { error_code: 'DMS.00403001', error_msg: 'no' } }],
  ['an internal error', { status: 500 }],
  ['no list', { status: 200, body: { topics: 7, log_transfers: 7 } }],
  ['rows that cannot be read', { status: 200, body: { topics: [{ name: null }], log_transfers: [7] } }],
])('lists that are %s make no step "none"', async (_what, action) => {
  const simulation = simulate();
  await simulation.cloud.fault(
    { method: 'GET', path: '/v2/*/instances/*/topics', times: 9, when: 'before', action },
    { method: 'GET', path: '/v2/*/transfers', times: 9, when: 'before', action },
  );
  const { section, at } = await open(simulation, ORDERS);
  expect(await section.findByText('We couldn’t load all topics.')).toBeInTheDocument();
  expect(await section.findByText('We couldn’t load all log transfers.')).toBeInTheDocument();
  expect(at('Topic created')).toHaveTextContent('Unknown');
});
