import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { uuid } from '../../../sandbox/world/ids';
import { pass, stopTime } from '../../../testing/page/fake-time';
import { renderScreen } from '../../../testing/page/render-screen';
import { SANDBOX_SESSION } from '../../../testing/page/sandbox-transport';
import { servicesOver } from '../../../testing/page/services-over';
import { idOf, type Simulation, simulate } from '../../../testing/page/simulation';
import { fetchInstances } from '../../lookups/instances';
import { aclOf, groupRules } from '../../lookups/network-rules';
import { queryClient } from '../../lookups/query-client';
import { queryOf, type Reading } from '../../lookups/use-lookup';
import type { Attempt } from '../../submission/attempt';
import { createAttemptStore } from '../../submission/attempt-store';
import InstancesPage from './instances-page';

const START = Date.UTC(2026, 0, 5, 9);
const LIST = '/v2/*/instances';
let close = () => {};

const open = (simulation: Simulation) => {
  const page = renderScreen(<InstancesPage />, simulation.cloud);
  close = page.close;
  return page;
};

beforeEach(() => {
  close = () => {};
});
afterEach(() => {
  close();
  vi.useRealTimers();
});

/** Counted without roles: working those out for a long table takes seconds. */
const rowCount = () => document.querySelectorAll('tbody tr').length;
const rowOf = (name: string) => screen.getByRole('row', { name: new RegExp(`^${name} `) });

test('the list is asked for with everything in it, and each row tells the facts', async () => {
  const simulation = simulate();
  open(simulation);
  const row = within(await screen.findByRole('row', { name: /^kafka-payments / }));
  for (const text of ['Running', '3 × c6.4u8g.cluster', 'Unknown']) expect(row.getByText(text)).toBeInTheDocument();
  expect(within(rowOf('kafka-staging')).getByTitle('CREATEFAILED')).toBeInTheDocument();
  expect(simulation.cloud.sentTo('listInstances').map(({ query }) => query)).toEqual([
    { engine: 'kafka', include_failure: 'true', offset: '0', limit: '50' },
  ]);
  expect(screen.getByText('6 instances')).toBeInTheDocument();
});

test('each row leads on, and its menu offers what needs a running instance only there', async () => {
  open(simulate());
  const follow = await screen.findByRole('link', { name: 'kafka-orders' });
  expect(follow).toHaveAttribute('href', `/instances/${idOf('kafka-orders')}`);
  const register = within(rowOf('kafka-orders')).getByText('Register with LTS');
  expect(register).toHaveAttribute('href', `/instances/${idOf('kafka-orders')}/lts`);
  const addressOf = (label: string) => within(rowOf('kafka-payments')).getByText(label).getAttribute('href');
  const payments = `/instances/${idOf('kafka-payments')}`;
  expect(['Topics', 'Connect a client'].map(addressOf)).toEqual([`${payments}/topics`, `${payments}?to=connect`]);
  for (const name of ['kafka-staging', 'kafka-archive']) {
    expect(within(rowOf(name)).queryByText(/Register|Topics|Connect/)).toBeNull();
    expect(within(rowOf(name)).getByText('Create similar')).toBeInTheDocument();
  }
  const user = userEvent.setup();
  const write = vi.spyOn(navigator.clipboard, 'writeText');
  await user.click(within(rowOf('kafka-audit')).getByText('Copy ID'));
  expect(write).toHaveBeenCalledWith(idOf('kafka-audit'));
  expect(screen.getByRole('link', { name: 'Create instance' })).toHaveAttribute('href', '/create');
});

test('of LTS it tells what is read already, and reads nothing for it', async () => {
  const simulation = simulate();
  const services = servicesOver(simulation.cloud);
  const read = (...readings: ReturnType<typeof groupRules | typeof aclOf>[]) =>
    Promise.all(
      readings.map((reading) =>
        services.get(queryClient).fetchQuery(queryOf<unknown>(services, SANDBOX_SESSION, reading as Reading<unknown>)),
      ),
    );
  await read(groupRules(uuid('sg-kafka-lts')), groupRules(uuid('sg-kafka')), aclOf(uuid('subnet-kafka-a')));
  const asked = simulation.cloud.sent.length;
  close = renderScreen(<InstancesPage />, simulation.cloud, services).close;
  await screen.findByRole('link', { name: 'kafka-orders' });
  const stateOf = (name: string) => rowOf(name).querySelector('[data-label=LTS]')?.textContent;
  const names = ['kafka-orders', 'kafka-audit', 'kafka-payments', 'kafka-staging', 'kafka-archive'];
  expect(names.map(stateOf)).toEqual(['Ready', 'Blocked', 'Unknown', '–', '–']);
  const how = 'Open the instance to check whether LTS can reach the brokers.';
  expect(within(rowOf('kafka-payments')).getByText('Unknown')).toHaveAttribute('title', how);
  expect(simulation.cloud.sent.slice(asked).map(({ path }) => path.includes('/vpc/'))).not.toContain(true);
});

