import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { leap, pass, stopTime } from '../../../testing/page/fake-time';
import { renderScreen } from '../../../testing/page/render-screen';
import { idOf, type Simulation, simulate } from '../../../testing/page/simulation';
import InstancePage from './instance-page';

const START = Date.UTC(2026, 0, 5, 9);
let close = () => {};

const open = (simulation: Simulation, id: string) => {
  const page = renderScreen(<InstancePage id={id} />, simulation.cloud);
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

const asked = ({ cloud }: Simulation) => cloud.sentTo('showInstance').length;

test('rule 20: a creation is followed to its end, in words that change only with the status, and then left alone', async () => {
  stopTime(START);
  const simulation = simulate({ createSeconds: 240 });
  const id = await simulation.create('kafka-fresh');
  open(simulation, id);
  await pass();
  expect(screen.getByRole('heading', { level: 1, name: 'kafka-fresh' })).toBeInTheDocument();
  expect(document.title).toBe('Creating: kafka-fresh · Kafka Launchpad');
  const heard = screen.getByText('Status of kafka-fresh: Creating');
  expect(heard).toHaveAttribute('role', 'status');
  expect(screen.queryByRole('link', { name: 'Register with LTS' })).toBeNull();
  await leap(64_000);
  // The clock that nobody sets slept as well: the next answer tells the time.
  await pass(15_000);
  expect(screen.getByRole('timer')).toHaveTextContent(/^1 min (?:19|20|21) s$/);
  expect(heard).toHaveTextContent('Status of kafka-fresh: Creating');
  expect(screen.getByText('Usually takes seconds in the sandbox')).toBeInTheDocument();
  expect(screen.queryByText(/15 min/)).toBeNull();
  await leap(180_000);
  await pass(2_000);
  expect(heard).toHaveTextContent('Status of kafka-fresh: Running');
  expect(screen.queryByRole('timer')).toBeNull();
  // LTS can't connect yet.
  expect(screen.queryByRole('link', { name: 'Register with LTS' })).toBeNull();
  expect(screen.getByText(/^DMS is opening port 9011 on the brokers for LTS/)).toBeInTheDocument();
  await leap(24_000);
  await pass(2_000);
  expect(screen.getAllByRole('link', { name: 'Register with LTS' })[0]).toHaveAttribute('href', `/instances/${id}/lts`);
  const before = asked(simulation);
  await pass(30 * 60_000);
  expect(asked(simulation)).toBe(before);
});

test('after 15 minutes it says that it takes longer than documented', async () => {
  stopTime(START);
  const simulation = simulate({ createSeconds: 3600 });
  const id = await simulation.create('kafka-slow');
  open(simulation, id);
  await pass();
  await leap(15 * 60_000 - 1_000);
  expect(screen.queryByText(/This is taking longer than the/)).toBeNull();
  await pass(2_000);
  expect(screen.getByText(/This is taking longer than the/)).toBeInTheDocument();
});

test('a running instance shows where to connect, and the address can be copied', async () => {
  const user = userEvent.setup();
  const simulation = simulate();
  open(simulation, idOf('kafka-orders'));
  const panel = within(
    (await screen.findByText('Private network, SASL_SSL, port 9093')).closest('section') ?? document.body,
  );
  const servers = panel.getByText(/^192\.168\.10\.\d+:9093,/).textContent;
  await user.click(panel.getByRole('button', { name: /^Copy the bootstrap servers/ }));
  expect(await navigator.clipboard.readText()).toBe(servers);
  expect(await panel.findByText(/^Copied/)).toBeInTheDocument();
  expect(panel.getByText('SCRAM-SHA-512')).toBeInTheDocument();
  expect(panel.getByText('kafka_admin')).toBeInTheDocument();
});

test('a browser that refuses the clipboard is no silent failure', async () => {
  const user = userEvent.setup();
  open(simulate(), idOf('kafka-orders'));
  const button = await screen.findByRole('button', { name: 'Copy the instance ID' });
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new Error('refused'));
  await user.click(button);
  expect(await screen.findByText(/\. Select the text and copy/)).toBeInTheDocument();
});

