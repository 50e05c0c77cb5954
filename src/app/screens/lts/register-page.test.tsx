import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createdNow } from '../../../testing/page/attempt-world';
import { pass, stopTime } from '../../../testing/page/fake-time';
import {
  fillAndRegister,
  forgetRegistrations,
  openRegistration,
  openRegistrationOf,
  passwordField,
  pressRegister,
  registrations,
} from '../../../testing/page/registration';
import { REAL_SESSION, SANDBOX_SESSION } from '../../../testing/page/sandbox-transport';
import { servicesOver } from '../../../testing/page/services-over';
import { DEMO_CREDENTIALS, idOf, simulate } from '../../../testing/page/simulation';
import { secretsHandoff } from '../../submission/secrets-handoff';

beforeEach(forgetRegistrations);
afterEach(() => void vi.useRealTimers());

test('with SASL: path, content type and body are exactly the document’s, and the end says what comes next', async () => {
  const simulation = simulate();
  openRegistration(simulation, 'kafka-orders');
  await fillAndRegister();
  expect(await screen.findByRole('heading', { level: 1, name: 'Registered with LTS' })).toHaveFocus();
  expect(screen.getByText(idOf('kafka-orders'))).toBeInTheDocument();
  const steps = within(
    screen.getByRole('heading', { name: 'Steps to your first log' }).closest('section') ?? document.body,
  );
  expect(await steps.findByText(/^Registered with LTS from this browser on /)).toBeInTheDocument();
  // The next step is the main action, in the head of the page.
  const [next, ...others] = await screen.findAllByRole('link', { name: 'Send test message' });
  expect(next).toHaveAttribute('href', `/instances/${idOf('kafka-orders')}/topics/orders`);
  expect([next, ...others].map((one) => one?.matches('.mantine-Button-root'))).toEqual([true, false]);
  expect(screen.getByRole('link', { name: 'View kafka-orders' })).toHaveAttribute(
    'href',
    `/instances/${idOf('kafka-orders')}`,
  );
  const [sent, ...more] = registrations(simulation);
  expect(more).toEqual([]);
  expect(sent).toMatchObject({
    method: 'POST',
    path: `/api/cloud/lts/v2/${SANDBOX_SESSION.projectId}/lts/dms/kafka-instance`,
    query: {},
  });
  expect(sent?.headers['content-type']).toBe('application/json;charset=utf8');
  expect(sent?.body).toEqual({
    instance_id: idOf('kafka-orders'),
    kafka_name: 'kafka-orders',
    connect_info: { user_name: DEMO_CREDENTIALS.user, pwd: DEMO_CREDENTIALS.password },
  });
});

test('B44: the page of the form names the id of what is registered, since names repeat', async () => {
  openRegistration(simulate(), 'kafka-orders');
  const title = await screen.findByRole('heading', { level: 1, name: 'Register kafka-orders with LTS' });
  expect(title.parentElement).toHaveTextContent(idOf('kafka-orders'));
});

test('without SASL neither user nor password is asked for, and connect_info is empty', async () => {
  const simulation = simulate();
  openRegistration(simulation, 'kafka-clickstream');
  expect(await screen.findByText(/SASL is off for this instance,/)).toBeInTheDocument();
  expect(screen.queryByLabelText('Password')).toBeNull();
  expect(screen.queryByLabelText('Username')).toBeNull();
  const name = screen.getByLabelText('Name in LTS');
  await userEvent.clear(name);
  await userEvent.click(name);
  await userEvent.paste(' Clicks, one of our own words ');
  await pressRegister();
  await screen.findByRole('heading', { name: 'Registered with LTS' });
  expect(registrations(simulation).map(({ body }) => body)).toEqual([
    { instance_id: idOf('kafka-clickstream'), kafka_name: ' Clicks, one of our own words ', connect_info: {} },
  ]);
});

/** As the API may answer: without the user. */
const OWN = {
  instance_id: idOf('kafka-orders'),
  name: 'kafka-orders',
  status: 'RUNNING',
  ssl_enable: true,
  cross_vpc_info: '{"10.0.0.1":{"port":"9011"}}',
};
const details = () => screen.getByText('Edit details').closest('details');