test('a status and an order are chosen', async () => {
  open(simulate());
  await screen.findByRole('link', { name: 'kafka-orders' });
  const names = () => [...document.querySelectorAll('tbody th')].map((cell) => cell.textContent);
  await userEvent.selectOptions(screen.getByLabelText('Sort by'), 'Name');
  expect(names()[0]).toBe('kafka-archive');
  await userEvent.selectOptions(screen.getByLabelText('Status'), 'Frozen (1)');
  expect(names()).toEqual(['kafka-archive']);
  expect(screen.getByText('1 of 6 instances')).toBeInTheDocument();
  await userEvent.selectOptions(screen.getByLabelText('Status'), 'All');
  expect(names()).toHaveLength(6);
});

test('B44: of several instances of one name, each row and each button of it is told apart', async () => {
  const simulation = simulate();
  const ids = ['0d2b1f6e-1', '9c4a7e10-2', 'short'];
  const instances = ids.map((instance_id) => ({ instance_id, name: 'twin', status: 'RUNNING' }));
  const alone = { instance_id: 'other-id', name: 'alone\u202e', status: 'RUNNING' };
  await simulation.fault(LIST, { status: 200, body: { instances: [...instances, alone], instance_num: 4 } });
  open(simulation);
  await screen.findByText('twin (0d2b1f6e…)');
  for (const [id, name] of [
    ['0d2b1f6e-1', 'twin (0d2b1f6e…)'],
    ['9c4a7e10-2', 'twin (9c4a7e10…)'],
    ['short', 'twin (short)'],
    ['other-id', 'alone\u202e'],
  ] as const) {
    const row = within(screen.getByText(name).closest('tr') ?? document.body);
    expect(row.getByRole('link', { name })).toHaveAttribute('href', `/instances/${id}`);
    expect(row.getByText('Register with LTS')).toHaveAttribute('href', `/instances/${id}/lts`);
    expect(row.getByRole('button', { name: `Actions for ${name}` })).toBeInTheDocument();
  }
  expect(screen.getByText('alone\u202e').tagName).toBe('BDI');
});

test('without instances the page invites the first one, with one button', async () => {
  const simulation = simulate();
  await simulation.fault(LIST, { status: 200, body: { instances: [], instance_num: 0 } });
  open(simulation);
  expect(await screen.findByRole('heading', { name: 'Create your first Kafka instance' })).toBeInTheDocument();
  expect(screen.getAllByRole('link', { name: 'Create instance' })).toHaveLength(1);
  expect(screen.queryByRole('table')).toBeNull();
});

test('a list that cannot be read says so in the vendor’s words, and is read again on request', async () => {
  const simulation = simulate();
  const body = { error_code: 'DMS.00403003', error_msg: 'This role has no permission.' };
  await simulation.fault(LIST, { status: 403, body });
  open(simulation);
  expect(await screen.findByText('DMS.00403003: This role has no permission.')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('kafka-orders')).toBeInTheDocument();
  expect(screen.queryByRole('alert')).toBeNull();
});

/** The list as the sandbox answers it, with one row of it changed. */
async function withOddRow(change: (row: Record<string, unknown>) => unknown): Promise<Simulation> {
  const simulation = simulate();
  const { items } = await fetchInstances(servicesOver(simulation.cloud), SANDBOX_SESSION);
  const instances = items.map((item) => (item.name === 'kafka-orders' ? change(item) : item));
  await simulation.fault(LIST, { status: 200, body: { instances, instance_num: String(items.length) } });
  return simulation;
}

test.each<[Record<string, unknown>]>([
  [{ order_id: 1_234_567_890_123_456 }],
  [{ port: '9093' }],
  [{ broker_num: '3' }],
  [{ broker_num: { of: 3 } }],
  [{ enterprise_project_id: 0 }],
  [{ sasl_enabled_mechanisms: 'PLAIN' }],
  [{ engine_version: null }],
  [{ created_at: {} }],
  [{ status: null }],
  [{ tags: 'none' }],
])('an instance with %j is shown, and so are all others', async (odd) => {
  open(await withOddRow((row) => ({ ...row, ...odd })));
  expect(await screen.findByText('kafka-orders')).toBeInTheDocument();
  expect([rowCount(), screen.queryByText(/We couldn’t show/)]).toEqual([6, null]);
});