test('B32: a failed creation says what to do, and is not asked for again', async () => {
  stopTime(START);
  const simulation = simulate();
  open(simulation, idOf('kafka-staging'));
  await pass();
  expect(screen.getByText('Instance creation failed')).toBeInTheDocument();
  expect(screen.getByText(/The failed instance uses no other/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Try again with the same settings' })).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: 'Register with LTS' })).toBeNull();
  await pass(30 * 60_000);
  expect(asked(simulation)).toBe(1);
});

test('B32: a yearly order that waits for payment says so, and goes on once it is paid', async () => {
  stopTime(START);
  const simulation = simulate({ createSeconds: 20 });
  const bss_param = { charging_mode: 'prePaid', period_type: 'year', period_num: 1, is_auto_pay: false } as const;
  const id = await simulation.create('kafka-yearly', { bss_param });
  open(simulation, id);
  await pass();
  await leap(20 * 60_000);
  expect(screen.getByRole('heading', { name: 'Waiting for payment' })).toBeInTheDocument();
  expect(screen.getByText(/^Order CS/)).toBeInTheDocument();
  await simulation.pay(id);
  await leap(30_000);
  await pass(2_000);
  expect(screen.getByText('Your instance is running')).toBeInTheDocument();
  expect(screen.queryByText('Waiting for payment')).toBeNull();
});

test.each<[string, object, Record<string, string | undefined>]>([
  [
    'with names and ids',
    {
      vpc_name: 'vpc',
      vpc_id: 'v-1',
      subnet_name: 'net',
      subnet_id: 's-1',
      subnet_cidr: '10.0.0.0/8',
      security_group_name: 'default',
      security_group_id: 'g-1',
    },
    { VPC: 'vpc v-1', Subnet: 'net (10.0.0.0/8) s-1', 'Security group': 'default g-1' },
  ],
  [
    'with ids alone',
    { vpc_id: 'v-1', subnet_id: 's-1', subnet_cidr: '10.0.0.0/8', security_group_name: '', security_group_id: 'g-1' },
    { VPC: 'v-1', Subnet: 's-1 (10.0.0.0/8)', 'Security group': 'g-1' },
  ],
  [
    'with names alone',
    { vpc_name: 'vpc', subnet_name: 'net', security_group_name: 'גרופ\u202e' },
    { VPC: 'vpc', Subnet: 'net', 'Security group': 'גרופ\u202e' },
  ],
  ['with nothing', {}, { VPC: undefined, Subnet: undefined, 'Security group': undefined }],
])('B44: parts of the network that the API tells %s are shown with what it tells', async (_, told, expected) => {
  const simulation = simulate();
  const id = idOf('kafka-orders');
  const body = { instance_id: id, name: 'kafka-orders', status: 'RUNNING', ...told };
  await simulation.fault(`/v2/*/instances/${id}`, { status: 200, body }, 9);
  open(simulation, id);
  await screen.findByText('Instance details');
  const answerTo = (label: string) =>
    screen.queryByText(label, { selector: 'dt' })?.nextElementSibling?.textContent?.trim();
  expect(Object.fromEntries(Object.keys(expected).map((label) => [label, answerTo(label)]))).toEqual(expected);
  for (const name of ['vpc', 'net', 'default', 'גרופ\u202e'].filter((one) => Object.values(told).includes(one)))
    expect(screen.getByText(name, { selector: 'dd bdi' })).toBeInTheDocument();
});

test('an instance that does not exist has a clear page, and is asked for once', async () => {
  stopTime(START);
  const simulation = simulate();
  open(simulation, 'no-such-instance');
  await pass();
  expect(screen.getByRole('heading', { name: 'Instance not found' })).toBeInTheDocument();
  expect(screen.getByText(/with ID no-such-instance/)).toBeInTheDocument();
  await pass(10 * 60_000);
  expect(asked(simulation)).toBe(1);
});

test('B32: a status that no document lists is shown as it came, and followed', async () => {
  stopTime(START);
  const simulation = simulate();
  const id = idOf('kafka-orders');
  const body = { instance_id: id, name: 'kafka-orders', status: 'WEIRDNESS' };
  await simulation.fault(`/v2/*/instances/${id}`, { status: 200, body }, 2);
  open(simulation, id);
  await pass();
  expect(screen.getByText('Unknown status: WEIRDNESS')).toBeInTheDocument();
  await pass(2_000);
  await pass(2_000);
  expect(screen.getByText('Your instance is running')).toBeInTheDocument();
});

test('a reading that fails keeps what is known and is repeated on request', async () => {
  const user = userEvent.setup();
  const simulation = simulate();
  const path = `/v2/*/instances/${idOf('kafka-orders')}`;
  await simulation.fault(path, { status: 403, body: { error_code: 'X.1', error_msg: 'no' } });
  open(simulation, idOf('kafka-orders'));
  expect(await screen.findByText('Couldn’t load the instance')).toBeInTheDocument();
  expect(screen.getByText('X.1: no')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Your instance is running')).toBeInTheDocument();
});