test('what is known is one sentence, folded until it’s missing or wrong, and stays unfolded once mended', async () => {
  openRegistration(simulate(), 'kafka-orders');
  await passwordField();
  expect(screen.getByText('LTS signs in as kafka_admin and shows the instance as kafka-orders.')).toBeInTheDocument();
  expect(details()).not.toHaveAttribute('open');
  expect(screen.queryByLabelText('Instance ID')).toBeNull();
  const name = screen.getByLabelText('Name in LTS');
  await userEvent.clear(name);
  await pressRegister();
  await waitFor(() => expect(details()).toHaveAttribute('open'));
  await userEvent.type(name, 'mine');
  expect(screen.getByText('LTS signs in as kafka_admin and shows the instance as mine.')).toBeInTheDocument();
  expect(details()).toHaveAttribute('open');
});

test('where the API doesn’t tell the user, the details stand open', async () => {
  const simulation = simulate();
  await simulation.fault('/v2/*/instances/*', { status: 200, body: OWN }, 9);
  openRegistration(simulation, 'kafka-orders');
  await passwordField();
  expect(details()).toHaveAttribute('open');
});

const fillIn = () => screen.queryByRole('button', { name: 'Fill in sandbox password' });

test('in the sandbox the password of its own instances is filled in on request', async () => {
  const simulation = simulate();
  openRegistration(simulation, 'kafka-orders');
  await passwordField();
  await userEvent.click(fillIn() ?? document.body);
  expect(await passwordField()).toHaveValue(DEMO_CREDENTIALS.password);
  await pressRegister();
  await screen.findByRole('heading', { name: 'Registered with LTS' });
});

test.each([
  ['with Huawei Cloud', 'kafka-orders', REAL_SESSION],
  ['without SASL', 'kafka-clickstream', SANDBOX_SESSION],
] as const)('%s no password is offered', async (_where, name, session) => {
  openRegistration(simulate({}, session), name);
  await screen.findByLabelText('Name in LTS');
  expect(fillIn()).toBeNull();
});

test('an instance of the visitor’s own has a password that the sandbox doesn’t know', async () => {
  const simulation = simulate();
  const body = { ...OWN, access_user: 'ann' };
  await simulation.fault('/v2/*/instances/*', { status: 200, body }, 9);
  openRegistration(simulation, 'kafka-orders');
  await passwordField();
  expect(fillIn()).toBeNull();
});

test('a network that keeps LTS out: the check says why, and registering takes a word of its own', async () => {
  const simulation = simulate();
  openRegistration(simulation, 'kafka-audit');
  await screen.findByText('LTS can’t reach the brokers yet.');
  expect(screen.getByText(/^LTS will most likely reject the registration/)).toBeInTheDocument();
  expect(await screen.findByText('No rule allows TCP port 9011 from 198.19.128.0/17.')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Register with LTS' })).toBeNull();
  await userEvent.click(await passwordField());
  await userEvent.paste(DEMO_CREDENTIALS.password);
  await userEvent.click(screen.getByRole('button', { name: 'Register anyway' }));
  expect(await screen.findByText('LTS rejected the registration')).toBeInTheDocument();
  expect(screen.getByText(/^LTS\.SANDBOX\.0004: /)).toBeInTheDocument();
  expect(registrations(simulation)).toHaveLength(1);
});

test('rules that cannot be read hold nobody up', async () => {
  const simulation = simulate();
  const body = { error_code: 'VPC.0010', error_msg: 'Rules on xx by xx disallowed by policy.' };
  await simulation.fault('/v3/*/vpc/security-group-rules', { status: 403, body }, 9);
  openRegistration(simulation, 'kafka-orders');
  expect(
    await screen.findByText(
      'You don’t have permission to view these rules. Ask your account administrator to check them.',
    ),
  ).toBeInTheDocument();
  await fillAndRegister();
  expect(await screen.findByRole('heading', { name: 'Registered with LTS' })).toBeInTheDocument();
});

test('a form that is not complete takes the focus to what is wrong, and sends nothing', async () => {
  const simulation = simulate();
  openRegistration(simulation, 'kafka-orders');
  await userEvent.clear(await screen.findByLabelText('Username'));
  await pressRegister();
  const summary = await screen.findByRole('alert');
  expect(summary.parentElement).toHaveFocus();
  await waitFor(() => expect(document.title).toMatch(/^Error: /));
  expect(within(summary).getByText('Enter a username')).toBeInTheDocument();
  await userEvent.click(within(summary).getByRole('link', { name: 'Enter the password' }));
  expect(await passwordField()).toHaveFocus();
  expect(registrations(simulation)).toEqual([]);
  expect(screen.getByRole('button', { name: 'Register with LTS' })).toBeEnabled();
});

test('a double click sends once', async () => {
  const simulation = simulate();
  openRegistration(simulation, 'kafka-orders');
  await userEvent.click(await passwordField());
  await userEvent.paste(DEMO_CREDENTIALS.password);
  await userEvent.dblClick(screen.getByRole('button', { name: 'Register with LTS' }));
  await screen.findByRole('heading', { name: 'Registered with LTS' });
  expect(registrations(simulation)).toHaveLength(1);
});

test('who has lost the password is led to where it’s reset', async () => {
  openRegistration(simulate(), 'kafka-orders');
  await passwordField();
  const reset = screen.getByRole('link', { name: 'Reset password' });
  expect(reset).toHaveAttribute('href', `/instances/${idOf('kafka-orders')}/users`);
});

test('what was typed when creating is filled in, and stays in this tab’s memory', async () => {
  const id = idOf('kafka-orders');
  const simulation = simulate();
  const services = servicesOver(simulation.cloud);
  const handoff = services.get(secretsHandoff);
  handoff.handOver(createdNow(id), DEMO_CREDENTIALS, handoff.notePress(0));
  openRegistration(simulation, 'kafka-orders', services);
  expect(await passwordField()).toHaveValue(DEMO_CREDENTIALS.password);
  expect(screen.queryByRole('link', { name: 'Reset password' })).toBeNull();
  // It says so as long as that is what stands there.
  await userEvent.type(await passwordField(), '!');
  expect(screen.queryByText(/^Filled in from memory/)).toBeNull();
  await userEvent.type(await passwordField(), '{Backspace}');
  expect(screen.getByText(/^Filled in from memory/)).toBeInTheDocument();
  await pressRegister();
  await screen.findByRole('heading', { name: 'Registered with LTS' });
  expect(handoff.credentialsOf(id)).toEqual(DEMO_CREDENTIALS);
  expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }])).not.toContain(DEMO_CREDENTIALS.password);
});

