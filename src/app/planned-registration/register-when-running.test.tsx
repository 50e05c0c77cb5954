/** The registration that was planned before Create: once, when the instance runs and LTS can reach it. */
import { cleanup, fireEvent, screen } from '@testing-library/react';
import type { ComponentType } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { acceptedAttempt } from '../../testing/page/accepted-attempt';
import { createdNow } from '../../testing/page/attempt-world';
import { pass, stopTime } from '../../testing/page/fake-time';
import { forgetRegistrations, REGISTER_PATH, registrations } from '../../testing/page/registration';
import { renderScreen } from '../../testing/page/render-screen';
import { SANDBOX_SESSION } from '../../testing/page/sandbox-transport';
import { servicesOver } from '../../testing/page/services-over';
import { DEMO_CREDENTIALS, idOf, type Simulation, simulate } from '../../testing/page/simulation';
import InstancePage from '../screens/instance/instance-page';
import MessagesPage from '../screens/topics/messages/messages-page';
import TopicsPage from '../screens/topics/topics-page';
import TransfersPage from '../screens/transfers/transfers-page';
import UsersPage from '../screens/users/users-page';
import { createAttemptStore } from '../submission/attempt-store';
import { registerPlan } from '../submission/register-plan';
import { secretsHandoff } from '../submission/secrets-handoff';
// What the page loads when it is needed is loaded beforehand.
import './register-when-running';
import '../screens/instance/tell-me';

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
  Page?: ComponentType<{ id: string }>;
  name?: string;
  id?: string;
  hasPassword?: boolean;
}

/** A tab in which the registration of an instance is planned, as after Create. */
function openTab(
  simulation: Simulation,
  { name = 'kafka-orders', id = idOf(name), hasPassword = true, Page = InstancePage }: Plan = {},
) {
  const services = servicesOver(simulation.cloud);
  const plan = services.get(registerPlan);
  plan.want(true);
  plan.noteCreated(id);
  const handoff = services.get(secretsHandoff);
  if (hasPassword) handoff.handOver(createdNow(id), DEMO_CREDENTIALS, handoff.notePress(0));
  return { id, ...renderScreen(<Page id={id} />, simulation.cloud, services) };
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
  expect(screen.getByText(/Keep a page of this instance open in this tab\.$/)).toBeInTheDocument();
  // What the notice asks for isn't contradicted above it.
  expect(screen.queryByText(/You can close this page/)).toBeNull();
  for (let second = 0; second < 12; second += 2) await pass(2_000);
  expect(screen.getByText('LTS can now write logs to topics of this instance.')).toBeInTheDocument();
  expect(registrations(simulation).map(({ body }) => body)).toEqual([
    { instance_id: id, kafka_name: 'kafka-planned', connect_info: {} },
  ]);
  for (let second = 0; second < 40; second += 10) await pass(10_000);
  expect(registrations(simulation)).toHaveLength(1);
});

