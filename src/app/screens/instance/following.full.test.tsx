/** Rows B31 to B33 of what goes wrong while an instance is followed, over the sandbox and its clock. */
import { fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { acceptedAttempt } from '../../../testing/page/accepted-attempt';
import { leap, pass, stopTime } from '../../../testing/page/fake-time';
import { renderScreen } from '../../../testing/page/render-screen';
import { REAL_SESSION } from '../../../testing/page/sandbox-transport';
import { type Simulation, simulate } from '../../../testing/page/simulation';
import { createAttemptStore } from '../../submission/attempt-store';
import InstancePage from './instance-page';

const START = Date.UTC(2026, 0, 5, 9);
const MINUTE = 60_000;
let close = () => {};
let visibility: DocumentVisibilityState = 'visible';

const open = (simulation: Simulation, id: string) => {
  const page = renderScreen(<InstancePage id={id} />, simulation.cloud);
  close = page.close;
};

beforeEach(() => {
  close = () => {};
  visibility = 'visible';
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility);
  stopTime(START);
});
afterEach(() => {
  close();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const readings = ({ cloud }: Simulation) => cloud.sentTo('showInstance').length;
const heard = (name: string) => screen.getByText(new RegExp(`^Status of ${name}: `)).textContent;

function show(state: DocumentVisibilityState) {
  visibility = state;
  window.dispatchEvent(new Event('visibilitychange'));
}

/** Lets time pass in steps of one reading, so that each is answered before the next. */
async function follow(ms: number, stepMs = 15_000) {
  const end = Date.now() + ms;
  // A step takes some milliseconds more, see `pass`.
  while (Date.now() < end) await pass(Math.min(stepMs, end - Date.now()));
}

test('B31: 404 three times right after the create is "not there yet", then it is created, then it runs', async () => {
  const simulation = simulate({ createSeconds: 120 }, REAL_SESSION);
  const id = await simulation.create('kafka-shy');
  await createAttemptStore(Date.now).put(
    acceptedAttempt(REAL_SESSION, { instanceId: id, name: 'kafka-shy', at: START }),
  );
  const body = { error_code: 'DMS.00404022', error_msg: 'This instance does not exist.' };
  await simulation.fault(`/v2/*/instances/${id}`, { status: 404, body }, 3);
  open(simulation, id);
  await pass();
  const told = [];
  for (let step = 0; step < 12; step += 1) {
    told.push(heard('kafka-shy').replace('Status of kafka-shy: ', ''));
    expect(screen.queryByText(/not found|Couldn’t load/)).toBeNull();
    await pass(15_000);
  }
  expect([...new Set(told)]).toEqual(['Request accepted, instance not listed yet', 'Creating', 'Running']);
});

test('whoever watched the creation is told what comes next; whoever comes later finds the sober line', async () => {
  const simulation = simulate({ createSeconds: 60 });
  const id = await simulation.create('kafka-watched');
  open(simulation, id);
  await pass();
  expect(screen.queryByRole('heading', { name: 'Your instance is running' })).toBeNull();
  await follow(2 * MINUTE);
  expect(screen.getByRole('heading', { name: 'Your instance is running' })).toBeInTheDocument();
  // The first of two: the other stands in the checklist, which leaves the main action to the head.
  const [next, again] = screen.getAllByRole('link', { name: 'Register with LTS' });
  expect(next).toHaveAttribute('href', `/instances/${id}/lts`);
  expect([next, again].map((one) => one?.matches('.mantine-Button-root'))).toEqual([true, false]);
  const connect = screen.getByRole('link', { name: 'Connect a client' });
  expect(connect).toHaveAttribute('href', `/instances/${id}?to=connect`);
  expect((next as Node).compareDocumentPosition(connect)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  fireEvent.click(connect);
  expect(document.activeElement).toHaveTextContent(/^Connect/);
  close();
  open(simulation, id);
  await pass();
  expect(screen.getByText('Your instance is running')).toBeInTheDocument();
  expect(screen.getAllByRole('link', { name: 'Register with LTS' })).toHaveLength(1);
});

test('B31: 404 for longer than the grace is a missing instance, whose id stays on the page', async () => {
  const simulation = simulate({}, REAL_SESSION);
  const id = 'never-appears';
  await createAttemptStore(Date.now).put(
    acceptedAttempt(REAL_SESSION, { instanceId: id, name: 'kafka-lost', at: START }),
  );
  open(simulation, id);
  await pass();
  expect(screen.getByText('Request accepted')).toBeInTheDocument();
  await leap(5 * MINUTE);
  await pass(15_000);
  expect(screen.getByRole('heading', { name: 'Instance not found' })).toBeInTheDocument();
  expect(screen.getByText(/with ID never-appears/)).toBeInTheDocument();
});

test('B32: a yearly order that is not paid waits for payment, also while the API answers 404, and its id is never lost', async () => {
  const simulation = simulate({ createSeconds: 60 }, REAL_SESSION);
  const bss_param = { charging_mode: 'prePaid', period_type: 'year', period_num: 1, is_auto_pay: false } as const;
  const id = await simulation.create('kafka-yearly', { bss_param });
  const order = { instanceId: id, name: 'kafka-yearly', at: START, prepaid: true, autoPay: false };
  await createAttemptStore(Date.now).put(acceptedAttempt(REAL_SESSION, order));
  const body = { error_code: 'DMS.00404022', error_msg: 'This instance does not exist.' };
  await simulation.fault(`/v2/*/instances/${id}`, { status: 404, body }, 30);
  open(simulation, id);
  await pass();
  await follow(7 * MINUTE);
  // Longer than the grace of a pay-per-use instance.
  expect(screen.getByText('Request accepted')).toBeInTheDocument();
  expect(screen.getByRole('heading', { name: 'Waiting for payment' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: /^Pay in the Billing Center/ })).toHaveAttribute(
    'href',
    'https://account.huaweicloud.com/usercenter/',
  );
  expect(screen.getByText(id)).toBeInTheDocument();
  await follow(MINUTE);
  expect(heard('kafka-yearly')).toBe('Status of kafka-yearly: Waiting for payment');
  expect(screen.getByRole('heading', { name: 'Waiting for payment' })).toBeInTheDocument();
  expect(screen.getByText(/^Order CS/)).toBeInTheDocument();
  expect(screen.queryByRole('timer')).toBeNull();
  await leap(20 * MINUTE);
  expect(screen.queryByText(/This is taking longer than the/)).toBeNull();
  expect(screen.queryByRole('link', { name: 'Register with LTS' })).toBeNull();
  await simulation.pay(id);
  await follow(2 * MINUTE);
  expect(heard('kafka-yearly')).toBe('Status of kafka-yearly: Running');
  expect(screen.queryByText('Waiting for payment')).toBeNull();
  expect(screen.getByText(id)).toBeInTheDocument();
});

test.each(['CREATEFAILED', 'FROZEN', 'WEIRDNESS'])(
  'B32: %s is shown in the vendor’s own word, and LTS stays locked',
  async (status) => {
    const simulation = simulate({}, REAL_SESSION);
    const id = await simulation.create('kafka-odd');
    const body = { instance_id: id, name: 'kafka-odd', status };
    await simulation.fault(`/v2/*/instances/${id}`, { status: 200, body }, 99);
    open(simulation, id);
    await pass();
    expect(screen.getByTitle(status)).toBeInTheDocument();
    expect(screen.getByText(id)).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Register with LTS' })).toBeNull();
    await follow(2 * MINUTE);
    // What is settled is read once; a word that nobody knows is read on.
    expect(readings(simulation)).toBe(status === 'WEIRDNESS' ? 9 : 1);
  },
);

test('B33: three hours: every 15 s until 50 min, every 60 s after that, said so, and never called failed', async () => {
  const simulation = simulate({ createSeconds: 4 * 3600 }, REAL_SESSION);
  const id = await simulation.create('kafka-slow');
  open(simulation, id);
  await pass();
  await follow(50 * MINUTE - 1_000);
  const quick = readings(simulation);
  expect(quick).toBeGreaterThan(190);
  expect(quick).toBeLessThanOrEqual(1 + 200);
  expect(screen.queryByText(/We now check the status once/)).toBeNull();
  await follow(130 * MINUTE, MINUTE);
  const slow = readings(simulation) - quick;
  expect(slow).toBeGreaterThan(120);
  expect(slow).toBeLessThanOrEqual(1 + 130);
  expect(screen.getByText(/We now check the status once/)).toBeInTheDocument();
  expect(heard('kafka-slow')).toBe('Status of kafka-slow: Creating');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a hidden tab reads nothing; when it can be seen again it reads once and goes on at its pace', async () => {
  const simulation = simulate({ createSeconds: 3600 }, REAL_SESSION);
  const id = await simulation.create('kafka-hidden');
  open(simulation, id);
  await pass();
  await follow(MINUTE);
  const before = readings(simulation);
  show('hidden');
  await follow(20 * MINUTE, MINUTE);
  expect(readings(simulation)).toBe(before);
  show('visible');
  await pass(1_000);
  expect(readings(simulation)).toBe(before + 1);
  await pass(13_000);
  expect(readings(simulation)).toBe(before + 1);
  await pass(2_000);
  expect(readings(simulation)).toBe(before + 2);
});

test('B25: a computer that slept for eight hours reads once when it wakes, not as often as it missed', async () => {
  const simulation = simulate({ createSeconds: 12 * 3600 }, REAL_SESSION);
  const id = await simulation.create('kafka-asleep');
  open(simulation, id);
  await pass();
  await follow(MINUTE);
  const before = readings(simulation);
  await leap(8 * 60 * MINUTE);
  await pass(15_000);
  expect(readings(simulation) - before).toBeLessThanOrEqual(2);
});