test.each([
  ['kafka-staging', 'This instance can’t be registered now: Creation failed'],
  ['kafka-archive', 'This instance can’t be registered now: Frozen'],
])('%s is not running: the reason instead of the form', async (name, reason) => {
  openRegistration(simulate(), name);
  expect(await screen.findByText(reason)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Register with LTS' })).toBeNull();
  expect(screen.getByRole('link', { name: 'View instance' })).toHaveAttribute('href', `/instances/${idOf(name)}`);
});

test('while the instance is being created the page waits for it, and then opens the form', async () => {
  stopTime(Date.UTC(2026, 0, 5, 9));
  const simulation = simulate({ createSeconds: 6 });
  const id = await simulation.create('kafka-fresh');
  openRegistrationOf(simulation, id);
  await pass();
  expect(screen.getByText('This instance can’t be registered now: Creating')).toBeInTheDocument();
  expect(screen.queryByLabelText('Name in LTS')).toBeNull();
  for (let second = 0; second < 8; second += 2) await pass(2_000);
  expect(screen.getByLabelText('Name in LTS')).toHaveValue('kafka-fresh');
  expect(screen.queryByText(/This instance can’t be registered now:/)).toBeNull();
});

test('B47: until LTS can connect the page says what it waits for, and then opens the form by itself', async () => {
  stopTime(Date.UTC(2026, 0, 5, 9));
  const simulation = simulate();
  const id = await simulation.create('kafka-opening');
  openRegistrationOf(simulation, id);
  await pass(20_000);
  expect(screen.getByText('LTS can’t connect to this instance yet')).toBeInTheDocument();
  expect(screen.getByText(/opening port 9011/)).toBeInTheDocument();
  expect(screen.queryByLabelText('Name in LTS')).toBeNull();
  await pass(4_000);
  expect(screen.queryByText('LTS can’t connect to this instance yet')).toBeNull();
  expect(screen.getByLabelText('Name in LTS')).toHaveValue('kafka-opening');
});

test.each(['', '{}', null, undefined, 'null', '{ }'])(
  'B47: an instance that never tells of the port (%j) can be registered after a word of one’s own',
  async (cross_vpc_info) => {
    const simulation = simulate();
    const body = { instance_id: 'i-1', name: 'kafka-silent', status: 'RUNNING', ssl_enable: false, cross_vpc_info };
    await simulation.fault('/v2/*/instances/i-1', { status: 200, body }, 99);
    openRegistrationOf(simulation, 'i-1');
    expect(await screen.findByText('LTS can’t connect to this instance yet')).toBeInTheDocument();
    expect(screen.queryByLabelText('Name in LTS')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Register anyway' }));
    expect(await screen.findByLabelText('Name in LTS')).toHaveValue('kafka-silent');
  },
);
