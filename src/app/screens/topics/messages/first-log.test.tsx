import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { registerOrders } from '../../../../testing/page/flow-page';
import { openMessages, seenHere, sendTestMessage } from '../../../../testing/page/messages-page';
import { renderScreen } from '../../../../testing/page/render-screen';
import { REAL_SESSION, SANDBOX_SESSION } from '../../../../testing/page/sandbox-transport';
import { servicesOver } from '../../../../testing/page/services-over';
import { type Simulation, simulate } from '../../../../testing/page/simulation';
import { GROUP, ORDERS, transferOf } from '../../../../testing/sandbox/flow';
import { changeTransfer, createLogStream, createTransfer } from '../../../flow/transfers';
import { beginSession } from '../../../lookups/http';
import { WaitingForLog } from './waiting-for-log';

const FIRST = 'Your first log arrived';
const WAITING = 'Waiting for the first log';
let close = () => {};
beforeEach(() => localStorage.clear());
afterEach(() => close());

const open = (simulation: Simulation, topic?: string) => {
  close = openMessages(simulation, topic);
};

/** Another page of the same person registers the instance, and may do more. */
async function registered({ cloud }: Simulation) {
  const services = servicesOver(cloud);
  await beginSession(services);
  await registerOrders(services);
  return services;
}

test('a log that a transfer brings is noted as one, and a test message is not', async () => {
  const simulation = simulate();
  const services = await registered(simulation);
  open(simulation);
  await sendTestMessage();
  await screen.findByText('Test message arrived');
  expect(seenHere()).toEqual([['message']]);
  close();
  await createTransfer(services, SANDBOX_SESSION, transferOf());
  expect(screen.queryByText(FIRST)).toBeNull();
  open(simulation);
  await simulation.cloud.advance(8);
  expect(await screen.findByText(FIRST, {}, { timeout: 15_000 })).toBeInTheDocument();
  expect(screen.getByText(FIRST).closest('[role=status]')).toHaveTextContent(/All steps are done/);
  expect(screen.getByRole('link', { name: 'Connect a client' })).toHaveAttribute(
    'href',
    `/instances/${ORDERS}?to=connect`,
  );
  expect((await screen.findAllByText(/\[checkout\] request/, {}, { timeout: 15_000 })).length).toBeGreaterThan(0);
  await waitFor(() => expect(seenHere()).toEqual([['message', 'log']]));
  await sendTestMessage();
  await screen.findByText('Test message arrived');
  expect(screen.queryByRole('link', { name: 'Create log transfer' })).toBeNull();
  close();
  // It's news once.
  open(simulation);
  expect((await screen.findAllByText(/\[checkout\] request/)).length).toBeGreaterThan(0);
  expect(screen.queryByText(FIRST)).toBeNull();
  expect(screen.queryByText(WAITING)).toBeNull();
});

/** A transfer of a stream that nothing writes to. */
async function quietTransfer(simulation: Simulation, isPaused = false) {
  const services = await registered(simulation);
  const stream = await createLogStream(services, SANDBOX_SESSION, GROUP, { log_stream_name: 'quiet' });
  if (stream.kind !== 'made') throw new Error(stream.kind);
  const made = await createTransfer(services, SANDBOX_SESSION, transferOf('orders', stream.item.log_stream_id));
  if (made.kind !== 'made') throw new Error(made.kind);
  if (isPaused) await changeTransfer(services, SANDBOX_SESSION, made.item.log_transfer_id, 'DISABLE');
}

test('while no log has come, the page waits for it, and sending some is its main action', async () => {
  const simulation = simulate();
  await quietTransfer(simulation);
  open(simulation);
  expect(await screen.findByText(WAITING)).toBeInTheDocument();
  const samples = screen.getByRole('button', { name: 'Send 100 sample logs' });
  const own = screen.getByRole('button', { name: 'Send test message' });
  expect([samples, own].map(({ dataset }) => dataset.variant)).toEqual(['filled', 'default']);
  // A test message is no log.
  await sendTestMessage();
  await screen.findByText('Test message arrived');
  expect(screen.getByText(WAITING)).toBeInTheDocument();
  await userEvent.click(samples);
  await screen.findByText(/^Sent\./);
  await simulation.cloud.advance(8);
  expect(await screen.findByText(FIRST, {}, { timeout: 15_000 })).toBeInTheDocument();
  expect(screen.queryByText(WAITING)).toBeNull();
});

test.each([
  ['no transfer', async () => undefined, 'orders'],
  ['a paused transfer', (simulation: Simulation) => quietTransfer(simulation, true), 'orders'],
  ['a transfer to another topic', (simulation: Simulation) => quietTransfer(simulation), 'elsewhere'],
])('%s is nothing to wait for', async (_what, prepare, topic) => {
  const simulation = simulate();
  await prepare(simulation);
  open(simulation, topic);
  await screen.findByRole('button', { name: 'Send test message' });
  await waitFor(() => expect(simulation.cloud.sentTo('listTransfers').length).toBeGreaterThan(0));
  await waitFor(() => expect(simulation.cloud.sentTo('listMessages').length).toBeGreaterThan(0));
  expect(screen.queryByText(WAITING)).toBeNull();
});

test('with the real cloud no logs are made up', async () => {
  const page = renderScreen(
    <WaitingForLog streams={[{ log_stream_id: 's', log_stream_name: 'quiet' }]} />,
    simulate({}, REAL_SESSION).cloud,
  );
  onTestFinished(page.close);
  expect(await screen.findByText(/usually arrive within a few minutes/)).toBeInTheDocument();
  expect(screen.queryByRole('button')).toBeNull();
});