test.each<[string, ComponentType<{ id: string }>]>([
  ['topics', TopicsPage],
  ['messages', ({ id }) => <MessagesPage id={id} topic="orders" />],
  ['transfers', TransfersPage],
  ['users', UsersPage],
])('it goes on while the page of %s is open instead, once', async (_which, Page) => {
  const simulation = simulate();
  openTab(simulation, { Page });
  await pass();
  await pass(2_000);
  expect(screen.getByText('LTS can now write logs to topics of this instance.')).toBeInTheDocument();
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

const SASL = {
  ssl_enable: true,
  kafka_security_protocol: 'SASL_SSL',
  access_user: DEMO_CREDENTIALS.user,
  password: PASSWORD,
} as const;
const MEMORY = /^It was only in the memory of the tab that created the instance\./;

/** Fills in the password and sends it on. */
function give(button: string) {
  fireEvent.change(screen.getByLabelText('Password'), { target: { value: PASSWORD } });
  fireEvent.click(screen.getByRole('button', { name: button }));
}

/** The tab that planned it keeps its plan; one opened after that was closed has none. */
const LEAVING = {
  'a reload': () => {},
  'another tab': () => sessionStorage.clear(),
} as const;

test.each(Object.keys(LEAVING) as (keyof typeof LEAVING)[])(
  'after %s while it’s being created the page asks for the password at once, and registers with it',
  async (way) => {
    const simulation = simulate({ createSeconds: 20 });
    const name = `kafka-after-${way.replaceAll(' ', '-')}`;
    const id = await simulation.create(name, SASL);
    await createAttemptStore(Date.now).put(acceptedAttempt(SANDBOX_SESSION, { instanceId: id, name, at: Date.now() }));
    openTab(simulation, { id });
    await pass();
    expect(screen.getByText('Waiting to register with LTS')).toBeInTheDocument();
    expect(screen.queryByText(MEMORY)).toBeNull();
    LEAVING[way]();
    reloaded(simulation, id);
    await pass();
    expect(screen.queryByText('Waiting to register with LTS')).toBeNull();
    expect(screen.getByText(MEMORY)).toBeInTheDocument();
    fireEvent.click(screen.getByRole('button', { name: 'Register when it’s running' }));
    await pass();
    expect(screen.getByLabelText('Password')).toBeInvalid();
    give('Register when it’s running');
    await pass();
    expect(screen.getByText('Waiting to register with LTS')).toBeInTheDocument();
    expect(stored()).not.toContain(PASSWORD);
    for (let second = 0; second < 26; second += 2) await pass(2_000);
    expect(screen.getByText('LTS can now write logs to topics of this instance.')).toBeInTheDocument();
    expect(registrations(simulation).map(({ body }) => body)).toMatchObject([
      { instance_id: id, connect_info: { user_name: DEMO_CREDENTIALS.user, pwd: PASSWORD } },
    ]);
    expect(stored()).not.toContain(PASSWORD);
    expect(document.documentElement.outerHTML).not.toContain(PASSWORD);
  },
);

test.each([
  ['another browser’s instance', false, SASL],
  ['an instance without SASL', true, {}],
] as const)('another tab doesn’t ask for the password of %s', async (_what, isOwn, rest) => {
  const simulation = simulate({ createSeconds: 20 });
  const name = `kafka-other-${isOwn}`;
  const id = await simulation.create(name, rest);
  const made = acceptedAttempt(SANDBOX_SESSION, { instanceId: id, name, at: Date.now() });
  if (isOwn) await createAttemptStore(Date.now).put(made);
  reloaded(simulation, id);
  await pass();
  expect(screen.getByText('Creating your instance')).toBeInTheDocument();
  expect(screen.queryByLabelText('Password')).toBeNull();
});

test.each([
  ['was not planned', false],
  ['was called off', true],
] as const)('what %s is not asked for again by a reload', async (_what, isWanted) => {
  const simulation = simulate({ createSeconds: 20 });
  const name = `kafka-not-wanted-${isWanted}`;
  const id = await simulation.create(name, SASL);
  await createAttemptStore(Date.now).put(acceptedAttempt(SANDBOX_SESSION, { instanceId: id, name, at: Date.now() }));
  const services = servicesOver(simulation.cloud);
  const plan = services.get(registerPlan);
  plan.want(isWanted);
  plan.noteCreated(id);
  if (isWanted) plan.drop(id);
  reloaded(simulation, id);
  await pass();
  expect(screen.getByText(/You can close this page/)).toBeInTheDocument();
  expect(screen.queryByLabelText('Password')).toBeNull();
});

test('a reloaded tab promises nothing before the instance is listed', async () => {
  const simulation = simulate({ createSeconds: 20 });
  const id = await simulation.create('kafka-hidden', SASL);
  const made = acceptedAttempt(SANDBOX_SESSION, { instanceId: id, name: 'kafka-hidden', at: Date.now() });
  await createAttemptStore(Date.now).put(made);
  const gone = { status: 404, body: { error_code: 'DMS.00404022', error_msg: 'no' } };
  await simulation.fault('/v2/*/instances/*', gone, 3);
  openTab(simulation, { id, hasPassword: false });
  await pass();
  expect(screen.getByText('Request accepted')).toBeInTheDocument();
  expect(screen.queryByText('Waiting to register with LTS')).toBeNull();
  for (let second = 0; second < 10; second += 2) await pass(2_000);
  expect(screen.getByText(MEMORY)).toBeInTheDocument();
});

test('without the password the page asks for it, and registers once it has it', async () => {
  const simulation = simulate();
  const { id } = openTab(simulation, { hasPassword: false });
  await pass(5_000);
  expect(screen.getByText('Enter the password to register with LTS')).toBeInTheDocument();
  reloaded(simulation, id);
  await pass(5_000);
  expect(registrations(simulation)).toEqual([]);
  give('Register with LTS');
  await pass();
  expect(registrations(simulation)).toHaveLength(1);
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
  const { forgetting } = await import('../lookups/forget');
  services.get(forgetting).forgetSecrets();
  expect([plan.isWanted.get(), [...plan.ids.get()]]).toEqual([false, []]);
  expect(stored()).not.toContain('i-1');
});