test('an instance whose name cannot be read is called by its id', async () => {
  open(await withOddRow((row) => ({ ...row, name: null })));
  const id = idOf('kafka-orders');
  expect(await screen.findByRole('link', { name: id })).toBeInTheDocument();
});

test.each<[string, (row: Record<string, unknown>) => unknown]>([
  ['null', () => null],
  ['a text', () => 'kafka-orders'],
  ['a list', () => []],
  ['without an id', ({ instance_id: _, ...row }) => row],
  ['with an empty id', (row) => ({ ...row, instance_id: '' })],
])('a row that is %s is left out, which is said; the others are shown', async (_name, spoil) => {
  open(await withOddRow(spoil));
  expect(await screen.findByText('We couldn’t show 1 instance')).toBeInTheDocument();
  await waitFor(() => expect(rowCount()).toBe(5));
});

test('where no row can be read, the project is not said to be empty', async () => {
  const simulation = simulate();
  await simulation.fault(LIST, { status: 200, body: { instances: [null, {}], instance_num: 2 } });
  open(simulation);
  expect(await screen.findByText('We couldn’t show 2 instances')).toBeInTheDocument();
  expect(screen.queryByRole('heading', { name: 'Create your first Kafka instance' })).toBeNull();
});

test('a failing refresh keeps the list', async () => {
  const simulation = simulate();
  open(simulation);
  await screen.findByText('kafka-orders');
  await simulation.fault(LIST, { status: 403, body: {} });
  await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));
  expect(await screen.findByText(/Couldn’t refresh the list\. It may/)).toBeInTheDocument();
  expect(screen.getByText('kafka-orders')).toBeInTheDocument();
});

test('of 2,000 instances 50 are on the page, more on request, and the search goes through all', async () => {
  open(simulate({ world: 'large' }));
  expect(await screen.findByText('50 of 2,000 instances')).toBeInTheDocument();
  expect(rowCount()).toBe(50);
  await userEvent.click(screen.getByRole('button', { name: 'Show 50 more' }));
  expect(rowCount()).toBe(100);
  const last = document.querySelector('tbody tr:last-child th')?.textContent ?? '';
  const search = screen.getByRole('searchbox', { name: 'Find by name or ID' });
  await userEvent.click(search);
  await userEvent.paste(last);
  expect(screen.getByText(last)).toBeInTheDocument();
  await userEvent.clear(search);
  await userEvent.paste('no such name');
  expect(screen.getByText('0 of 2,000 instances')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Clear search' }));
  expect(rowCount()).toBe(50);
}, 60_000);

test('the list is read again while an instance is being created, and not any more afterwards', async () => {
  stopTime(START);
  const simulation = simulate({ createSeconds: 20 });
  await simulation.create('kafka-fresh');
  open(simulation);
  await pass();
  expect(within(rowOf('kafka-fresh')).getByText('Creating')).toBeInTheDocument();
  expect(within(rowOf('kafka-fresh')).queryByText('Register with LTS')).toBeNull();
  for (let second = 0; second < 24; second += 2) await pass(2_000);
  expect(within(rowOf('kafka-fresh')).getByText('Running')).toBeInTheDocument();
  const asked = simulation.cloud.sentTo('listInstances').length;
  expect(asked).toBeGreaterThan(5);
  await pass(10 * 60_000);
  expect(simulation.cloud.sentTo('listInstances')).toHaveLength(asked);
});

test('a creation whose end is not known is said here too, and can be disregarded after looking', async () => {
  stopTime(START);
  const attempt: Attempt = {
    id: 'a-1',
    ...SANDBOX_SESSION,
    name: 'kafka-lost',
    productId: 'p',
    vpcId: 'v',
    subnetId: 's',
    prepaid: false,
    createdAt: START,
    bodyHash: '',
    state: 'unknown',
    namedId: 'named-1',
    sends: 1,
    wasUnknown: true,
  };
  await createAttemptStore(Date.now).put(attempt);
  open(simulate());
  await pass();
  expect(screen.getByText(/^kafka-lost, sent/)).toBeInTheDocument();
  const named = screen.getByRole('link', { name: 'ID in the response: named-1' });
  expect(named).toHaveAttribute('href', '/instances/named-1');
  expect(screen.getByRole('link', { name: 'Go to the review page' })).toHaveAttribute('href', '/create/review');
  screen.getByRole('button', { name: 'Find kafka-lost' }).click();
  await pass();
  for (let second = 0; second < 150; second += 10) await pass(10_000);
  screen.getByRole('button', { name: 'I’ve checked kafka-lost: dismiss' }).click();
  await pass();
  expect(screen.queryByText(/kafka-lost/)).toBeNull();
});
