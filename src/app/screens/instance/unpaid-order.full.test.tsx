/** A yearly/monthly order that its instance waits for: on the instance's page and in the list. */
import { fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Session } from '../../../contract/gateway-api';
import { acceptedAttempt } from '../../../testing/page/accepted-attempt';
import { leap, pass, stopTime } from '../../../testing/page/fake-time';
import { renderScreen } from '../../../testing/page/render-screen';
import { REAL_SESSION, SANDBOX_SESSION } from '../../../testing/page/sandbox-transport';
import { type Simulation, simulate } from '../../../testing/page/simulation';
import { createAttemptStore } from '../../submission/attempt-store';
import InstancesPage from '../instances/instances-page';
import InstancePage from './instance-page';

const START = Date.UTC(2026, 0, 5, 9);
const ORDER = '/v2/orders/customer-orders/details/*';
const YEARLY = { charging_mode: 'prePaid', period_type: 'year', period_num: 1 } as const;

let close = () => {};
beforeEach(() => stopTime(START));
afterEach(() => {
  close();
  vi.useRealTimers();
});

const openPage = (simulation: Simulation, id: string) => {
  close = renderScreen(<InstancePage id={id} />, simulation.cloud).close;
  return pass();
};
const openList = (simulation: Simulation) => {
  close = renderScreen(<InstancesPage />, simulation.cloud).close;
  return pass();
};

async function order(session: Session, autoPay: boolean) {
  const simulation = simulate({ createSeconds: 60 }, session);
  const id = await simulation.create('kafka-yearly', { bss_param: { ...YEARLY, is_auto_pay: autoPay } });
  return { simulation, id };
}

const remember = (session: Session, instanceId: string, autoPay: boolean) =>
  createAttemptStore(Date.now).put(
    acceptedAttempt(session, { instanceId, name: 'kafka-yearly', at: START, prepaid: true, autoPay }),
  );

