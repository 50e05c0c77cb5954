/** The registration that was planned before Create: once, when the instance runs and LTS can reach it. */
import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createdNow } from '../../../testing/page/attempt-world';
import { pass, stopTime } from '../../../testing/page/fake-time';
import { forgetRegistrations, REGISTER_PATH, registrations } from '../../../testing/page/registration';
import { renderScreen } from '../../../testing/page/render-screen';
import { servicesOver } from '../../../testing/page/services-over';
import { DEMO_CREDENTIALS, idOf, type Simulation, simulate } from '../../../testing/page/simulation';
import { registerPlan } from '../../submission/register-plan';
import { secretsHandoff } from '../../submission/secrets-handoff';
import InstancePage from './instance-page';
// What the page loads when it is needed is loaded beforehand.
import './register-when-running';
import './tell-me';

const PASSWORD = DEMO_CREDENTIALS.password;
const LOST = { reset: true } as const;

beforeEach(async () => {
  sessionStorage.clear();
  await forgetRegistrations();
  stopTime(Date.UTC(2026, 0, 5, 9));
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

interface Plan {
  name?: string;
  id?: string;
  hasPassword?: boolean;
}

/** A tab in which the registration of an instance is planned, as after Create. */
function openTab(simulation: Simulation, { name = 'kafka-orders', id = idOf(name), hasPassword = true }: Plan = {}) {
  const services = servicesOver(simulation.cloud);
  const plan = services.get(registerPlan);
  plan.want(true);
  plan.noteCreated(id);
  const handoff = services.get(secretsHandoff);
  if (hasPassword) handoff.handOver(createdNow(id), DEMO_CREDENTIALS, handoff.notePress(0));
  return { id, ...renderScreen(<InstancePage id={id} />, simulation.cloud, services) };
}

/** The same tab after a reload: what was in memory is gone. */
const reloaded = (simulation: Simulation, id: string) => {
  cleanup();
  return renderScreen(<InstancePage id={id} />, simulation.cloud, servicesOver(simulation.cloud));
};

const stored = () => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]);

test('a new instance is registered once, when it runs and its port for LTS is open', async () => {
  const simulation = simulate({ createSeconds: 6 });
  const id = await simulation.create('kafka-planned');
  openTab(simulation, { id, hasPassword: false });
  await pass();
  expect(screen.getByText('Waiting to register with LTS')).toBeInTheDocument();
  expect(screen.getByText(/If you close the tab, register with one click later/)).toBeInTheDocument();
  for (let second = 0; second < 12; second += 2) await pass(2_000);
  expect(screen.getByText('LTS can now write logs to topics of this instance.')).toBeInTheDocument();
  expect(registrations(simulation).map(({ body }) => body)).toEqual([
    { instance_id: id, kafka_name: 'kafka-planned', connect_info: {} },
  ]);
  for (let second = 0; second < 40; second += 10) await pass(10_000);
  expect(registrations(simulation)).toHaveLength(1);
});

test('A22: the password goes from memory to LTS and to no storage, and stays in memory for the page', async () => {
  const simulation = simulate();
  const { id, services } = openTab(simulation);
  await pass();
  expect(registrations(simulation).map(({ body }) => body)).toMatchObject([
    { connect_info: { user_name: DEMO_CREDENTIALS.user, pwd: PASSWORD } },
  ]);
  expect(stored()).not.toContain(PASSWORD);
  expect(services.get(secretsHandoff).credentialsOf(id)).toEqual(DEMO_CREDENTIALS);
  expect(screen.queryByText(PASSWORD)).toBeNull();
});

test('two tabs register once, and so does a reload', async () => {
  const simulation = simulate();
  const { id } = openTab(simulation);
  openTab(simulation);
  await pass();
  expect(registrations(simulation)).toHaveLength(1);
  reloaded(simulation, id);
  await pass(5_000);
  openTab(simulation);
  await pass(5_000);
  expect(registrations(simulation)).toHaveLength(1);
});

test.each(['before', 'after'] as const)(
  'a response lost %s processing is unknown, and nothing is sent again',
  async (when) => {
    const simulation = simulate();
    await simulation.cloud.fault({ path: REGISTER_PATH, times: 1, when, action: LOST });
    const { id } = openTab(simulation);
    await pass();
    expect(screen.getByText('We couldn’t confirm the registration')).toBeInTheDocument();
    expect(screen.getAllByRole('link', { name: 'Register with LTS' }).length).toBeGreaterThan(0);
    reloaded(simulation, id);
    await pass(5_000);
    openTab(simulation);
    await pass(5_000);
    expect(screen.getByText('Not registered automatically')).toBeInTheDocument();
    expect(registrations(simulation)).toHaveLength(1);
  },
);

test('a refusal is shown with LTS’s words, and not tried again', async () => {
  const simulation = simulate();
  const body = { error_code: 'LTS.1719', error_msg: 'The username or password is incorrect' };
  await simulation.cloud.fault({ path: REGISTER_PATH, times: 1, when: 'before', action: { status: 400, body } });
  openTab(simulation);
  await pass();
  expect(screen.getByText('LTS rejected the registration')).toBeInTheDocument();
  expect(screen.getByText(/^LTS\.1719: /)).toBeInTheDocument();
  cleanup();
  openTab(simulation);
  await pass(5_000);
  expect(registrations(simulation)).toHaveLength(1);
});

test('an instance that LTS can’t reach is not registered', async () => {
  const simulation = simulate();
  openTab(simulation, { name: 'kafka-audit' });
  await pass(5_000);
  expect(screen.getByText('Not registered yet: LTS can’t reach the brokers')).toBeInTheDocument();
  expect(registrations(simulation)).toEqual([]);
});

test('where nobody can check whether LTS reaches it, a person decides', async () => {
  const simulation = simulate();
  const body = { error_code: 'VPC.0010', error_msg: 'Rules on xx by xx disallowed by policy.' };
  await simulation.fault('/v3/*/vpc/security-group-rules', { status: 403, body }, 9);
  openTab(simulation);
  await pass(5_000);
  expect(screen.getByText('We couldn’t check whether LTS can reach the brokers.')).toBeInTheDocument();
  expect(registrations(simulation)).toEqual([]);
});

test('without the password the page asks for it', async () => {
  const simulation = simulate();
  const { id } = openTab(simulation, { hasPassword: false });
  await pass(5_000);
  expect(screen.getByText('Enter the password to register with LTS')).toBeInTheDocument();
  reloaded(simulation, id);
  await pass(5_000);
  expect(screen.getByText('Enter the password to register with LTS')).toBeInTheDocument();
  expect(registrations(simulation)).toEqual([]);
});

test('what isn’t planned isn’t registered', async () => {
  const simulation = simulate();
  const services = servicesOver(simulation.cloud);
  const id = idOf('kafka-clickstream');
  services.get(registerPlan).noteCreated(id);
  renderScreen(<InstancePage id={id} />, simulation.cloud, services);
  await pass(5_000);
  expect(registrations(simulation)).toEqual([]);
});

test('signing out forgets the plan', async () => {
  const simulation = simulate();
  const services = servicesOver(simulation.cloud);
  const plan = services.get(registerPlan);
  plan.want(true);
  plan.noteCreated('i-1');
  const { forgetting } = await import('../../lookups/forget');
  services.get(forgetting).forgetSecrets();
  expect([plan.isWanted.get(), [...plan.ids.get()]]).toEqual([false, []]);
  expect(stored()).not.toContain('i-1');
});