/** What turns or counts while something is being created. */
const moves = () => document.querySelectorAll('[data-moves], [data-tone="moving"], [role="timer"]').length;
const stages = () =>
  within(screen.getByRole('list', { name: 'Stages' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
const badge = () => document.querySelector('[data-tone]')?.textContent;

test('B42: an unpaid order waits, with its stages, a link to pay and no clock, and goes on once it is paid', async () => {
  const { simulation, id } = await order(REAL_SESSION, false);
  await openPage(simulation, id);
  expect(screen.getByRole('heading', { name: 'Waiting for payment' })).toBeInTheDocument();
  expect(stages()).toEqual(['Ordered (done)', 'Waiting for payment (now)', 'Created (pending)', 'Running (pending)']);
  expect([badge(), moves()]).toEqual(['Waiting for payment', 0]);
  expect(document.title).toBe('Waiting for payment: kafka-yearly · Kafka Launchpad');
  const pay = screen.getByRole('link', { name: /^Pay in the Billing Center/ });
  expect(pay).toHaveAttribute('href', 'https://account.huaweicloud.com/usercenter/');
  expect(screen.queryByRole('button', { name: /simulated/ })).toBeNull();
  // Hours later it is as it was, and never late.
  await leap(3 * 3_600_000);
  expect(screen.queryByText(/longer than the usual|creating your instance/i)).toBeNull();
  expect(moves()).toBe(0);
  await simulation.pay(id);
  await pass(15_000);
  expect(screen.queryByRole('heading', { name: 'Waiting for payment' })).toBeNull();
  expect(stages()).toEqual(['Ordered (done)', 'Paid (done)', 'Creating (now)', 'Running (pending)']);
  // From the payment on, not from the order.
  expect(screen.getByRole('timer')).toHaveTextContent(/^15 s$/);
});

test.each([
  [6, 'Waiting for payment', 0],
  ['6', 'Waiting for payment', 0],
  [3, 'Creating', 3],
  [5, 'Creating', 3],
  [1, 'Payment unconfirmed', 0],
  [2, 'Payment unconfirmed', 0],
  [9, 'Payment unconfirmed', 0],
  [77, 'Payment unconfirmed', 0],
  [4, 'Order canceled', 0],
] as const)('B42: an order in the state %j is told as “%s”', async (status, says, moving) => {
  const { simulation, id } = await order(REAL_SESSION, false);
  const body = { order_info: { status, payment_time: '2026-01-05T09:00:00Z' } };
  await simulation.fault(ORDER, { status: 200, body }, 99);
  await openPage(simulation, id);
  expect([badge(), moves()]).toEqual([says, moving]);
});

const refused = (status: number, error_code: string) => ({ status, body: { error_code, error_msg: 'Not for you.' } });
const UNREADABLE = [
  ['no right', refused(403, 'CBC.0150'), /CBC.0150/],
  ['a token of a project', refused(401, 'APIGW.0301'), /APIGW.0301/],
  ['an order of the other site', refused(404, 'CBC.99003626'), /CBC.99003626/],
  ['a page', { status: 200, body: '<html>' }, /Couldn’t read the response/],
  ['an order without a state', { status: 200, body: { order_info: {} } }, /Couldn’t read the response/],
] as const;

test.each(UNREADABLE)(
  'B42: an order that cannot be read (%s) is told with what is known, and is asked for once',
  async (_why, action, words) => {
    const { simulation, id } = await order(REAL_SESSION, false);
    await remember(REAL_SESSION, id, false);
    await simulation.fault(ORDER, action, 999);
    await openPage(simulation, id);
    await pass(60_000);
    expect(screen.getByRole('heading', { name: 'Payment unconfirmed' })).toBeInTheDocument();
    expect(screen.getByText(/^We couldn’t check whether the order is/)).toBeInTheDocument();
    expect(screen.getByText(words)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /^View orders in the Billing Center/ })).toBeInTheDocument();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(moves()).toBe(0);
    expect(simulation.cloud.sentTo('showOrder')).toHaveLength(1);
    // The instance says by itself that it was paid.
    await simulation.pay(id);
    await pass(90_000);
    expect(badge()).toBe('Running');
  },
);

test('B42: an order that pays itself is believed where it cannot be read, and not where it waits all the same', async () => {
  const { simulation, id } = await order(REAL_SESSION, true);
  await remember(REAL_SESSION, id, true);
  await simulation.fault(ORDER, refused(403, 'CBC.0150'), 1);
  await openPage(simulation, id);
  expect(stages()).toEqual(['Ordered (done)', 'Paying and creating (now)', 'Running (pending)']);
  expect(screen.getByRole('timer')).toBeInTheDocument();
  close();
  await simulation.fault(ORDER, { status: 200, body: { order_info: { status: 6 } } }, 99);
  await openPage(simulation, id);
  expect([badge(), moves()]).toEqual(['Waiting for payment', 0]);
});

test('B42: a cancelled order ends the waiting, also where its instance goes with it, and nothing more is asked', async () => {
  const { simulation, id } = await order(REAL_SESSION, false);
  await remember(REAL_SESSION, id, false);
  await openPage(simulation, id);
  await simulation.cancelOrder(id);
  await pass(15_000);
  expect(screen.getByText('The order was canceled')).toBeInTheDocument();
  expect(screen.queryByRole('list', { name: 'Stages' })).toBeNull();
  const asked = simulation.cloud.sent.length;
  await leap(30 * 60_000);
  expect(simulation.cloud.sent.length).toBe(asked);
  close();
  await openPage(simulation, id);
  await simulation.fault(`/v2/*/instances/${id}`, refused(404, 'DMS.00404022'), 99);
  fireEvent.focus(window);
  document.dispatchEvent(new Event('visibilitychange'));
  await pass(1_000);
  expect(screen.getByText('The order was canceled')).toBeInTheDocument();
  expect(screen.queryByText('Waiting for payment')).toBeNull();
});

test('B42: in the sandbox a button pays, on the page and in the list', async () => {
  const { simulation, id } = await order(SANDBOX_SESSION, false);
  await openList(simulation);
  const row = () => within(screen.getByRole('row', { name: /^kafka-yearly / }));
  expect(row().getByText('Waiting for payment')).toBeInTheDocument();
  expect(row().queryByText('Creating')).toBeNull();
  fireEvent.click(row().getByRole('button', { name: 'Pay (simulated): kafka-yearly' }));
  await pass(2_000);
  expect(row().getByText('Creating')).toBeInTheDocument();
  expect(row().queryByRole('button', { name: /simulated/ })).toBeNull();
  close();
  const second = await simulation.create('kafka-monthly', { bss_param: { ...YEARLY, period_type: 'month' } });
  expect(second).not.toBe(id);
  await openPage(simulation, second);
  fireEvent.click(screen.getByRole('button', { name: 'Pay (simulated): kafka-monthly' }));
  await pass(2_000);
  expect(badge()).toBe('Creating');
  await leap(60_000);
  await pass(2_000);
  expect(badge()).toBe('Running');
});

test.each([
  [6, 'Waiting for payment', true],
  [3, 'Creating', false],
  [4, 'Order canceled', false],
  [9, 'Payment unconfirmed', false],
] as const)(
  'B42: in the list an order in the state %j is “%s”; the link to pay stands: %s',
  async (status, says, isPayable) => {
    const { simulation } = await order(REAL_SESSION, false);
    await simulation.fault(ORDER, { status: 200, body: { order_info: { status } } }, 99);
    await openList(simulation);
    const row = within(screen.getByRole('row', { name: /^kafka-yearly / }));
    expect(row.getByText(says)).toBeInTheDocument();
    expect(row.queryByRole('link', { name: /^Pay in the Billing Center/ }) !== null).toBe(isPayable);
    expect(simulation.cloud.sentTo('showOrder')).toHaveLength(1);
  },
);
